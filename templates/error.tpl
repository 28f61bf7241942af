{{%AUTOESCAPE context="HTML"}}
<section class="panel narrow">
<h1>{{WORDS}}</h1>
{{#OURS}}<p>[[Report this number if it happens again:]] <code>{{REQUEST_ID}}</code></p>{{/OURS}}
{{#SIGN_IN}}<p><a href="/account/sign-in">[[Sign in]]</a></p>{{/SIGN_IN}}
<p><a href="/">[[To my day]]</a></p>
</section>
