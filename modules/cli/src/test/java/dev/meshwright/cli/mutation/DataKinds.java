package dev.meshwright.cli.mutation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecordBuilder;

/// Samples, transformations and tests, which a worker process reads.
final class DataKinds {

  private static final String CSV =
      """
      id,who,total,day,flag
      1,ann,2.50,2026-01-31,true
      2,"b, ""c""\",7,2026-02-28,false
      30000000000,,,,
      0042,ann,1e3,31.01.2026,NO
      """;
  private static final String NDJSON =
      """
      {"id": 1, "who": "ann", "total": 2.5, "tags": ["a", "b"], "more": {"x": 1, "y": null}}
      {"id": 2, "who": null, "total": 7, "tags": [], "more": {"x": 2}}
      {"id": 9007199254740993, "who": "b", "at": "2026-01-31T12:00:00Z"}
      """;
  private static final String JSON = "[" + NDJSON.strip().replace("\n", ",\n") + "]\n";
  private static final String AVRO =
      """
      {"type": "record", "name": "Order", "fields": [
        {"name": "id", "type": "long"}, {"name": "who", "type": ["null", "string"], "default": null},
        {"name": "total", "type": "double"}]}
      """;
  private static final String SCHEMA =
      """
      {"$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "required": ["who"],
       "properties": {"id": {"type": "integer", "maximum": 10}, "who": {"type": "string", "pattern": "^a"},
         "total": {"type": "number"}}}
      """;
  private static final String SQL =
      """
      WITH big AS (
        SELECT id, who, total
        FROM orders
        WHERE total > 1 OR who = 'ann'
      ),
      days AS (
        SELECT day, count(*) AS n
        FROM orders
        GROUP BY day
      )
      SELECT b.id, upper(b.who) AS who, sum(b.total) AS total
      FROM big b
      LEFT JOIN days d ON d.n > 1
      GROUP BY ALL
      ORDER BY 1
      LIMIT 10
      """;
  private static final String JINJA =
      """
      {{ config(materialized='table') }}
      {% set orders = ref('orders') %}
      select
        id,
        {% if var('short', true) %}
        'a' as short,
        {% endif %}
        who
      from {{ orders }}
      {% if is_incremental() %}
      where id > 1
      {% else %}
      where id > {{ var('least', 0) }}
      {% endif %}
      {# a comment #}
      """;
  private static final String TEST =
      """
      test: Totals
      transformation: totals.sql
      given:
        orders:
          columns:
            id: BIGINT
            who: VARCHAR
            total: "DECIMAL(9,2)"
            day: DATE
          rows:
            - {id: 1, who: ann, total: 20.00, day: 2026-01-31}
            - {id: 2, who: bob, total: -2.50}
      parameters:
        least: 1
      expect:
        rowOrder: false
        key: [id]
        columns:
          id: BIGINT
          who: VARCHAR
        otherColumns: true
        rows:
          - {id: 1, who: ANN}
      """;
  private static final String DBT =
      """
      version: 2
      models:
        - name: totals
          columns:
            - name: id
      unit_tests:
        - name: adds_up
          model: totals
          given:
            - input: ref('orders')
              rows:
                - {id: 1, who: ann, total: 2.5}
            - input: source('raw', 'days')
              format: csv
              rows: |
                day,n
                2026-01-31,1
          overrides:
            vars:
              least: 1
          expect:
            format: sql
            rows: |
              select 1 as id, 'ANN' as who
      """;
  private static final String PROJECT =
      """
      name: shop
      version: "1.0.0"
      config-version: 2
      model-paths: ["models"]
      seed-paths: ["seeds"]
      vars:
        least: 1
        shop:
          most: 5
      models:
        shop:
          +materialized: view
      """;
  private static final String SETTINGS =
      """
      samples:
        - path: "orders.csv"
          csv:
            delimiter: ","
            decimalSeparator: "."
            dateFormat: "%d.%m.%Y"
            nullText: NA
            header: true
            skip: 0
            encoding: utf-8
            types:
              total: "DECIMAL(10,2)"
        - path: "topic.b64"
          schema: order.avsc
          framing: base64
          envelope: confluent
      """;

  private DataKinds() {}

