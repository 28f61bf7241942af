-- Rows of a file, in the order of the fields of lib/import_field.c.
COPY import_row (batch_id, line, problem_field, problem, problem_detail, reference, organisation,
    person_name, job_title, buying_role, email, phone, street, postal_code, city, country, captured_on,
    lead_on, mql_on, sql_on, opportunity_on, customer_on, lost_on, stage, campaign, channel, segment,
    handed_over_by, accepted_by, owner, expected_value, won_value, lost_reason, score, note, facts,
    phone_e164, cells)
FROM STDIN;
