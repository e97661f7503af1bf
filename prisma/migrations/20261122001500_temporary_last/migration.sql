-- PostgreSQL looks into a session's temporary tables first, unless told otherwise, and every role may make some: one called
-- "members" would be what a function with its owner's rights reads. Named last they are never in the way.
DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT oid FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef LOOP
    EXECUTE format('ALTER FUNCTION %s SET search_path = pg_catalog, public, pg_temp', f);
  END LOOP;
END
$$;
