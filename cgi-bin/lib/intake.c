#include "intake.h"

#include <jansson.h>
#include <sodium.h>
#include <string.h>
#include <strings.h>
#include <talloc.h>

#include "log.h"
#include "page.h"
#include "phone.h"
#include "session.h"

#include "banned.h"

/* One submission on its way in. */
struct arrival {
    struct request *request;
    const struct intake *intake;
    bool by_form;                             /* a browser waits for a page */
    const char *key, *address_hash, *receipt; /* the hash as bytea text */
    const char *sent;                         /* JSON */
    const char *problem_field, *problem;
    const char *id, *number, *phone_e164; /* of the submission that was stored */
};

static const char *arrival_parameter(void *context, const char *name) {
    struct arrival *arrival = context;
    const struct {
        const char *name, *value;
    } own[] = {
        {"key", arrival->key},
        {"address_hash", arrival->address_hash},
        {"receipt", arrival->receipt},
        {"sent", arrival->sent},
        {"problem_field", arrival->problem_field},
        {"problem", arrival->problem},
        {"submission", arrival->id},
        {"phone_e164", arrival->phone_e164},
    };
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        if (strcmp(own[i].name, name) == 0)
            return own[i].value;
    return request_parameter(arrival->request, name);
}

/* Reads and checks the fields, in a language. */
static void arrival_check(const struct arrival *arrival, enum language language) {
    struct request *request = arrival->request;
    request->language = language;
    (void)values_read(request, arrival->intake->fields, &request->body);
    if (arrival->intake->check != NULL)
        arrival->intake->check(request);
}

/* --- Answers --- */

static void answer_json(struct request *request, int status, const char *type, json_t *content) {
    char *text = json_dumps(content, JSON_COMPACT);
    json_decref(content);
    if (text == NULL)
        return;
    request_answer(request, status, type, text, strlen(text));
    free(text);
}

/* The words beside a field, where the fields are what is wrong. */
static const char *field_error(const struct request *request, int status,
                               const struct field *field) {
    return status == 422 ? value_error(request, field->name) : NULL;
}

static void answer_page(struct arrival *arrival, int status, const char *heading,
                        const char *words) {
    struct request *request = arrival->request;
    struct dictionary *page = dictionary_new(request->memory);
    size_t length = 0;
    dictionary_set(page, "LANGUAGE", language_code(request->language));
    dictionary_set(page, "HEADING", heading);
    dictionary_set(page, "WORDS", words);
    for (const struct field *field = arrival->intake->fields; field->name != NULL; field++) {
        const char *error = field_error(request, status, field);
        if (error == NULL)
            continue;
        struct dictionary *shown = dictionary_add(page, "ERROR");
        dictionary_set(shown, "ERROR_LABEL", sentence(request->language, field->label));
        dictionary_set(shown, "ERROR_WORDS", error);
    }
    if (status >= 400)
        dictionary_show(page, "GO_BACK");
    char *text = template_expand(request->memory, arrival->intake->template_name, request->language,
                                 page, &length);
    if (text == NULL)
        log_problem(request->id, "the page %s did not expand", arrival->intake->template_name);
    else
        request_answer(request, status, "text/html; charset=utf-8", text, length);
}

/* A problem in the words of a msgid; to programs with each field's own (RFC 9457). more
 * may be NULL: what a decoder says besides. */
static void answer_problem(struct arrival *arrival, int status, const char *msgid,
                           const char *more) {
    struct request *request = arrival->request;
    const char *words = sentence(request->language, msgid);
    if (arrival->by_form) {
        answer_page(arrival, status, sentence(request->language, N_("This was not received")),
                    words);
        return;
    }
    json_t *errors = json_array();
    for (const struct field *field = arrival->intake->fields; field->name != NULL; field++) {
        const char *error = field_error(request, status, field);
        if (error != NULL)
            json_array_append_new(errors,
                                  json_pack("{s:s,s:s}", "field", field->name, "detail", error));
    }
    const char *detail =
        more == NULL ? words : talloc_asprintf(request->memory, "%s %s", words, more);
    json_t *problem = json_pack("{s:s,s:s,s:i,s:s}", "type", "about:blank", "title",
                                request_status_text(status), "status", status, "detail", detail);
    if (json_array_size(errors) > 0)
        json_object_set(problem, "errors", errors);
    json_decref(errors);
    if (arrival->number != NULL) /* refused, and kept all the same */
        json_object_set_new(problem, "submission", json_string(arrival->number));
    answer_json(request, status, "application/problem+json", problem);
}

static void answer_no_token(struct arrival *arrival) {
    request_header(arrival->request, "WWW-Authenticate: Bearer realm=\"Tandem\"");
    answer_problem(arrival, 401, N_("A token or key that is in use is needed."), NULL);
}

