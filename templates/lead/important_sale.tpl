{{%AUTOESCAPE context="HTML"}}
{{#SALE}}<section class="panel" aria-labelledby="important-sale"><h2 id="important-sale">[[Important sale]]</h2>
{{#HAS_NEWS_ID}}<p class="mb-0"><a href="/campaign/news/{{NEWS_ID}}">{{WHY_TOLD}}</a><br><span class="small muted">[[Told by {{MADE_BY}} on {{MADE_AT}}]]</span></p>{{/HAS_NEWS_ID}}
{{#TELL}}<form method="post" action="{{BUTTON_PATH}}"><input type="hidden" name="csrf" value="{{BUTTON_CSRF}}"><input type="hidden" name="once" value="{{BUTTON_ONCE}}"><div class="field"><label for="why">[[Why does it matter?]]</label><input class="form-control" id="why" name="why" type="text" maxlength="500" autocomplete="off" aria-required="true"></div><button class="btn btn-side" type="submit">[[Tell both teams]]</button></form>{{/TELL}}</section>
{{/SALE}}
