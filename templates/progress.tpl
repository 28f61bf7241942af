{{%AUTOESCAPE context="HTML"}}
<p role="status">{{#HAS_DONE_PERCENT}}<progress max="100" value="{{DONE_VALUE}}" aria-labelledby="progress"></progress> {{DONE_PERCENT}}{{/HAS_DONE_PERCENT}}{{#HAS_FAILED}}<span class="overdue">[[It failed, and is not tried any more. Whoever looks after Tandem finds the reason in its log.]]</span>{{/HAS_FAILED}}{{#IS_RETRIED}}[[It failed, and is tried again by itself.]]{{/IS_RETRIED}}</p>
<p class="mb-0">[[You need not wait here.]] <a href="{{LOOK_AGAIN_PATH}}">[[Look again]]</a></p>
