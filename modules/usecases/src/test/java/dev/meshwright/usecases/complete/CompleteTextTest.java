package dev.meshwright.usecases.complete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.assist.Offer;
import dev.meshwright.model.files.FileKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompleteTextTest {

  private static final Map<String, String> FILES =
      Map.of(
          "pay/money.proto",
          "syntax = \"proto3\";\npackage pay;\n// An amount.\nmessage Money { int64 units = 1; }\n"
              + "enum Currency { CURRENCY_UNSPECIFIED = 0; EUR = 1; }\n",
          "pay/money.avsc",
          "{\"type\": \"record\", \"name\": \"Money\", \"namespace\": \"pay\", \"fields\": []}",
          "pay/money.schema.json",
          "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"title\": \"Money\","
              + " \"type\": \"object\", \"$defs\": {\"cur\": {\"type\": \"string\"}}}");

  private final CompleteText complete = new CompleteText();

  private List<Offer> offers(FileKind kind, String path, String marked) {
    int caret = marked.indexOf('^');
    return complete.at(
        kind, path, marked.replace("^", ""), caret, FileSource.of(FILES), Progress.none());
  }

  private List<String> labels(FileKind kind, String path, String marked) {
    return offers(kind, path, marked).stream().map(Offer::label).toList();
  }

  private String taken(FileKind kind, String path, String marked, String label) {
    Offer offer =
        offers(kind, path, marked).stream()
            .filter(each -> each.label().equals(label))
            .findFirst()
            .orElseThrow(() -> new AssertionError(label + " of " + labels(kind, path, marked)));
    return TextEdits.apply(marked.replace("^", ""), offer.edits());
  }

  private List<String> proto(String marked) {
    return labels(FileKind.PROTOBUF_SCHEMA, "shop/order.proto", marked);
  }

  private String proto(String marked, String label) {
    return taken(FileKind.PROTOBUF_SCHEMA, "shop/order.proto", marked, label);
  }

  private List<String> avro(String marked) {
    return labels(FileKind.AVRO_SCHEMA, "shop/order.avsc", marked);
  }

  private String avro(String marked, String label) {
    return taken(FileKind.AVRO_SCHEMA, "shop/order.avsc", marked, label);
  }

  private List<String> json(String marked) {
    return labels(FileKind.JSON_SCHEMA, "shop/order.schema.json", marked);
  }

  private String json(String marked, String label) {
    return taken(FileKind.JSON_SCHEMA, "shop/order.schema.json", marked, label);
  }

  private static final String PROTO = "syntax = \"proto3\";\npackage shop;\nmessage Order {\n";

  @Test
  void a_type_of_another_file_comes_with_its_import() {
    assertEquals(
        "syntax = \"proto3\";\npackage shop;\n\nimport \"pay/money.proto\";\nmessage Order {\n"
            + "  pay.Money\n}\n",
        proto(PROTO + "  Mon^\n}\n", "pay.Money"));
  }

  @Test
  void a_type_that_every_compiler_brings_comes_with_its_import() {
    String after = proto(PROTO + "  Timest^ at = 1;\n}\n", "google.protobuf.Timestamp");
    assertTrue(after.contains("import \"google/protobuf/timestamp.proto\";"), after);
    assertTrue(after.contains("  google.protobuf.Timestamp at = 1;"), after);
  }

  @Test
  void fields_begin_with_types_and_labels() {
    List<String> offered = proto(PROTO + "  string a = 1;\n  r^\n}\n");
    assertEquals("repeated", offered.getFirst());
    assertTrue(proto(PROTO + "  st^\n}\n").contains("string"));
    assertTrue(proto(PROTO + "  repeated Or^\n}\n").contains("Order"));
  }

  @Test
  void a_type_in_the_midst_of_a_field_is_replaced_as_a_whole() {
    assertEquals(PROTO + "  sint32 a = 1;\n}\n", proto(PROTO + "  s^tring a = 1;\n}\n", "sint32"));
  }

  @Test
  void the_next_free_number_is_offered() {
    assertEquals(
        PROTO + "  string a = 4;\n  string b = 5;\n}\n",
        proto(PROTO + "  string a = 4;\n  string b = ^\n}\n", "5"));
    String values = "syntax = \"proto3\";\nenum E {\n  A = 0;\n  B = ^\n}\n";
    assertEquals(List.of("1"), proto(values));
  }

  @Test
  void options_and_their_values_are_offered() {
    assertTrue(proto(PROTO + "  string a = 1 [depr^];\n}\n").contains("deprecated"));
    assertEquals(
        PROTO + "  string a = 1 [deprecated = true];\n}\n",
        proto(PROTO + "  string a = 1 [depr^];\n}\n", "deprecated"));
    assertEquals(List.of("true", "false"), proto(PROTO + "  string a = 1 [deprecated = ^];\n}\n"));
    assertTrue(proto("syntax = \"proto3\";\noption optimize_for = ^;\n").contains("CODE_SIZE"));
    assertTrue(proto("syntax = \"proto3\";\noption java_^\n").contains("java_package"));
  }

  @Test
  void a_default_is_one_of_the_symbols() {
    String text =
        "syntax = \"proto2\";\nenum E { A = 0; B = 1; }\nmessage M {\n"
            + "  optional E e = 1 [default = ^];\n}\n";
    assertEquals(List.of("A", "B"), proto(text));
  }

  @Test
  void files_can_be_imported() {
    assertEquals(List.of("pay/money.proto"), proto("syntax = \"proto3\";\nimport \"pay^\";\n"));
  }

  @Test
  void methods_take_messages() {
    String text = PROTO + "}\nservice S {\n  rpc Get(Or^) returns (Order);\n}\n";
    assertTrue(proto(text.replace("Or^", "O^")).contains("stream") || !proto(text).isEmpty());
    assertTrue(
        proto(PROTO + "}\nservice S {\n  rpc Get(^) returns (Order);\n}\n").contains("Order"));
  }

  @Test
  void words_begin_declarations() {
    assertEquals("message", proto("syntax = \"proto3\";\nmes^\n").getFirst());
    assertEquals(List.of("proto3", "proto2"), sorted(proto("syntax = \"^\";\n")));
  }

  private static List<String> sorted(List<String> names) {
    return names.stream().sorted(java.util.Comparator.reverseOrder()).toList();
  }

  @Test
  void nothing_is_offered_in_comments_and_where_names_are_made_up() {
    assertEquals(List.of(), proto(PROTO + "  // str^\n}\n"));
    assertEquals(List.of(), proto(PROTO + "  string na^\n}\n"));
    assertEquals(List.of(), proto(PROTO + "  /* str^ */\n}\n"));
    assertEquals(List.of(), avro("{\"type\": \"record\", \"name\": \"Or^\", \"fields\": []}"));
  }

  private static final String AVRO =
      "{\"type\": \"record\", \"name\": \"Order\", \"namespace\": \"shop\", \"fields\": [\n";

  @Test
  void an_avro_type_of_another_file_is_named_in_full() {
    assertEquals(
        AVRO + "  {\"name\": \"a\", \"type\": \"pay.Money\"}\n]}",
        avro(AVRO + "  {\"name\": \"a\", \"type\": \"Mon^\"}\n]}", "pay.Money"));
  }

  @Test
  void a_half_typed_avro_type_is_closed() {
    assertEquals(
        AVRO + "  {\"name\": \"a\", \"type\": \"string\"}\n]}",
        avro(AVRO + "  {\"name\": \"a\", \"type\": \"str^}\n]}", "string"));
  }

  @Test
  void logical_types_are_offered_as_a_whole_and_by_their_base() {
    assertTrue(
        avro(AVRO + "  {\"name\": \"a\", \"type\": ^}\n]}", "timestamp-millis")
            .contains("{\"type\": \"long\", \"logicalType\": \"timestamp-millis\"}"));
    assertEquals(
        List.of("date", "time-millis"),
        avro(
            AVRO
                + "  {\"name\": \"a\", \"type\": {\"type\": \"int\", \"logicalType\": \"^\"}}\n"
                + "]}"));
  }

  @Test
  void attributes_are_offered_that_are_not_there_yet() {
    List<String> offered = avro(AVRO + "  {\"name\": \"a\", \"type\": \"string\", ^}\n]}");
    assertTrue(offered.containsAll(List.of("doc", "aliases", "order")), offered.toString());
    assertFalse(offered.contains("name"));
    assertEquals(
        AVRO + "  {\"name\": \"a\", \"type\": \"string\", \"doc\": \"\"}\n]}",
        avro(AVRO + "  {\"name\": \"a\", \"type\": \"string\", \"do^}\n]}", "doc"));
  }

  @Test
  void an_avro_default_is_one_of_the_symbols() {
    String field =
        "  {\"name\": \"a\", \"type\": {\"type\": \"enum\", \"name\": \"E\","
            + " \"symbols\": [\"A\", \"B\"]}, \"default\": \"^\"}\n]}";
    assertEquals(List.of("A", "B"), avro(AVRO + field));
  }

  private static final String JSON =
      "{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n";

  @Test
  void keywords_of_the_draft_are_offered() {
    assertTrue(json(JSON + "  \"type\": \"object\",\n  \"prop^\n}").contains("properties"));
    assertEquals(
        JSON + "  \"type\": \"object\",\n  \"properties\": {}\n}",
        json(JSON + "  \"type\": \"object\",\n  \"prop^\n}", "properties"));
    assertTrue(json(JSON + "  \"type\": \"^\"\n}").contains("object"));
    assertTrue(
        json(JSON + "  \"properties\": {\"a\": {\"type\": \"string\", \"format\": \"da^\"}}\n}")
            .contains("date-time"));
  }

  @Test
  void references_lead_to_definitions_and_other_files() {
    String text = JSON + "  \"properties\": {\"a\": {\"$ref\": \"^\"}}, \"$defs\": {\"x\": {}}\n}";
    List<String> offered = json(text);
    assertTrue(
        offered.containsAll(
            List.of(
                "#/$defs/x", "../pay/money.schema.json", "../pay/money.schema.json#/$defs/cur")),
        offered.toString());
  }

  @Test
  void required_names_are_properties() {
    assertEquals(
        List.of("b"),
        json(JSON + "  \"properties\": {\"a\": {}, \"b\": {}}, \"required\": [\"a\", \"^\"]\n}"));
  }

  @Test
  void a_schema_in_yaml_is_completed_too() {
    List<String> offered =
        labels(
            FileKind.JSON_SCHEMA,
            "shop/order.schema.yaml",
            "$schema: https://json-schema.org/draft/2020-12/schema\ntype: object\nproperties:\n"
                + "  a:\n    type: str^\n");
    assertEquals(List.of("string"), offered);
    assertTrue(
        labels(
                FileKind.JSON_SCHEMA,
                "shop/order.schema.yaml",
                "type: object\nproperties:\n  a:\n    type: string\n    max^\n")
            .contains("maxLength"));
  }

  private static final String CONTRACT =
      "apiVersion: v3.0.2\nkind: DataContract\nid: c1\nversion: 1.0.0\nstatus: active\n";

  private List<String> contract(String marked) {
    return labels(FileKind.CONTRACT, "shop/order.odcs.yaml", CONTRACT + marked);
  }

  @Test
  void a_contract_is_completed_by_its_standard() {
    assertTrue(contract("desc^\n").contains("description"));
    assertFalse(contract("^\n").contains("status"));
    assertTrue(
        contract("schema:\n  - name: Order\n    properties:\n      - name: a\n        logic^\n")
            .contains("logicalType"));
    assertEquals(
        List.of("integer"),
        contract(
            "schema:\n  - name: Order\n    properties:\n      - name: a\n"
                + "        logicalType: inte^\n"));
    assertTrue(
        labels(FileKind.CONTRACT, "a.odcs.yaml", CONTRACT.replace("v3.0.2", "v3^"))
            .contains("v3.1.0"));
  }

  @Test
  void the_objects_of_a_contract_are_named_as_schemas_are() {
    assertEquals(List.of("Money"), contract("schema:\n  - name: Mon^\n"));
  }

  @Test
  void nothing_half_typed_is_beyond_reach() {
    for (String text : List.of("", "^", "{^", "[^", "\"^", "{\"a\": ^", "message ^", "a:\n  - ^")) {
      String marked = text.contains("^") ? text : text + "^";
      proto(marked);
      avro(marked);
      json(marked);
      labels(FileKind.CONTRACT, "a.odcs.yaml", marked);
    }
  }
}
