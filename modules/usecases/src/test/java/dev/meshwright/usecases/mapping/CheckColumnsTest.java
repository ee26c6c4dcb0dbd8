package dev.meshwright.usecases.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.data.sharing.SharedEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileEdit;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Fix;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.usecases.compare.SchemaVersion;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.sample.SchemaPayloads;
import dev.meshwright.usecases.session.DataServices;
import dev.meshwright.usecases.session.WorkspaceServices;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CheckColumnsTest {

  private static final String QUERY = "shop/sql/order.sql";

  private static final String AVRO =
      """
      {"type": "record", "name": "Order", "fields": [
        {"name": "id", "type": "int"},
        {"name": "customer", "type": "string"},
        {"name": "total", "type": {"type": "bytes", "logicalType": "decimal", "precision": 5, "scale": 1}},
        {"name": "day", "type": {"type": "int", "logicalType": "date"}},
        {"name": "note", "type": ["null", "string"]}
      ]}
      """;

  private static final String PROTO =
      """
      syntax = "proto3";
      message Order {
        int32 id = 1;
        string customer = 2;
        double total = 3;
        bytes day = 4;
      }
      """;

  private static final String JSON =
      """
      {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Order",
       "type": "object", "additionalProperties": false,
       "properties": {
         "id": {"type": "string"}, "customer": {"type": "string"},
         "total": {"type": "integer"}, "day": {"type": "string"}, "note": {"type": ["string"]}},
       "required": ["id", "customer", "total", "note"]}
      """;

  private static final String CONTRACT =
      """
      apiVersion: v3.1.0
      kind: DataContract
      id: orders-contract
      version: 1.0.0
      status: active
      schema:
        - name: order
          properties:
            - name: id
              logicalType: string
              primaryKey: true
            - name: customer
              logicalType: string
              required: true
            - name: day
              logicalType: timestamp
      """;

  private static final List<String> QUERIES =
      List.of(
          "SELECT id, customer, total, day, NULL::VARCHAR AS note FROM orders",
          "SELECT * FROM orders",
          "SELECT o.id, o.\"customer\", total * 1.5 total, day AS dya FROM orders o",
          "WITH t AS (SELECT * FROM orders)\nSELECT\n  id,\n  custommer: customer,\n"
              + "  CASE WHEN total > 1 THEN total END AS total,\n  day\nFROM t -- all\n",
          "SELECT DISTINCT id + 1 AS id, customer, total, day IS DISTINCT FROM day AS day\n"
              + "FROM orders;",
          "{{ config(tags=['a', 'b']) }} SELECT id, customer, total, day FROM {{ ref('orders') }}",
          "SELECT id, customer, total, day FROM orders UNION ALL SELECT 1, 'x', 2, NULL");

  @TempDir static Path folder;

  private WorkspaceServices services;
  private DataServices data;

  @BeforeAll
  void open() throws IOException {
    Files.createDirectories(folder.resolve("shop/samples"));
    Files.createDirectories(folder.resolve("shop/sql"));
    Files.createDirectories(folder.resolve("shop/schemas"));
    Files.writeString(
        folder.resolve("shop/samples/orders.csv"),
        """
        id,customer,total,day
        1,ann,10.25,2026-01-01
        2,,30.50,2026-01-02
        3,bob,20.00,2026-01-03
        """);
    Files.writeString(folder.resolve(QUERY), QUERIES.getFirst());
    Files.writeString(folder.resolve("shop/schemas/order.avsc"), AVRO);
    Files.writeString(folder.resolve("shop/schemas/order.proto"), PROTO);
    Files.writeString(folder.resolve("shop/schemas/order.schema.json"), JSON);
    Files.writeString(folder.resolve("shop/shop.odcs.yaml"), CONTRACT);
    services = WorkspaceServices.open(folder).optional().orElseThrow();
    data = services.dataServices(SharedEngine.borrow(SchemaPayloads.class, PreviewLimits.usual()));
  }

  @AfterAll
  void close() {
    data.close();
    services.close();
  }

  private ColumnReport check(String sql, String schema, Map<String, String> texts) {
    Result<ColumnReport> report =
        data.checkColumns()
            .checkWithNulls(
                PreviewRequest.whole(QUERY, sql), choice(schema, texts), Progress.none());
    return report.optional().orElseThrow(() -> new AssertionError(sql + "\n" + report.problems()));
  }

  private static SchemaChoice choice(String schema, Map<String, String> texts) {
    return SchemaChoice.of(new SchemaVersion(schema, texts.get(schema), FileSource.of(texts)));
  }

  private static Map<String, String> schemas() {
    return Map.of(
        "order.avsc", AVRO,
        "order.proto", PROTO,
        "order.schema.json", JSON,
        "shop.odcs.yaml", CONTRACT);
  }

  private static List<String> rules(ColumnReport report) {
    return report.fields().stream()
        .flatMap(row -> row.problems().stream().map(problem -> row.path() + " " + problem.rule()))
        .toList();
  }

  @Test
  void every_fix_takes_its_problem_away_and_brings_none() {
    int tried = 0;
    for (String schema : schemas().keySet()) {
      for (String sql : QUERIES) {
        ColumnReport before = check(sql, schema, schemas());
        for (Problem problem : before.problems()) {
          for (Fix fix : problem.fixes()) {
            Map<String, String> texts = new HashMap<>(schemas());
            texts.put(QUERY, sql);
            for (String file : fix.edits().stream().map(FileEdit::file).distinct().toList()) {
              texts.computeIfPresent(
                  file,
                  (path, text) ->
                      TextEdits.apply(
                          text,
                          fix.edits().stream()
                              .filter(edit -> edit.file().equals(path))
                              .map(FileEdit::edit)
                              .toList()));
            }
            String said = schema + "\n" + sql + "\n" + problem.message() + "\n" + fix.title();
            ColumnReport after = check(texts.get(QUERY), schema, texts);
            List<String> left = new ArrayList<>(rules(before));
            rules(after).forEach(left::remove);
            assertTrue(
                after.problems().size() < before.problems().size() && !left.isEmpty(),
                () -> said + "\n" + texts.get(QUERY) + "\n" + rules(after));
            tried++;
          }
        }
      }
    }
    assertTrue(tried > 40, "only " + tried + " fixes");
  }

  @Test
  void types_names_and_nulls_are_told_at_the_item_of_the_select() {
    String sql = QUERIES.getFirst();
    ColumnReport report = check(sql, "order.avsc", schemas());
    assertEquals(
        List.of("id column-narrowed", "customer column-null", "total column-narrowed"),
        rules(report));
    assertEquals(
        List.of("id", "customer", "total"),
        report.problems().stream().map(problem -> problem.location().range().of(sql)).toList());
    assertEquals(
        "customer is null in 1 of 3 rows of the samples, and Order does not allow it.",
        report.problems().get(1).message());
    assertEquals(
        List.of("Cast total to DECIMAL(5,1)", "Make total a decimal(18, 2) in the schema"),
        report.problems().get(2).fixes().stream().map(Fix::title).toList());
  }

  @Test
  void a_near_name_is_offered_for_the_column_and_for_the_field() {
    ColumnReport report = check(QUERIES.get(2), "order.schema.json", schemas());
    Problem extra =
        report.problems().stream()
            .filter(problem -> problem.rule().equals("column-without-field"))
            .findFirst()
            .orElseThrow();
    assertEquals("Did you mean day?", extra.hint());
    assertEquals("Name it day", extra.fixes().getFirst().title());
  }

  @Test
  void the_mapping_names_both_sides_and_what_has_no_partner() {
    ColumnReport report =
        check("SELECT id, customer AS buyer FROM orders", "order.proto", schemas());
    assertEquals(
        List.of(
            "id DOUBTFUL",
            "buyer NO_FIELD",
            "customer NO_COLUMN",
            "total NO_COLUMN",
            "day NO_COLUMN"),
        report.fields().stream().map(row -> row.path() + " " + row.fit()).toList());
    assertEquals("int32", report.fields().getFirst().field().orElseThrow().type());
  }

  @Test
  void parts_of_structs_and_lists_are_laid_side_by_side() {
    String schema =
        """
        {"type": "record", "name": "Row", "fields": [
          {"name": "place", "type": {"type": "record", "name": "Place", "fields": [
            {"name": "city", "type": "string"}, {"name": "zip", "type": "string"}]}},
          {"name": "tags", "type": {"type": "array", "items": "string"}}]}
        """;
    ColumnReport report =
        check(
            "SELECT {'city': 'Oslo', 'zip': 1} AS place, [1, 2] AS tags",
            "row.avsc",
            Map.of("row.avsc", schema));
    assertEquals(
        List.of("place FITS", "place.city FITS", "place.zip MISFIT", "tags FITS", "tags[] MISFIT"),
        report.fields().stream().map(row -> row.path() + " " + row.fit()).toList());
    for (Problem problem : report.problems()) {
      assertEquals(1, problem.fixes().size(), problem.toString());
    }
  }

  @Test
  void a_sample_is_checked_without_a_query_and_told_at_the_fields_of_the_schema() {
    Result<ColumnReport> report =
        data.checkColumns()
            .check(
                data.previewTransformation().tables(QUERY).getFirst(),
                choice("order.avsc", schemas()),
                Progress.none());
    ColumnReport found = report.optional().orElseThrow();
    assertEquals(
        List.of("id column-narrowed", "total column-narrowed", "note field-without-column"),
        rules(found));
    assertEquals("order.avsc", found.problems().getFirst().location().file());
    assertEquals(
        List.of("Make id a long in the schema"),
        found.problems().getFirst().fixes().stream().map(Fix::title).toList());
  }

  @Test
  void schemas_of_the_product_and_of_the_name_are_offered_first() {
    assertEquals(
        List.of(
            "shop/schemas/order.avsc",
            "shop/schemas/order.proto",
            "shop/schemas/order.schema.json"),
        data.checkColumns().offered(QUERY).subList(0, 3));
  }
}