  static Stream<DataKind> all(Path scratch) throws IOException, SQLException {
    Map<String, String> shop = Map.of("order.schema.json", SCHEMA, "order.avsc", AVRO);
    Map<String, String> model = Map.of("orders.csv", CSV, "totals.sql", SQL);
    return Stream.of(
        sample("csv", "a.csv", Form.LINES, shop, bytes(CSV), bytes(CSV.replace(',', ';'))),
        sample("json", "a.json", Form.MEMBERS, shop, bytes(JSON)),
        sample("ndjson", "a.ndjson", Form.LINES, shop, bytes(NDJSON)),
        sample("avro", "a.avro", Form.BYTES, shop, avro()),
        sample("parquet", "a.parquet", Form.BYTES, shop, parquet(scratch)),
        packed("gz", "a.csv.gz", Packing.GZIP, shop, Packing.GZIP.close(bytes(CSV))),
        packed("zstd", "a.ndjson.zst", Packing.ZSTD, shop, Packing.ZSTD.close(bytes(NDJSON))),
        new DataKind(
            "sql",
            "a.sql",
            Form.CODE,
            Packing.NONE,
            Map.of("orders.csv", CSV),
            List.of(bytes(SQL)),
            DataKind.Use.SQL),
        new DataKind(
            "sql-jinja",
            "models/a.sql",
            Form.CODE,
            Packing.NONE,
            Map.of("dbt_project.yml", PROJECT, "seeds/orders.csv", CSV),
            List.of(bytes(JINJA)),
            DataKind.Use.SQL),
        new DataKind(
            "samples",
            ".meshwright/samples.yaml",
            Form.LINES,
            Packing.NONE,
            Map.of("orders.csv", CSV, "topic.b64", "AAAA\n", "order.avsc", AVRO),
            List.of(bytes(SETTINGS)),
            DataKind.Use.SETTINGS),
        new DataKind(
            "test",
            "a.test.yaml",
            Form.LINES,
            Packing.NONE,
            model,
            List.of(bytes(TEST)),
            DataKind.Use.TESTS),
        new DataKind(
            "dbt-tests",
            "models/schema.yml",
            Form.LINES,
            Packing.NONE,
            Map.of("dbt_project.yml", PROJECT, "models/totals.sql", SQL, "seeds/orders.csv", CSV),
            List.of(bytes(DBT)),
            DataKind.Use.TESTS),
        new DataKind(
            "dbt-project",
            "dbt_project.yml",
            Form.LINES,
            Packing.NONE,
            Map.of("models/schema.yml", DBT, "models/totals.sql", SQL, "seeds/orders.csv", CSV),
            List.of(bytes(PROJECT)),
            DataKind.Use.TESTS),
        new DataKind(
            "quality",
            "a.odcs.yaml",
            Form.LINES,
            Packing.NONE,
            Map.of("orders.csv", CSV),
            ContractSeeds.CONTRACTS.stream().map(DataKinds::bytes).toList(),
            DataKind.Use.TESTS));
  }

  private static DataKind sample(
      String name, String path, Form form, Map<String, String> beside, byte[]... seeds) {
    return new DataKind(
        name, path, form, Packing.NONE, beside, List.of(seeds), DataKind.Use.SAMPLE);
  }

  private static DataKind packed(
      String name, String path, Packing packing, Map<String, String> beside, byte[] seed) {
    return new DataKind(
        name, path, Form.LINES, packing, beside, List.of(seed), DataKind.Use.SAMPLE);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] avro() throws IOException {
    Schema schema = new Schema.Parser().parse(AVRO);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var writer = new DataFileWriter<>(new GenericDatumWriter<>(schema)).create(schema, out)) {
      for (long id = 0; id < 60; id++) {
        writer.append(
            new GenericRecordBuilder(schema)
                .set("id", id)
                .set("who", "ann")
                .set("total", 0.5 * id)
                .build());
      }
    }
    return out.toByteArray();
  }

  private static byte[] parquet(Path scratch) throws IOException, SQLException {
    Path file = scratch.resolve("seed.parquet");
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          "COPY (SELECT i AS id, 'ann' || i AS who, i / 2.0 AS total, [i] AS tags FROM range(300)"
              + " t(i)) TO '"
              + file
              + "' (FORMAT parquet, COMPRESSION uncompressed)");
    }
    return Files.readAllBytes(file);
  }
}
