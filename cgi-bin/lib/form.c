#include <string.h>
#include <talloc.h>

#include "banned.h"
#include "form.h"
#include "log.h"
#include "route.h"
#include "session.h"
#include "upload.h"

static void show_errors(struct request *request, const struct form *form,
                        struct dictionary *content, int status, const char *above) {
    long count = above == NULL ? 0 : 1;
    for (const struct field *field = form->fields; field->name != NULL; field++)
        if (value_error(request, field->name) != NULL)
            count++;
    if (count == 0)
        return;
    struct dictionary *summary =
        dictionary_add(dictionary_include(content, "ERROR_SUMMARY", "errors"), "ERRORS");
    dictionary_set(summary, "ERROR_COUNT",
                   sentence_plural(request->language, N_("One thing needs your attention"),
                                   N_("Some things need your attention"), count));
    if (status == 401 && form->act == NULL && session_by_password(request))
        dictionary_show(summary, "SIGN_IN");
    if (above != NULL) {
        struct dictionary *error = dictionary_add(summary, "ERROR_ABOVE");
        dictionary_set(error, "ERROR_WORDS", above);
    }
    for (const struct field *field = form->fields; field->name != NULL; field++) {
        const char *words = value_error(request, field->name);
        if (words == NULL)
            continue;
        struct dictionary *error = dictionary_add(summary, "ERROR");
        dictionary_set(error, "ERROR_WORDS", words);
        dictionary_set(error, "ERROR_FIELD", field->name);
        dictionary_set(error, "ERROR_LABEL", sentence(request->language, field->label));
    }
}

static void show_cancel(struct request *request, const struct form *form,
                        struct dictionary *content) {
    if (form->cancel == NULL)
        return;
    const char *hole = strstr(form->cancel, "{id}");
    struct dictionary *cancel = dictionary_add(content, "CANCEL");
    dictionary_set(cancel, "CANCEL_PATH",
                   hole == NULL || request->path_id == NULL
                       ? form->cancel
                       : talloc_asprintf(request->memory, "%.*s%s%s", (int)(hole - form->cancel),
                                         form->cancel, request->path_id, hole + 4));
}

static void show_form(struct request *request, const struct form *form, int status,
                      const char *above, const char *version) {
    struct dictionary *layout = NULL;
    const char *title = sentence(request->language, form->title);
    const char *once = parameters_find(&request->body, "once");
    bool own = form->template_name != NULL && !request->barred;
    struct dictionary *content = page_begin(request, own ? form->template_name : "form", &layout);
    request->title = title;
    dictionary_set(content, "HEADING", title);
    struct dictionary *shown = dictionary_include(content, "FORM", "post");
    dictionary_set(shown, "ACTION", request->path);
    dictionary_set(shown, "CSRF", session_form_token(request, request->path));
    /* the same once-token as long as nothing was saved under it */
    dictionary_set(shown, "ONCE", once != NULL && *once != '\0' ? once : session_random(request));
    dictionary_set(shown, "SUBMIT", sentence(request->language, form->submit));
    if (*version != '\0') {
        struct dictionary *guard = dictionary_add(shown, "VERSIONED");
        dictionary_set(guard, "VERSION", version);
    }
    if (request->route->upload_bytes > 0)
        dictionary_show(shown, "UPLOAD");
    if (form->intro != NULL) {
        struct dictionary *intro = dictionary_add(content, "INTRO");
        dictionary_set(intro, "INTRO_TEXT", sentence(request->language, form->intro));
    }
    if (form->submit_next != NULL) {
        struct dictionary *next = dictionary_add(shown, "NEXT");
        dictionary_set(next, "NEXT_TEXT", sentence(request->language, form->submit_next));
    }
    show_cancel(request, form, shown);
    show_errors(request, form, content, status, above);
    fields_show(request, form->fields, dictionary_include(shown, "FIELDS", "fields"));
    if (form->show != NULL && !request->barred)
        form->show(request, content);
    const char *marked =
        status < 400 ? request->title : request_sentence(request, N_("Error: {}"), request->title);
    page_end(request, layout, marked, status);
}

