{{%AUTOESCAPE context="HTML"}}
<form method="post" action="{{ADDRESS}}/capture/lead" accept-charset="utf-8">
{{BI_NEWLINE}}<input type="hidden" name="key" value="{{FORM_KEY}}">
{{BI_NEWLINE}}<input type="hidden" name="seconds" value="">
{{BI_NEWLINE}}<p><label>[[Name]] <input name="name" autocomplete="name" maxlength="200"></label></p>
{{BI_NEWLINE}}<p><label>[[Organisation]] <input name="organisation" autocomplete="organization" maxlength="200"></label></p>
{{BI_NEWLINE}}<p><label>[[E-mail address]] <input name="email" type="email" autocomplete="email" maxlength="254" required></label></p>
{{BI_NEWLINE}}<p><label>[[Phone]] <input name="phone" type="tel" autocomplete="tel" maxlength="40"></label></p>
{{BI_NEWLINE}}<p><label>[[Question or message]] <textarea name="wants" rows="4" maxlength="2000"></textarea></label></p>
{{#HAS_CONSENT_WORDING}}{{BI_NEWLINE}}<p><label><input name="consent" type="checkbox" value="true"> {{CONSENT_WORDING}}</label></p>{{/HAS_CONSENT_WORDING}}
{{BI_NEWLINE}}<p hidden><label>Website <input name="website" tabindex="-1" autocomplete="off"></label></p>
{{BI_NEWLINE}}<p><button type="submit">[[Send]]</button></p>
{{BI_NEWLINE}}</form>
{{BI_NEWLINE}}<script src="{{ADDRESS}}/static/capture.js" defer></script>
