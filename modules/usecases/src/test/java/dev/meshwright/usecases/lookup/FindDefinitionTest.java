package dev.meshwright.usecases.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.usecases.lookup.FindDefinition.Definition;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Definitions and usages by the caret, in schemas, contracts, queries and tests.
class FindDefinitionTest {

  @TempDir private Path temp;
  private SearchedFolder folder;

  @BeforeEach
  void open() throws IOException {
    folder = new SearchedFolder(temp.resolve("work"), temp.resolve("state"));
    folder
        .write(
            "pay/money.proto",
            "syntax = \"proto3\";\npackage pay;\nmessage Money { int64 units = 1; }\n")
        .write(
            "shop/order.proto",
            "syntax = \"proto3\";\npackage shop;\nimport \"pay/money.proto\";\n"
                + "message Order {\n  pay.Money total = 1;\n  repeated Order next = 2;\n}\n")
        .write(
            "shop/order.avsc",
            "{\"type\": \"record\", \"name\": \"Order\", \"fields\": ["
                + "{\"name\": \"total\", \"type\": \"int\"},"
                + "{\"name\": \"next\", \"type\": [\"null\", \"Order\"]}]}")
        .write(
            "shop/order.schema.json",
            "{\"title\": \"Order\", \"properties\": {\"a\": {\"$ref\": \"#/definitions/x\"}},"
                + " \"definitions\": {\"x\": {\"type\": \"string\"}}}")
        .write("shop/orders.csv", "id,total\n1,2\n")
        .write(
            "shop/sums.sql",
            "WITH s AS (SELECT total FROM orders)\nSELECT sum(total) AS total FROM s\n")
        .write(
            "shop/order.odcs.yaml",
            "apiVersion: v3.0.2\nkind: DataContract\nid: c1\nversion: 1.0.0\nstatus: active\n"
                + "schema:\n  - name: Order\n    properties:\n      - name: total\n"
                + "        logicalType: integer\n")
        .write(
            "shop/sums.test.yaml",
            "test: sums\n"
                + "transformation: sums.sql\n"
                + "given:\n"
                + "  orders:\n"
                + "    columns:\n"
                + "      id: BIGINT\n"
                + "    rows:\n"
                + "      - {id: 1}\n"
                + "expect:\n"
                + "  columns:\n"
                + "    total: BIGINT\n"
                + "  rows:\n"
                + "    - {total: 1}\n");
    folder.services().read(Progress.none());
  }

  @AfterEach
  void close() {
    folder.close();
  }

  private FileSource files() {
    return folder.services().workingCopy(Progress.none());
  }

  private List<String> definitions(String path, String marked) {
    int offset = place(path, marked);
    String text = files().text(path).orElseThrow();
    List<Definition> found =
        new FindDefinition(KeyedEntries.of(folder.search()))
            .at(
                new SchemaDetector().kindOf(path, text),
                path,
                text,
                offset,
                files(),
                Progress.none());
    return found.stream()
        .map(each -> each.path() + " " + each.range().of(files().text(each.path()).orElseThrow()))
        .toList();
  }

  /// @param marked a part of the text with `^` at the caret
  private int place(String path, String marked) {
    int caret = marked.indexOf('^');
    int at = files().text(path).orElseThrow().indexOf(marked.replace("^", ""));
    if (at < 0) {
      throw new AssertionError(marked);
    }
    return at + caret;
  }

  private List<String> usages(String path, String marked) {
    return new FindUsages(KeyedEntries.of(folder.search()))
            .at(
                path,
                files().text(path).orElseThrow(),
                place(path, marked),
                files(),
                Progress.none())
            .files()
            .stream()
            .flatMap(file -> file.places().stream().map(place -> file.path() + ":" + place.line()))
            .distinct()
            .toList();
  }

  @Test
  void a_protobuf_type_leads_to_its_message_and_an_import_to_its_file() {
    assertEquals(
        List.of("pay/money.proto Money"), definitions("shop/order.proto", "pay.Mo^ney total"));
    assertEquals(List.of("pay/money.proto "), definitions("shop/order.proto", "\"pay/mon^ey"));
    assertEquals(
        List.of("shop/order.proto Order"), definitions("shop/order.proto", "repeated Or^der"));
  }

  @Test
  void an_avro_name_leads_to_its_record() {
    assertEquals(
        List.of("shop/order.avsc \"Order\""),
        definitions("shop/order.avsc", "[\"null\", \"Or^der\"]"));
  }

  @Test
  void a_json_reference_leads_to_its_definition() {
    assertEquals(
        List.of("shop/order.schema.json \"x\""),
        definitions("shop/order.schema.json", "#/defin^itions/x"));
  }

  @Test
  void a_table_leads_to_its_sample_and_a_step_to_its_query() {
    assertEquals("shop/orders.csv ", definitions("shop/sums.sql", "FROM ord^ers").getFirst());
    assertEquals(List.of("shop/sums.sql s"), definitions("shop/sums.sql", "FROM ^s\n"));
  }

  @Test
  void the_name_of_a_contract_leads_to_the_schemas_of_that_name() {
    List<String> found = definitions("shop/order.odcs.yaml", "- name: Ord^er");
    assertEquals(true, found.contains("shop/order.proto Order"), found.toString());
    assertEquals(true, found.contains("shop/order.avsc \"Order\""), found.toString());
  }

  @Test
  void nothing_is_found_where_nothing_is_named() {
    assertEquals(List.of(), definitions("shop/order.proto", "synt^ax"));
    assertEquals(List.of(), usages("shop/order.proto", "synt^ax"));
  }

  @Test
  void a_message_is_used_by_fields_of_other_files_and_its_own() {
    assertEquals(List.of("shop/order.proto:5"), usages("pay/money.proto", "message Mo^ney"));
    assertEquals(
        List.of(
            "shop/order.odcs.yaml:7",
            "shop/order.proto:6",
            "shop/sums.sql:1",
            "shop/sums.test.yaml:1"),
        usages("shop/order.proto", "message Or^der"));
  }

  @Test
  void a_field_is_used_by_contracts_and_queries() {
    List<String> found = usages("shop/order.avsc", "\"to^tal\"");
    assertEquals(true, found.contains("shop/order.odcs.yaml:9"), found.toString());
  }

  @Test
  void a_step_is_used_in_its_query() {
    assertEquals(List.of("shop/sums.sql:2"), usages("shop/sums.sql", "WITH ^s AS"));
  }
}