/* Whether the loaded row says that this form would be refused. */
static bool is_not_now(const struct request *request, const struct rows *loaded) {
    const char *form = strrchr(request->path, '/') + 1;
    size_t length = strlen(form);
    for (const char *at = rows_value(loaded, 0, "not_now"); (at = strstr(at, form)) != NULL; at++)
        if ((at == rows_value(loaded, 0, "not_now") || at[-1] == ' ') &&
            (at[length] == ' ' || at[length] == '\0'))
            return true;
    return false;
}

void form_answer(struct request *request, const struct form *form) {
    const struct rows *loaded = form->load ? request_rows(request, 0) : NULL;
    if (form->load && rows_count(loaded) == 0) {
        page_refuse(request, 404, N_("This page does not exist, or not any more."));
        return;
    }
    if (form->permitted != NULL && !rows_true(loaded, 0, form->permitted)) {
        page_refuse(request, 403, N_("This page is for another role than yours."));
        return;
    }
    values_preset(request, form->fields);
    if (form->load)
        values_fill(request, loaded);
    const char *above =
        form->load && is_not_now(request, loaded)
            ? sentence(request->language,
                       N_("This cannot be done as it stands now, or not by you: go back and look "
                          "what happened meanwhile."))
            : NULL;
    show_form(request, form, 200, above, rows_value(loaded, 0, "version"));
}

void form_again(struct request *request, const struct form *form, int status, const char *words,
                const char *detail) {
    const char *above = words == NULL ? NULL : request_sentence(request, words, detail);
    const char *version = parameters_find(&request->body, "version");
    /* After a conflict the form carries the version it was told of: sending it
     * again is then done knowingly. */
    if ((status == 409 || (form->load && version == NULL)) &&
        rows_count(request_rows(request, 0)) > 0)
        version = rows_value(request_rows(request, 0), 0, "version");
    show_form(request, form, status, above, version == NULL ? "" : version);
}

void form_failed(struct request *request, const struct form *form, bool lost) {
    if (lost) {
        request_header(request, "Retry-After: 5");
        form_again(request, form, 503,
                   N_("Tandem cannot reach its database. Nothing is lost: send the form again in a "
                      "moment."),
                   NULL);
    } else {
        form_again(request, form, 500,
                   N_("Something went wrong on our side. Nothing was saved; your text is still "
                      "here. If it happens again, report number {}."),
                   request->id);
    }
}

/* Words of a refusal beside its field, or above the form. */
static void refused(struct request *request, const struct form *form,
                    const struct refusal *refusal) {
    switch (refusal->kind) {
    case REFUSAL_DONE:
        request_see_other(request, *refusal->detail == '\0' ? "/" : refusal->detail);
        return;
    case REFUSAL_FIELD:
        value_refuse(request, refusal->field,
                     request_sentence(request, refusal->sentence, refusal->detail));
        form_again(request, form, 422, value_error(request, ""), NULL);
        return;
    case REFUSAL_CONFLICT:
        form_again(request, form, 409, refusal->sentence, refusal->detail);
        return;
    case REFUSAL_FORBIDDEN:
        form_again(request, form, 403, refusal->sentence, NULL);
        return;
    case REFUSAL_ABSENT:
        page_refuse(request, 404, N_("This page does not exist, or not any more."));
        return;
    default:
        form_again(request, form, 422,
                   N_("This cannot be saved as it is. Look at what you filled in."), NULL);
    }
}

