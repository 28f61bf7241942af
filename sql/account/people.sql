-- Everybody: who is at work first, then by name.
SELECT person.id, person.name, person.full_name, person.team = 'sales' AS in_sales,
       person.team = 'marketing' AS in_marketing, 'sales' = ANY (roles) AS is_sales,
       'marketing' = ANY (roles) AS is_marketing, 'manager' = ANY (roles) AS is_manager,
       'admin' = ANY (roles) AS is_admin, active, NOT active AS inactive, language = 'nl' AS in_dutch,
       language = 'da' AS in_danish, language = 'en' AS in_english, viewer_has('admin') AS may_edit,
       active AND leave_permitted(person.id) AS may_leave
FROM person ORDER BY active DESC, lower(full_name), id
