-- The viewer, as they may see and partly change themselves.
SELECT version, name, full_name, email, phone, mail, language, coalesce(working_days, ARRAY(SELECT weekday FROM working_day)) AS working_days, team = 'sales' AS in_sales,
       team = 'marketing' AS in_marketing, 'sales' = ANY (roles) AS is_sales,
       'marketing' = ANY (roles) AS is_marketing, 'manager' = ANY (roles) AS is_manager,
       'admin' = ANY (roles) AS is_admin
FROM person WHERE id = viewer()