static void save(struct request *request, const struct form *form) {
    struct batch *batch = batch_new(request->memory);
    const char *once = parameters_find(&request->body, "once");
    request->once_hash = session_hash(request, once);
    if (batch == NULL)
        return;
    enum outcome outcome = form->store == NULL ? OUTCOME_DONE : form->store(request);
    int place = -1;
    if (outcome == OUTCOME_DONE) {
        batch_add(batch, "once_claim", request_parameter, request);
        place = batch_add(batch, form->save, request_parameter, request);
        outcome = batch_run(request->worker->database, batch, request->id);
    }
    switch (outcome) {
    case OUTCOME_DONE:
        if (form->saved != NULL)
            form->saved(request, rows_value(batch_rows(batch, place), 0, "location"));
        else
            request_see_other(request, rows_value(batch_rows(batch, place), 0, "location"));
        return;
    case OUTCOME_REFUSED:
        refused(request, form, batch_refusal(batch));
        return;
    case OUTCOME_LOST:
    case OUTCOME_FAILED:
        form_failed(request, form, outcome == OUTCOME_LOST);
        return;
    }
}

/* Answers a form that was sent before as it was answered then; false when it was not. */
static bool answer_sent(struct request *request) {
    struct batch *batch = batch_new(request->memory);
    request->once_hash = session_hash(request, parameters_find(&request->body, "once"));
    int place = batch == NULL ? -1 : batch_add(batch, "once_location", request_parameter, request);
    bool sent = place >= 0 &&
                batch_run(request->worker->database, batch, request->id) == OUTCOME_DONE &&
                rows_count(batch_rows(batch, place)) > 0;
    if (sent)
        request_see_other(request, rows_value(batch_rows(batch, place), 0, "location"));
    return sent;
}

/* What the form is about is gone: by this very form, sent twice, or by somebody else. */
static void answer_absent(struct request *request) {
    if (!answer_sent(request))
        page_refuse(request, 404, N_("This page does not exist, or not any more."));
}

/* Without it the guard against lost updates would be off. */
static bool version_missing(const struct request *request, const struct form *form) {
    const struct rows *loaded = form->load ? request_rows(request, 0) : NULL;
    return rows_count(loaded) > 0 && rows_has_column(loaded, "version") &&
           parameters_find(&request->body, "version") == NULL;
}

/* Whether the loaded row, where there is one, is the viewer's to act on. */
static bool row_permits(const struct request *request, const struct form *form) {
    const struct rows *loaded = request_rows(request, 0);
    return form->permitted == NULL || rows_count(loaded) == 0 ||
           rows_true(loaded, 0, form->permitted);
}

void form_submit(struct request *request, const struct form *form, bool signed_in, bool permitted) {
    const char *once = parameters_find(&request->body, "once");
    bool good = values_read(request, form->fields, &request->body);
    permitted = permitted && row_permits(request, form);
    bool absent = form->load && rows_count(request_rows(request, 0)) == 0;
    request->barred = !signed_in || !permitted || absent;
    if (!signed_in) {
        form_again(request, form, 401,
                   N_("You are signed out. Your text is still here: sign in in another tab, then "
                      "send the form again."),
                   NULL);
    } else if (!permitted) {
        form_again(
            request, form, 403,
            N_("This is not yours to do. Ask a colleague of the other team or your manager."),
            NULL);
    } else if (once == NULL || *once == '\0' || version_missing(request, form) ||
               !session_form_token_valid(request, request->path)) {
        form_again(request, form, 403,
                   N_("This form was open too long or did not come from Tandem. Your text is still "
                      "here: send it again."),
                   NULL);
    } else if (absent) {
        answer_absent(request);
    } else if (upload_too_large(request)) {
        form_again(request, form, 413,
                   N_("This file is larger than 25 MB, the most that Tandem takes: make it "
                      "smaller. What you typed is kept."),
                   NULL);
    } else {
        if (form->check != NULL)
            form->check(request);
        /* A check that looks at what is stored may find what this very form did, sent twice. */
        if (good && values_refused(request) && answer_sent(request))
            return;
        if (!good || values_refused(request))
            form_again(request, form, 422, value_error(request, ""), NULL);
        else if (form->act != NULL)
            form->act(request);
        else
            save(request, form);
    }
}
