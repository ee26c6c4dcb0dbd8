SELECT * FROM t
SELECT * FROM t;
select A from T
FROM t
FROM t SELECT a
TABLE t
VALUES (1), (2)
SELECT * FROM (VALUES (1, 'x')) v(n, s)
SELECT * FROM VALUES (1) v(x)
SELECT a AS "b c" FROM main.t
SELECT * FROM memory.main.t
SELECT x.a FROM t AS x
SELECT t.* EXCLUDE (a), a FROM t
SELECT * REPLACE (a + 1 AS a) FROM t
SELECT * RENAME (a AS b) FROM t
SELECT COLUMNS(*) FROM t
SELECT COLUMNS('a') + 1 FROM t
SELECT COLUMNS(lambda c: c = 'a') FROM t
SELECT DISTINCT a FROM t
SELECT DISTINCT ON (a) a FROM t ORDER BY a
SELECT a, count(*) FROM t GROUP BY a HAVING count(*) > 0
SELECT a, sum(a) FROM t GROUP BY ALL ORDER BY ALL
SELECT a, count(*) FROM t GROUP BY GROUPING SETS ((a), ())
SELECT a, count(*) FROM t GROUP BY ROLLUP (a)
SELECT a, count(*) FROM t GROUP BY CUBE (a)
SELECT a FROM t ORDER BY a DESC NULLS LAST LIMIT 1 OFFSET 0
SELECT a FROM t LIMIT 50%
SELECT a FROM t WHERE a BETWEEN 0 AND 2
SELECT a FROM t WHERE a IN (1, 2) AND a NOT IN (3)
SELECT a FROM t WHERE a IN (SELECT a FROM t)
SELECT a FROM t WHERE EXISTS (SELECT 1 FROM t u WHERE u.a = t.a)
SELECT a FROM t WHERE a = ANY (SELECT a FROM t)
SELECT a FROM t WHERE a IS DISTINCT FROM 2
SELECT (SELECT max(a) FROM t)
SELECT a FROM t UNION SELECT 2
SELECT a FROM t UNION ALL BY NAME SELECT 2 AS b
SELECT a FROM t INTERSECT SELECT 1
SELECT a FROM t EXCEPT ALL SELECT 2
(SELECT a FROM t) UNION ALL (SELECT a FROM t) ORDER BY 1
WITH x AS (SELECT a FROM t) SELECT * FROM x
WITH x AS MATERIALIZED (FROM t), y AS NOT MATERIALIZED (FROM x) FROM y
WITH x AS (FROM t) SELECT * FROM t ORDER BY (SELECT max(a) FROM x)
WITH x AS (WITH x AS (SELECT 1 AS n) FROM x) FROM x
WITH t AS (SELECT 5 AS a) FROM t
WITH "a""b" AS (SELECT 1) SELECT * FROM "a""b"
WITH "c/d.csv" AS (SELECT 1) SELECT * FROM "c/d.csv"
WITH "/etc/passwd" AS (SELECT 1 AS n) FROM "/etc/passwd" WHERE n IN (SELECT n FROM "/etc/passwd")
WITH RECURSIVE r AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM r WHERE i < 3) FROM r
WITH RECURSIVE r(i) AS (SELECT 1 UNION SELECT i + 1 FROM r WHERE i < 3) SELECT sum(i) FROM r
WITH RECURSIVE r(k, v) USING KEY (k) AS (SELECT 1, 1 UNION SELECT k, v + 1 FROM recurring.r WHERE v < 3) FROM r
SELECT * FROM t JOIN t u ON t.a = u.a
SELECT * FROM t JOIN t u USING (a)
SELECT * FROM t NATURAL JOIN t u
SELECT * FROM t LEFT JOIN t u ON u.a = t.a + 1
SELECT * FROM t FULL OUTER JOIN t u ON u.a = t.a
SELECT * FROM t SEMI JOIN t u USING (a)
SELECT * FROM t ANTI JOIN t u ON t.a = u.a
SELECT * FROM t POSITIONAL JOIN t u
SELECT * FROM t ASOF JOIN t u ON t.a >= u.a
SELECT * FROM t CROSS JOIN range(2)
SELECT * FROM t, LATERAL (SELECT t.a + 1 AS b)
SELECT * FROM range(3), unnest([1, 2]) u(x)
SELECT * FROM generate_series(1, 3) g(i)
SELECT * FROM generate_series(DATE '2026-01-01', DATE '2026-01-03', INTERVAL 1 DAY)
SELECT * FROM repeat(1, 3)
SELECT * FROM repeat_row(1, 'a', num_rows = 2)
SELECT unnest([{'a': 1}, {'a': 2}], recursive := true)
SELECT * FROM json_each('{"a": 1}')
SELECT key, value FROM json_tree('{"a": [1]}')
SELECT * FROM summary((FROM t))
SELECT * FROM histogram(t, a)
SELECT * FROM histogram('t', a)
SELECT * FROM (PIVOT t ON a IN (1, 2) USING count(*))
PIVOT t ON a IN (1, 2) USING count(*)
SELECT * FROM t PIVOT (count(*) FOR a IN (1, 2))
UNPIVOT t ON a
SELECT * FROM t UNPIVOT (v FOR n IN (a))
DESCRIBE t
DESCRIBE SELECT 1 AS x
SUMMARIZE t
SUMMARIZE SELECT * FROM t
SHOW t
SHOW TABLES
SHOW ALL TABLES
SHOW ALL
SELECT table_name FROM information_schema.tables
SELECT row_number() OVER (ORDER BY a) FROM t
SELECT sum(a) OVER (PARTITION BY a ORDER BY a ROWS BETWEEN 1 PRECEDING AND CURRENT ROW) FROM t
SELECT lag(a IGNORE NULLS) OVER w FROM t WINDOW w AS (ORDER BY a)
SELECT a FROM t QUALIFY row_number() OVER (ORDER BY a) = 1
SELECT sum(a) FILTER (WHERE a > 0), string_agg(a::VARCHAR, ',' ORDER BY a) FROM t
SELECT list_transform([1, 2], lambda x: x + 1)
SELECT list_filter([1, 2], lambda x: x > 1)
SELECT list_reduce([1, 2], lambda x, y: x + y)
SELECT [x + 1 FOR x IN [1, 2] IF x > 1]
SELECT {'a': 1, 'b': {'c': 2}}.b.c, [1, 2][1], MAP {'k': 1}['k'], 'abc'[1:2]
SELECT a::DOUBLE, CAST(a AS DECIMAL(10, 2)), TRY_CAST('x' AS INTEGER) FROM t
SELECT DATE '2026-01-01' + INTERVAL 1 MONTH, TIMESTAMP '2026-01-01 10:00:00', EXTRACT(year FROM DATE '2026-01-01')
SELECT strftime(DATE '2026-01-01', '%Y'), date_trunc('month', DATE '2026-01-31'), date_part('day', DATE '2026-01-31')
SELECT CASE WHEN a = 1 THEN 'one' ELSE 'many' END, if(a = 1, 1, 0), coalesce(NULL, a), nullif(a, 1) FROM t
SELECT 'a' LIKE 'A%', 'a' ILIKE 'A', 'a' SIMILAR TO 'a|b', 'a' ~ 'a', regexp_matches('a', 'a'), regexp_replace('a', 'a', 'b')
SELECT 'x' COLLATE NOCASE = 'X', 'a' || 'b', concat_ws('-', 'a', 'b'), upper('a'), 'abc'.upper().left(1)
SELECT md5('a'), sha256('a'), hash(1), uuid() IS NOT NULL, random() < 1, now() IS NOT NULL, today() IS NOT NULL
SELECT setseed(0.5)
SELECT json_extract('{"a": 1}', '$.a'), '{"a": 1}'->>'a', to_json({'a': 1}), json_group_array(a) FROM t
SELECT approx_count_distinct(a), median(a), quantile_cont(a, 0.5), mode(a), arg_max(a, a), any_value(a), list(a) FROM t
SELECT typeof(a), pg_typeof(a), version() IS NOT NULL, current_database(), current_schema() FROM t
SELECT ';', 'SELECT 1; DROP TABLE t', '"type":"INSERT_QUERY_NODE"', 'read_text(''x'')' FROM t -- read_text('x'); DROP
SELECT /* ; DROP VIEW t */ a FROM t /* read_csv('x') */
SELECT "a" AS "read_text('x')" FROM t
SELECT 'it''s', $$a'b$$, e'\n', 'ä € 😀' AS "ü"
SELECT a AS "x\y", a AS "x/y" FROM t
SELECT * FROM t AS "read_csv"
SELECT * FROM t AS "/etc/passwd"
SELECT * FROM t AS "x y"("p/q")
SELECT * FROM t AS "a b"
WITH read_text AS (SELECT 1 AS n) SELECT n FROM read_text
WITH duckdb_settings AS (SELECT 1 AS n) SELECT n FROM duckdb_settings
SELECT * FROM t TABLESAMPLE 100%
SELECT * FROM t USING SAMPLE 1 ROWS
SELECT * FROM "odd ""name/x.csv"
SELECT count(*) FROM "odd ""name/x.csv" o JOIN t ON true
SELECT 1 AS "from", 2 AS "select"
SELECT error('x') WHERE false
SELECT grouping(a), count(*) FROM t GROUP BY ROLLUP (a)
SELECT ARRAY[1, 2], ARRAY(SELECT a FROM t), (1, 2), row(1, 'a')
SELECT bit_count(5), 5 & 3, 5 | 3, xor(5, 3), ~5, 1 << 2, 7 // 2, 7 % 2, 2 ** 3, @(-1), 4!
SELECT unnest(string_split('a,b', ','))
SELECT a FROM t AS x(a) WHERE x.a > 0
SELECT union_value(k := 1), {'a': NULL}, NULL::STRUCT(a INTEGER), []::INTEGER[]
