-- Reading files.
SELECT * FROM read_csv('SECRET')
SELECT * FROM READ_CSV('SECRET')
SELECT * FROM read_csv_auto('SECRET')
SELECT * FROM read_csv(['SECRET'])
SELECT * FROM read_text('SECRET')
SELECT * FROM read_blob('SECRET')
SELECT * FROM read_json('SECRET')
SELECT * FROM read_json_auto('SECRET')
SELECT * FROM read_json_objects('SECRET')
SELECT * FROM read_ndjson('SECRET')
SELECT * FROM read_ndjson_objects('SECRET')
SELECT * FROM read_parquet('SECRET')
SELECT * FROM parquet_scan('SECRET')
SELECT * FROM parquet_metadata('SECRET')
SELECT * FROM parquet_schema('SECRET')
SELECT * FROM parquet_kv_metadata('SECRET')
SELECT * FROM parquet_file_metadata('SECRET')
SELECT * FROM parquet_bloom_probe('SECRET', 'a', 1)
SELECT * FROM read_duckdb('SECRET')
SELECT * FROM sniff_csv('SECRET')
SELECT * FROM read_single_csv_file('SECRET')
SELECT * FROM 'SECRET'
SELECT * FROM "SECRET"
FROM 'SECRET'
SELECT * FROM query_table('SECRET')
SELECT * FROM query_table(['SECRET'])
SELECT * FROM query('SELECT * FROM read_text(''SECRET'')')
SELECT * FROM json_execute_serialized_sql(json_serialize_sql('SELECT 1'))
SELECT * FROM (SELECT * FROM read_text('SECRET')) t
WITH s AS (SELECT * FROM read_text('SECRET')) SELECT * FROM s
SELECT (SELECT content FROM read_text('SECRET'))
SELECT * FROM t WHERE EXISTS (SELECT 1 FROM read_text('SECRET'))
SELECT * FROM t, LATERAL (SELECT * FROM read_text('SECRET'))
SELECT * FROM t UNION ALL SELECT content FROM read_text('SECRET')
SELECT * FROM main.read_text('SECRET')
SELECT * FROM system.main.read_text('SECRET')
SELECT * FROM read_text('FOLDER/../FOLDERNAME/secret.txt')
SELECT * FROM read_text('FOLDER/t.csv/../secret.txt')
SELECT * FROM read_text('FOLDER/link.txt')
SELECT * FROM read_csv(['FOLDER/t.csv', 'SECRET'])
SELECT * FROM read_csv('FOLDER/*')
SELECT * FROM read_text('file://FOLDER/secret.txt')
SELECT * FROM read_text('/proc/self/environ')
SELECT * FROM read_text('/dev/fd/0')
SELECT * FROM read_blob('/dev/stdin')
SELECT * FROM read_text('C:\Windows\win.ini')
SELECT * FROM read_text('\\server\share\a.txt')
SELECT * FROM read_csv('//server/share/a.csv')
SUMMARIZE 'SECRET'
DESCRIBE SELECT * FROM read_text('SECRET')
SELECT * FROM (PIVOT read_text('SECRET') ON size)
SELECT * FROM parquet_full_metadata('SECRET')
SELECT * FROM read_json_objects_auto('SECRET')
-- Files whose endings load an extension.
SELECT * FROM 'FOLDER/a.xlsx'
SELECT * FROM 'FOLDER/a.db'
SELECT * FROM 'FOLDER/a.geojson'
SELECT * FROM read_xlsx('SECRET')
SELECT * FROM sqlite_scan('SECRET', 't')
SELECT * FROM postgres_scan('host=localhost', 'public', 't')
SELECT * FROM iceberg_scan('SECRET')
SELECT * FROM delta_scan('SECRET')
SELECT * FROM st_read('SECRET')
SELECT * FROM arrow_scan(1, 1, 1)
SELECT * FROM pandas_scan(1)
-- Looking around.
SELECT * FROM glob('FOLDER/*')
SELECT * FROM glob('/*')
SELECT * FROM glob('EXPORTS/*')
SELECT * FROM 'EXPORTS/another.csv'
SELECT * FROM "EXPORTS/another.csv"
FROM main."EXPORTS/another.csv" AS x
SUMMARIZE 'EXPORTS/another.csv'
DESCRIBE 'EXPORTS/another.csv'
SELECT * FROM (PIVOT 'EXPORTS/another.csv' ON a IN (1))
SELECT (SELECT count(*) FROM 'EXPORTS/another.csv')
WITH x AS (FROM 'EXPORTS/another.csv') FROM x
SELECT * FROM read_text('EXPORTS/*')
SELECT * FROM which_secret('s3://a', 's3')
SELECT * FROM duckdb_secrets()
SELECT * FROM duckdb_external_file_cache()
SELECT * FROM duckdb_logs()
SELECT * FROM duckdb_temporary_files()
SELECT getenv('PATH')
-- Network and extensions.
SELECT * FROM read_csv('https://example.org/a.csv')
SELECT * FROM 'https://example.org/a.parquet'
SELECT * FROM 's3://bucket/a.parquet'
SELECT * FROM read_parquet('https://example.org/a.parquet')
SELECT * FROM read_json('http://localhost:1/a.json')
SELECT * FROM sniff_csv('https://example.org/a.csv')
UPDATE EXTENSIONS
SELECT * FROM read_text('hf://datasets/a/b')
INSTALL httpfs
LOAD httpfs
FORCE INSTALL spatial FROM community
LOAD 'OUT'
-- Writing files.
COPY t TO 'OUT'
COPY t TO '/dev/stdout'
COPY t FROM 'SECRET'
COPY FROM DATABASE memory TO x
SELECT write_blob('OUT', 'x'::BLOB)
SELECT write_text('OUT', 'x')
SELECT * FROM write_parquet('OUT')
COPY (SELECT 1) TO 'OUT' (FORMAT parquet)
EXPORT DATABASE 'OUT'
IMPORT DATABASE 'FOLDER'
ATTACH 'OUT' AS o
ATTACH 'OUT' AS o (TYPE sqlite)
EXPLAIN ANALYZE COPY t TO 'OUT'
WITH c AS (COPY t TO 'OUT') SELECT * FROM c
-- Changing data or the engine.
INSERT INTO t VALUES (2)
WITH i AS (INSERT INTO t VALUES (2) RETURNING *) SELECT * FROM i
WITH d AS (DELETE FROM t RETURNING *) SELECT * FROM d
WITH u AS (UPDATE t SET a = 3 RETURNING *) SELECT * FROM u
DELETE FROM t
DROP VIEW t
CREATE TABLE x AS SELECT 1
CREATE OR REPLACE VIEW t AS SELECT 1
CREATE MACRO m() AS TABLE SELECT * FROM read_text('SECRET')
CREATE SECRET (TYPE s3, KEY_ID 'a', SECRET 'b')
ALTER VIEW t RENAME TO x
SELECT 1; DROP VIEW t
SELECT 1; SELECT * FROM read_text('SECRET')
SELECT 1;; COPY t TO 'OUT'
/* SELECT */ DROP VIEW t -- SELECT
SET enable_external_access = true
SET GLOBAL allowed_directories = ['/']
RESET lock_configuration
PRAGMA database_list
PRAGMA enable_profiling = 'json'
CALL enable_logging()
SELECT * FROM enable_logging()
SELECT * FROM enable_profiling()
SELECT * FROM checkpoint()
SELECT * FROM force_checkpoint()
SELECT * FROM create_external_resource('a')
USE memory
SET VARIABLE x = 1
LOAD 'FOLDER/a.duckdb_extension'
MERGE INTO t USING t AS s ON t.a = s.a WHEN MATCHED THEN DELETE
TRUNCATE t
ANALYZE
BEGIN TRANSACTION
PREPARE p AS SELECT 1
EXECUTE p
VACUUM
CHECKPOINT
DETACH memory
COMMENT ON VIEW t IS 'x'
-- Files in place of tables, in every clause.
FROM "FOLDER/t.csv"
FROM 'FOLDER/t.csv'
SELECT * FROM 't.csv'
SELECT * FROM "t.csv"
SELECT * FROM main."FOLDER/t.csv"
SELECT * FROM memory.main."FOLDER/t.csv"
SELECT * FROM "FOLDER/t".csv
SELECT * FROM "FOLDER"."t.csv"
SELECT * FROM system.main."FOLDER/t.csv"
SELECT * FROM temp.main."FOLDER/t.csv"
TABLE "FOLDER/t.csv"
TABLE "SECRET"
SHOW "FOLDER/t.csv"
DESCRIBE "FOLDER/t.csv"
SUMMARIZE "FOLDER/t.csv"
SELECT * FROM t JOIN 'FOLDER/t.csv' u USING (a)
SELECT * FROM t NATURAL JOIN "FOLDER/t.csv"
SELECT * FROM t POSITIONAL JOIN "FOLDER/t.csv"
SELECT * FROM t ASOF JOIN "FOLDER/t.csv" u ON t.a >= u.a
SELECT * FROM t SEMI JOIN "FOLDER/t.csv" u ON t.a = u.a
SELECT * FROM t ANTI JOIN "FOLDER/t.csv" u ON t.a = u.a
SELECT * FROM t CROSS JOIN "FOLDER/t.csv"
SELECT * FROM t, "FOLDER/t.csv"
SELECT * FROM t WHERE a IN (SELECT a FROM "FOLDER/t.csv")
SELECT * FROM t WHERE a = ANY (SELECT a FROM "FOLDER/t.csv")
SELECT * FROM t WHERE EXISTS (FROM "FOLDER/t.csv")
SELECT * FROM t ORDER BY (SELECT max(a) FROM "FOLDER/t.csv")
SELECT * FROM t LIMIT (SELECT max(a) FROM "FOLDER/t.csv")
SELECT * FROM t OFFSET (SELECT max(a) FROM "FOLDER/t.csv")
SELECT * FROM t QUALIFY (SELECT max(a) FROM "FOLDER/t.csv") = 1
SELECT a FROM t GROUP BY a HAVING a = (SELECT max(a) FROM "FOLDER/t.csv")
SELECT a FROM t GROUP BY (SELECT max(a) FROM "FOLDER/t.csv"), a
SELECT sum(a) FILTER (WHERE a IN (SELECT a FROM "FOLDER/t.csv")) FROM t
SELECT sum(a) OVER (ORDER BY (SELECT max(a) FROM "FOLDER/t.csv")) FROM t
SELECT sum(a) OVER w FROM t WINDOW w AS (PARTITION BY (SELECT max(a) FROM "FOLDER/t.csv"))
SELECT DISTINCT ON ((SELECT max(a) FROM "FOLDER/t.csv")) a FROM t
SELECT CASE WHEN (SELECT true FROM "FOLDER/t.csv") THEN 1 END
SELECT [x FOR x IN (SELECT list(a) FROM "FOLDER/t.csv")]
SELECT list_transform([1], lambda x: (SELECT max(a) FROM "FOLDER/t.csv"))
SELECT {'a': (SELECT max(a) FROM "FOLDER/t.csv")}
SELECT MAP {'a': (SELECT max(a) FROM "FOLDER/t.csv")}
SELECT ARRAY(SELECT a FROM "FOLDER/t.csv")
SELECT * REPLACE ((SELECT max(a) FROM "FOLDER/t.csv") AS a) FROM t
SELECT COLUMNS(c -> (SELECT true FROM "FOLDER/t.csv")) FROM t
VALUES ((SELECT max(a) FROM "FOLDER/t.csv"))
SELECT * FROM (VALUES ((SELECT max(a) FROM "FOLDER/t.csv"))) v(x)
SELECT * FROM range((SELECT max(a) FROM "FOLDER/t.csv"))
SELECT * FROM unnest((SELECT list(a) FROM "FOLDER/t.csv"))
SELECT * FROM summary((FROM "FOLDER/t.csv"))
SELECT * FROM t TABLESAMPLE 10%, "FOLDER/t.csv"
SELECT * FROM t UNION BY NAME SELECT * FROM "FOLDER/t.csv"
SELECT * FROM t EXCEPT FROM "FOLDER/t.csv"
SELECT * FROM t INTERSECT ALL FROM "FOLDER/t.csv"
(SELECT a FROM t) UNION ALL (FROM "FOLDER/t.csv")
SELECT * FROM (UNPIVOT "FOLDER/t.csv" ON a)
UNPIVOT "FOLDER/t.csv" ON a
PIVOT "FOLDER/t.csv" ON a IN (1)
FROM "FOLDER/t.csv" SELECT a
FROM "FOLDER/t.csv" AS "t"
FROM "FOLDER/t.csv" t
FROM t: "FOLDER/t.csv"
SELECT * FROM ("FOLDER/t.csv")
SELECT * FROM (("FOLDER/t.csv") u JOIN t ON true)
SELECT * FROM (FROM (FROM (FROM "FOLDER/t.csv")))
SELECT /* t */ * FROM /* t */ "FOLDER/t.csv" -- t
SELECT * FROM LATERAL (FROM "FOLDER/t.csv") x
SELECT (SELECT (SELECT max(a) FROM "FOLDER/t.csv"))
SELECT * FROM U&"FOLDER/t.csv"
SELECT * FROM $$FOLDER/t.csv$$
SELECT * FROM E'FOLDER/t.csv'
SELECT * FROM 'FOLDER/t.csv?x'
SELECT * FROM 'FOLDER/*.csv'
SELECT * FROM 'FOLDER/**'
SELECT * FROM 'FOLDER/./t.csv'
SELECT * FROM '../t.csv'
SELECT * FROM "/etc/passwd"
SELECT * FROM '/proc/self/environ'
SELECT * FROM 'file:///etc/passwd'
SELECT * FROM '//localhost/share/t.csv'
SELECT * FROM 'C:\t.csv'
SELECT * FROM 'FOLDER\t.csv'
SELECT * FROM "a""b.csv"
SELECT * FROM "t.parquet"
SELECT * FROM 't.json'
SELECT * FROM 't.duckdb'
SELECT * FROM 't.db'
SELECT * FROM t AT (VERSION => 1), "FOLDER/t.csv"
-- Names that a common table expression has elsewhere, not here.
SELECT * FROM (WITH "FOLDER/t.csv" AS (SELECT 1) SELECT 1) x, "FOLDER/t.csv"
WITH a AS (FROM "FOLDER/t.csv"), "FOLDER/t.csv" AS (SELECT 1) FROM a
WITH "FOLDER/t.csv" AS (FROM "FOLDER/t.csv") FROM "FOLDER/t.csv"
WITH x AS (WITH "FOLDER/t.csv" AS (SELECT 1) SELECT 1), y AS (FROM "FOLDER/t.csv") FROM y
SELECT (WITH "FOLDER/t.csv" AS (SELECT 1) SELECT 1), (SELECT max(a) FROM "FOLDER/t.csv")
WITH "FOLDER/t.csv" AS (SELECT 1) SELECT * FROM main."FOLDER/t.csv"
WITH "FOLDER/t.csv" AS (SELECT 1) SELECT * FROM memory."FOLDER/t.csv"
WITH "FOLDER/t.csv" AS (SELECT 1) SELECT * FROM histogram("FOLDER/t.csv", a)
WITH RECURSIVE r AS (SELECT 1 AS a UNION ALL SELECT a FROM "FOLDER/t.csv") FROM r
WITH RECURSIVE r AS (SELECT 1 AS a UNION ALL SELECT r.a FROM r, s), s AS (SELECT 1) FROM r
WITH RECURSIVE r(a) USING KEY (a) AS (SELECT 1 UNION SELECT a FROM recurring."FOLDER/t.csv") FROM r
FROM recurring.r
(WITH c AS (SELECT 1) FROM c) UNION ALL FROM c
-- Functions that read the table of a name.
FROM histogram('FOLDER/t.csv', a)
FROM histogram("FOLDER/t.csv", a)
FROM histogram('FOLDER/' || 't.csv', a)
FROM histogram(concat('FOLDER/', 't.csv'), a)
FROM histogram(source := 'FOLDER/t.csv', col_name := a)
FROM histogram(t, source := 'FOLDER/t.csv', col_name := a)
FROM histogram_values('FOLDER/t.csv', a)
FROM histogram_values(main."FOLDER/t.csv", a)
FROM query_table(t)
FROM query_table([t])
FROM query_table('t')
FROM query('FROM t')
FROM query($$COPY t TO 'OUT'$$)
FROM query(concat('SELECT * FROM read_text(''', 'SECRET', ''')'))
FROM json_execute_serialized_sql('{}')
SELECT json_serialize_plan('FROM ''FOLDER/t.csv''')
SELECT json_serialize_plan('SELECT * FROM read_csv(''FOLDER/t.csv'')')
-- The engine's own catalogs.
FROM duckdb_settings
FROM duckdb_views
FROM duckdb_tables
FROM duckdb_databases
FROM duckdb_logs
FROM duckdb_columns
FROM system.main.duckdb_views
FROM main.duckdb_views
FROM pragma_database_list
FROM sqlite_master
FROM sqlite_schema
FROM sqlite_temp_master
FROM pg_settings
FROM pg_catalog.pg_settings
FROM pg_catalog.pg_views
FROM pg_views
FROM pg_namespace
FROM information_schema.views
FROM system.information_schema.tables
FROM temp.information_schema.tables
SHOW VARIABLES
SHOW SETTINGS
SHOW search_path
SHOW TRIGGERS
SHOW allowed_paths
DESCRIBE duckdb_settings()
SUMMARIZE duckdb_settings()
SHOW TABLES FROM 'FOLDER'
-- Functions of expressions.
SELECT current_setting('temp_directory')
SELECT current_setting('allowed_paths')
SELECT CURRENT_SETTING('allowed_directories')
SELECT 'allowed_paths'.current_setting()
SELECT main.current_setting('allowed_paths')
SELECT system.main.current_setting('allowed_paths')
SELECT "current_setting"('allowed_paths')
SELECT current_setting(x) FROM (VALUES ('allowed_paths')) v(x)
SELECT list_transform(['allowed_paths'], lambda x: current_setting(x))
SELECT list_transform(['allowed_paths'], x -> current_setting(x))
SELECT * FROM t WHERE current_setting('allowed_paths') <> ''
SELECT * FROM t ORDER BY current_setting('allowed_paths')
SELECT * FROM range(len(current_setting('allowed_paths')))
SELECT main.getenv('PATH')
SELECT 'PATH'.getenv()
SELECT getvariable('x')
SELECT nextval('s')
SELECT currval('s')
SELECT setval('s', 1)
SELECT write_log('x')
SELECT pg_get_viewdef(0)
SELECT pg_sleep(100)
SELECT sleep_ms(100000)
SELECT read_text('SECRET')
SELECT read_blob('SECRET')
SELECT read_csv('SECRET')
SELECT glob('FOLDER/*')
SELECT sniff_csv('FOLDER/t.csv')
SELECT query('SELECT 1')
SELECT query_table('t')
SELECT to_aggregate_state('x'::BLOB)
SELECT __internal_decompress_string(1::UHUGEINT)
SELECT which_secret('s3://a', 's3')
SELECT duckdb_settings()
SELECT duckdb_secrets()
SELECT pragma_version()
SELECT checkpoint()
SELECT load_extension('x')
SELECT pg_read_file('SECRET')
SELECT lo_import('SECRET')
SELECT pg_ls_dir('/')
SELECT sys_exec('id')
SELECT system('id')
SELECT xp_cmdshell('id')
SELECT load_file('SECRET')
-- Statements.
COPY (SELECT 1) TO 'OUT'
COPY t TO 'OUT' (FORMAT json)
COPY t TO 'EXPORTS/x.csv'
EXPLAIN SELECT * FROM read_text('SECRET')
EXPLAIN ANALYZE SELECT * FROM t
EXPLAIN (ANALYZE, FORMAT JSON) COPY t TO 'OUT'
CALL pragma_database_list()
CALL query('SELECT 1')
CALL duckdb_settings()
CALL checkpoint()
CALL read_text('SECRET')
PRAGMA show_tables
PRAGMA table_info('t')
PRAGMA version
PRAGMA enable_logging
PRAGMA profiling_output='OUT'
PRAGMA log_query_path='OUT'
SET log_query_path='OUT'
SET profiling_output='OUT'
SET temp_directory='OUT'
SET home_directory='/'
SET secret_directory='/'
SET extension_directory='/'
SET custom_extension_repository='http://localhost'
SET allowed_directories=['/']
SET SESSION threads=1
SET LOCAL threads=1
SET search_path='FOLDER'
SET VARIABLE x = (SELECT content FROM read_text('SECRET'))
RESET ALL
RESET VARIABLE x
CREATE TEMP TABLE x AS SELECT 1
CREATE VIEW v AS SELECT * FROM read_text('SECRET')
CREATE TEMP VIEW v AS SELECT 1
CREATE SCHEMA s
CREATE SEQUENCE s
CREATE TYPE x AS ENUM ('a')
CREATE TYPE x AS ENUM (SELECT content FROM read_text('SECRET'))
CREATE MACRO m(a) AS a
CREATE FUNCTION m(a) AS a
CREATE INDEX i ON t(a)
CREATE PERSISTENT SECRET (TYPE s3)
CREATE TRIGGER x AFTER INSERT ON t EXECUTE SELECT 1
DROP TABLE t
DROP SCHEMA main CASCADE
DROP SECRET x
ALTER TABLE t ADD COLUMN b INT
UPDATE t SET a = 1
INSERT INTO t SELECT * FROM read_csv('SECRET')
INSERT OR REPLACE INTO t VALUES (1)
DELETE FROM t USING t u
WITH i AS (MERGE INTO t USING t AS s ON true WHEN MATCHED THEN DELETE RETURNING *) FROM i
WITH a AS (WITH b AS (DELETE FROM t RETURNING *) FROM b) FROM a
SELECT * FROM (INSERT INTO t VALUES (1) RETURNING a)
SELECT (DELETE FROM t RETURNING a)
ATTACH ':memory:' AS x
ATTACH 'SECRET' AS x
ATTACH 'http://localhost:PORT/x.db' AS x
ATTACH 'FOLDER/t.csv' AS x (TYPE sqlite)
ATTACH OR REPLACE 'OUT' AS memory
DETACH x
USE x
INSTALL spatial
INSTALL httpfs FROM 'http://localhost:PORT'
FORCE CHECKPOINT
CHECKPOINT memory
COMMIT
ROLLBACK
START TRANSACTION
ABORT
DEALLOCATE p
PREPARE p AS SELECT * FROM read_text('SECRET')
EXECUTE p(1)
EXPLAIN EXECUTE p
SELECT 1; SELECT 2
SELECT 1;SELECT 2;
SELECT 1; COPY t TO 'OUT'
SELECT 1 /* ; */ ; DROP VIEW t
BEGIN; SELECT 1; COMMIT
SELECT 1; PRAGMA database_list
PIVOT t ON a
PIVOT t ON a USING sum(a)
WITH p AS (PIVOT t ON a) FROM p
SELECT * FROM t; ATTACH 'OUT' AS x
-- Over the network.
FROM 'http://localhost:PORT/a.csv'
FROM "http://localhost:PORT/a.parquet"
FROM read_csv('http://localhost:PORT/a.csv')
FROM read_parquet('http://localhost:PORT/a.parquet')
FROM read_json('http://localhost:PORT/a.json')
FROM read_text('http://localhost:PORT/a')
FROM read_blob('https://localhost:PORT/a')
FROM read_duckdb('http://localhost:PORT/a.db')
FROM 'hf://datasets/x/y.csv'
FROM 'gcs://bucket/x.csv'
FROM 'r2://bucket/x.csv'
FROM 'az://bucket/x.csv'
FROM 'postgres://localhost:PORT/x'
COPY t TO 'http://localhost:PORT/a.csv'
SELECT http_get('http://localhost:PORT/')
SELECT content FROM http_get('http://localhost:PORT/')
