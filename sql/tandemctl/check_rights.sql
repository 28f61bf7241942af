-- What a role, itself or as anybody, may do in schema tandem, as one text.
-- params: role text
SELECT string_agg(kind || ' ' || object || ' ' || privilege, ', ' ORDER BY kind, object, privilege)
FROM (
    SELECT 'schema' AS kind, nspname::text AS object, (aclexplode(nspacl)).grantee,
           (aclexplode(nspacl)).privilege_type AS privilege
    FROM pg_namespace WHERE nspname = 'tandem'
    UNION ALL
    SELECT 'table', relname, (aclexplode(relacl)).grantee, (aclexplode(relacl)).privilege_type
    FROM pg_class WHERE relnamespace = 'tandem'::regnamespace
    UNION ALL
    SELECT 'column', relname || '.' || attname, (aclexplode(attacl)).grantee, (aclexplode(attacl)).privilege_type
    FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid WHERE relnamespace = 'tandem'::regnamespace
    UNION ALL
    SELECT 'function', pg_proc.oid::regprocedure::text, acl.grantee, acl.privilege_type
    FROM pg_proc, aclexplode(coalesce(proacl, acldefault('f', proowner))) AS acl
    WHERE pronamespace = 'tandem'::regnamespace
) AS granted
WHERE grantee = 0 OR grantee = (SELECT oid FROM pg_roles WHERE rolname = :role)