static void answer_refusal(struct arrival *arrival, const struct refusal *refusal) {
    struct request *request = arrival->request;
    switch (refusal->kind) {
    case REFUSAL_TOKEN:
        answer_no_token(arrival);
        return;
    case REFUSAL_RATE:
        request_header(request, "Retry-After: %s", refusal->detail);
        answer_problem(arrival, 429, N_("That is more than is taken in a minute. Try again later."),
                       NULL);
        return;
    case REFUSAL_FIELD:
        arrival_check(arrival, request->language);
        value_refuse(request, refusal->field,
                     request_sentence(request, refusal->sentence, refusal->detail));
        break;
    default:
        break;
    }
    answer_problem(arrival, 422, N_("This cannot be taken as it is."), NULL);
}

static void answer_outcome(struct arrival *arrival, enum outcome outcome,
                           const struct refusal *refusal) {
    if (outcome == OUTCOME_REFUSED) {
        answer_refusal(arrival, refusal);
    } else if (outcome == OUTCOME_LOST) {
        request_header(arrival->request, "Retry-After: 10");
        answer_problem(arrival, 503, N_("This cannot be taken just now. Try again in a moment."),
                       NULL);
    } else {
        answer_problem(arrival, 500,
                       N_("Something went wrong on our side. Nothing was stored: send it again."),
                       arrival->request->id);
    }
}

/* --- What came --- */

static const char *variable(const struct request *request, const char *name) {
    const char *value = exchange_variable(request->exchange, name);
    return value == NULL ? "" : value;
}

static bool is_json(const struct request *request) {
    static const char json[] = "application/json";
    const char *type = variable(request, "CONTENT_TYPE");
    return strncasecmp(type, json, sizeof json - 1) == 0 &&
           strchr("; ", type[sizeof json - 1]) != NULL;
}

static bool is_form(const struct request *request) {
    static const char *const kinds[] = {"application/x-www-form-urlencoded", "multipart/form-data"};
    const char *type = variable(request, "CONTENT_TYPE");
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strncasecmp(type, kinds[i], strlen(kinds[i])) == 0)
            return true;
    return false;
}

/* The token of the header (RFC 6750, 2.1); NULL without one. */
static const char *bearer_token(const struct request *request) {
    static const char scheme[] = "Bearer ";
    const char *header = variable(request, "HTTP_AUTHORIZATION");
    if (strncasecmp(header, scheme, sizeof scheme - 1) != 0)
        return NULL;
    header += sizeof scheme - 1;
    while (*header == ' ')
        header++;
    return *header == '\0' ? NULL : header;
}

/* An address is a person's; it is kept as a hash that only we can make, to count by. */
static const char *address_hash(const struct request *request) {
    unsigned char hash[crypto_generichash_BYTES];
    char hex[sizeof hash * 2 + 1];
    const char *address = variable(request, "REMOTE_ADDR");
    crypto_generichash(hash, sizeof hash, (const unsigned char *)address, strlen(address),
                       request->worker->secret, sizeof request->worker->secret);
    return talloc_asprintf(request->memory, "\\x%s",
                           sodium_bin2hex(hex, sizeof hex, hash, sizeof hash));
}

/* Everything that was sent as a JSON object on memory, but for what says who sends:
 * declared fields trimmed, of a file its name. */
static const char *sent_text(const struct arrival *arrival) {
    struct request *request = arrival->request;
    json_t *object = json_object();
    for (size_t i = 0; i < request->body.count; i++) {
        const struct parameter *parameter = &request->body.list[i];
        const char *typed = value_typed(request, parameter->name);
        if (strcmp(parameter->name, "key") == 0 || strcmp(parameter->name, "idempotency_key") == 0)
            continue;
        json_object_set_new_nocheck(object, parameter->name,
                                    json_string(parameter->filename != NULL ? parameter->filename
                                                : *typed != '\0'            ? typed
                                                                            : parameter->value));
    }
    char *text = json_dumps(object, JSON_COMPACT | JSON_SORT_KEYS);
    const char *copy = text == NULL ? NULL : talloc_strdup(request->memory, text);
    free(text);
    json_decref(object);
    return copy;
}

/* Decodes the body; false when it was answered with a refusal. */
static bool arrival_decode(struct arrival *arrival, const char *body, size_t length) {
    struct request *request = arrival->request;
    const char *problem = NULL;
    enum decoding decoding = DECODED;
    int status = 0;
    if (is_form(request)) {
        status = request_decode_form(request, body, length);
    } else {
        size_t most = (size_t)request->worker->config.parameter_limit;
        decoding =
            parameters_from_json(request->memory, body, length, most, &request->body, &problem);
        status = request_decoding_status(decoding);
    }
    if (status == 413)
        answer_problem(arrival, 413, N_("These are more fields than are taken."), NULL);
    else if (status != 0)
        answer_problem(arrival, status, N_("This cannot be read."), problem);
    return status == 0;
}

/* Notes the first problem with the fields: it is stored with what was sent. In English,
 * for that is the msgid, which is translated for whoever reads it later. */
static void arrival_problem(struct arrival *arrival) {
    enum language language = arrival->request->language;
    arrival_check(arrival, LANGUAGE_EN);
    for (const struct field *field = arrival->intake->fields; field->name != NULL; field++) {
        const char *error = value_error(arrival->request, field->name);
        if (error == NULL || arrival->problem != NULL)
            continue;
        arrival->problem_field = field->name;
        arrival->problem = error;
    }
    arrival->request->language = language;
}

/* A browser is answered in the language of the page it came from. */
static void answer_stored(struct arrival *arrival, const struct rows *stored) {
    struct request *request = arrival->request;
    const char *thanks = rows_value(stored, 0, "thanks_link");
    enum language language = language_from_code(rows_value(stored, 0, "language"));
    arrival->number = rows_value(stored, 0, "receipt");
    if (arrival->by_form && language != LANGUAGE_COUNT)
        request->language = language;
    if (arrival->problem != NULL) {
        arrival_check(arrival, request->language);
        answer_problem(arrival, 422, N_("Something in it is not right."), NULL);
    } else if (!arrival->by_form) {
        answer_json(request, 202, "application/json",
                    json_pack("{s:s}", "submission", arrival->number));
    } else if (*thanks != '\0') {
        request_see_other(request, thanks);
    } else {
        answer_page(arrival, 202, sentence(request->language, N_("Thank you")),
                    sentence(request->language, N_("We have received it.")));
    }
}

/* Judges when the client has gone: its time then says nothing of who is known. */
static void arrival_judge(struct arrival *arrival, const struct rows *stored) {
    struct request *request = arrival->request;
    const char *id = talloc_strdup(request->memory, request->id);
    arrival->id = rows_value(stored, 0, "submission");
    arrival->phone_e164 = phone_e164(request->memory, values_clean(request->values, "phone"),
                                     rows_value(stored, 0, "country"));
    exchange_finish(request->exchange);
    struct batch *batch = batch_new(request->memory);
    if (batch == NULL)
        return;
    batch_add(batch, arrival->intake->judge, arrival_parameter, arrival);
    if (batch_run(request->worker->database, batch, id) != OUTCOME_DONE)
        log_problem(id, "submission %s was not judged: it is tried again as a job", arrival->id);
}

static void arrival_store(struct arrival *arrival) {
    struct request *request = arrival->request;
    struct batch *batch = batch_new(request->memory);
    arrival->receipt = session_random(request);
    arrival->address_hash = address_hash(request);
    arrival->sent = sent_text(arrival);
    int place =
        batch == NULL ? -1 : batch_add(batch, arrival->intake->store, arrival_parameter, arrival);
    enum outcome outcome = batch_run(request->worker->database, batch, request->id);
    if (outcome != OUTCOME_DONE) {
        answer_outcome(arrival, outcome, batch == NULL ? NULL : batch_refusal(batch));
        return;
    }
    const struct rows *stored = batch_rows(batch, place);
    answer_stored(arrival, stored);
    if (arrival->problem == NULL)
        arrival_judge(arrival, stored);
}

/* An Idempotency-Key in the header counts as the field of that name, and before it. */
static int take_idempotency_key(struct request *request) {
    static const char name[] = "idempotency_key";
    const char *key = variable(request, "HTTP_IDEMPOTENCY_KEY");
    if (*key == '\0')
        return 0;
    return request_decoding_status(parameters_add(request->memory, name, sizeof name - 1, key,
                                                  strlen(key), 1, &request->body));
}

/* What was decoded, on its way to the database. */
static void arrival_take(struct arrival *arrival) {
    arrival->key = parameters_find(&arrival->request->body, "key");
    if (arrival->request->token_hash == NULL && arrival->key == NULL) {
        answer_no_token(arrival);
        return;
    }
    arrival_problem(arrival);
    arrival_store(arrival);
}

void intake_serve(struct request *request, const struct intake *intake) {
    const char *token = bearer_token(request);
    bool form = is_form(request);
    struct arrival arrival = {
        .request = request, .intake = intake, .by_form = token == NULL && form};
    char *body = NULL;
    size_t length = 0;
    request->token_hash = token == NULL ? NULL : session_hash(request, token);
    if (strcmp(request->method, "POST") != 0) {
        request_header(request, "Allow: POST");
        answer_problem(&arrival, 405, N_("This address takes what is sent with POST."), NULL);
        return;
    }
    int refused = request_body(request, INTAKE_BODY_MAX_BYTES, &body, &length);
    if (refused == 413)
        answer_problem(&arrival, 413, N_("This is larger than is taken."), NULL);
    else if (refused != 0 || take_idempotency_key(request) != 0)
        answer_problem(&arrival, 400, N_("This cannot be read."), NULL);
    else if (token == NULL && !form)
        answer_no_token(&arrival);
    else if (!form && !is_json(request))
        answer_problem(&arrival, 415, N_("Send JSON or a form."), NULL);
    else if (arrival_decode(&arrival, body, length))
        arrival_take(&arrival);
}
