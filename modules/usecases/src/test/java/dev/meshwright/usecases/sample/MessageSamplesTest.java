package dev.meshwright.usecases.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.CodedOutputStream;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.ConformanceReport;
import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.model.data.Value;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.message.BinaryMessageEncoder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessageSamplesTest {

  private static final String ORDER =
      """
      syntax = "proto3";
      package shop;
      import "google/protobuf/timestamp.proto";

      message Order {
        uint64 id = 1;
        string customer = 2;
        repeated Line lines = 3;
        optional double discount = 4;
        google.protobuf.Timestamp placed = 5;
        Status status = 6;
        map<string, int32> tags = 7;
        oneof payment { string card = 8; bytes token = 9; }
      }
      message Line { string sku = 1; uint32 quantity = 2; }
      enum Status { STATUS_UNKNOWN = 0; STATUS_PAID = 1; }
      """;

  private static final String AVRO =
      """
      {"type": "record", "name": "Click", "fields": [
        {"name": "id", "type": "long"},
        {"name": "at", "type": {"type": "long", "logicalType": "timestamp-millis"}},
        {"name": "price", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}},
        {"name": "tags", "type": {"type": "array", "items": ["null", "string"]}}]}
      """;

  @TempDir Path folder;
  private SampleWorkspace workspace;

  @BeforeEach
  void open() {
    workspace = new SampleWorkspace(folder);
    workspace.file("orders/order.proto", ORDER);
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  /// Writes a message's fields.
  private interface Fields {
    void to(CodedOutputStream out) throws IOException;
  }

  private static byte[] message(Fields fields) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream out = CodedOutputStream.newInstance(bytes);
    fields.to(out);
    out.flush();
    return bytes.toByteArray();
  }

  private static byte[] order(long id, String customer) throws IOException {
    byte[] line =
        message(out -> {
          out.writeString(1, "A-1");
          out.writeUInt32(2, -1);
        });
    byte[] moment = message(out -> out.writeInt64(1, 1_700_000_000));
    byte[] tag =
        message(out -> {
          out.writeString(1, "vip");
          out.writeInt32(2, -7);
        });
    return message(out -> {
      out.writeUInt64(1, id);
      out.writeString(2, customer);
      out.writeByteArray(3, line);
      out.writeByteArray(5, moment);
      out.writeEnum(6, 1);
      out.writeByteArray(7, tag);
      out.writeByteArray(9, new byte[] {1, 2});
    });
  }

  private static byte[] delimited(byte[]... messages) throws IOException {
    return message(out -> {
      for (byte[] each : messages) {
        out.writeUInt32NoTag(each.length);
        out.writeRawBytes(each);
      }
    });
  }

  @Test
  void delimited_messages_are_a_table_by_the_only_schema_of_their_product() throws IOException {
    workspace.file("orders/samples/orders.pb", delimited(order(-1, "Ann"), order(2, "Bob")));
    assertEquals(
        List.of(
            List.of(
                new Value.Exact(new java.math.BigDecimal("18446744073709551615")),
                Value.text("Ann"),
                Value.exact(4294967295L),
                Value.nothing(),
                new Value.Temporal("2023-11-14 22:13:20+00"),
                Value.text("STATUS_PAID"),
                Value.exact(-7),
                Value.nothing(),
                new Value.Bytes("0102", 2)),
            List.of(
                Value.exact(2),
                Value.text("Bob"),
                Value.exact(4294967295L),
                Value.nothing(),
                new Value.Temporal("2023-11-14 22:13:20+00"),
                Value.text("STATUS_PAID"),
                Value.exact(-7),
                Value.nothing(),
                new Value.Bytes("0102", 2))),
        workspace.rows(
            "SELECT id, customer, lines[1].quantity, discount, placed, status, tags['vip'], card,"
                + " token FROM orders"));
  }

  @Test
  void a_malformed_message_is_told_with_its_number_byte_and_field_and_the_others_are_read()
      throws IOException {
    byte[] brokenLine =
        message(out -> {
          out.writeUInt64(1, 3);
          out.writeByteArray(3, new byte[] {0x0A, 50, 'x'});
        });
    byte[] brokenText = message(out -> out.writeByteArray(2, new byte[] {(byte) 0xFF}));
    byte[] first = order(1, "Ann");
    workspace.file(
        "orders/samples/orders.pb", delimited(first, brokenLine, brokenText, order(4, "Dan")));
    assertEquals(
        List.of(List.of(Value.exact(1)), List.of(Value.exact(4))),
        workspace.rows("SELECT id FROM orders ORDER BY id"));
    List<Problem> problems = workspace.problems("SELECT id FROM orders");
    assertEquals(2, problems.size(), problems.toString());
    int at = 1 + first.length + 1 + 5;
    assertTrue(
        problems
            .getFirst()
            .message()
            .startsWith(
                "Message 2 of orders/samples/orders.pb (byte " + at + ", field lines[0].sku)"),
        problems.getFirst().message());
    assertTrue(
        problems.getLast().message().contains("field customer) cannot be decoded: the text is no"),
        problems.getLast().message());
  }

  @Test
  void a_file_that_ends_inside_a_message_keeps_the_messages_before() throws IOException {
    byte[] whole = delimited(order(1, "Ann"), order(2, "Bob"));
    workspace.file("orders/samples/orders.pb", java.util.Arrays.copyOf(whole, whole.length - 3));
    assertEquals(List.of(List.of(Value.exact(1))), workspace.rows("SELECT count(*) FROM orders"));
    Problem problem = workspace.problems("FROM orders").getFirst();
    assertTrue(problem.message().contains("but the file ends after"), problem.message());
  }

  @Test
  void fields_that_the_schema_does_not_have_are_told() throws IOException {
    byte[] newer =
        message(out -> {
          out.writeUInt64(1, 1);
          out.writeString(99, "new");
        });
    workspace.file("orders/samples/orders.pb", delimited(newer));
    Problem problem = workspace.problems("FROM orders").getFirst();
    assertTrue(problem.message().contains("number 99 in 1 messages"), problem.message());
  }

  @Test
  void registry_messages_say_which_message_of_the_file_they_are() throws IOException {
    workspace.file(
        ".meshwright/samples.yaml",
        """
        samples:
          - path: "orders/samples/*.b64"
            schema: orders/order.proto
            message: Order
            framing: base64
            envelope: confluent
        """);
    byte[] header = {0, 0, 0, 0, 7};
    byte[] index = {2, 2};
    byte[] line = message(out -> out.writeString(1, "A-1"));
    workspace.file(
        "orders/samples/topic.b64",
        base64(join(header, new byte[] {0}, order(5, "Eve")))
            + base64(join(header, index, line))
            + "not base64!\n\n"
            + base64(join(new byte[] {1, 0, 0, 0, 7, 0}, order(6, "Fay"))));
    assertEquals(List.of(List.of(Value.text("Eve"))), workspace.rows("SELECT customer FROM topic"));
    List<Problem> problems = workspace.problems("FROM topic");
    assertEquals(3, problems.size(), problems.toString());
    assertTrue(problems.get(0).message().contains("it is a shop.Line"), problems.toString());
    assertEquals(3, problems.get(1).location().start().line());
    assertTrue(problems.get(2).message().contains("zero byte"), problems.toString());
    assertEquals(5, problems.get(2).location().start().line());
  }

  @Test
  void avro_payloads_are_read_with_the_schema_of_the_workspace() throws IOException {
    workspace.file("clicks/click.avsc", AVRO);
    workspace.file(
        ".meshwright/samples.yaml",
        """
        samples:
          - {path: clicks/samples/sized.bin, schema: clicks/click.avsc, framing: sized, envelope: confluent}
          - {path: clicks/samples/one.bin, schema: clicks/click.avsc, framing: whole, envelope: single-object}
          - {path: clicks/samples/text.ndjson, schema: clicks/click.avsc}
        """);
    Schema schema = new Schema.Parser().parse(AVRO);
    GenericData.Record click = click(schema, 1);
    byte[] payload = avro(schema, click);
    byte[] header = {0, 0, 0, 0, 9};
    workspace.file(
        "clicks/samples/sized.bin",
        join(
            sized(join(header, payload)),
            sized(join(header, java.util.Arrays.copyOf(payload, payload.length - 1))),
            sized(join(header, payload, new byte[] {0})),
            sized(join(header, avro(schema, click(schema, 2))))));
    ByteBuffer single = new BinaryMessageEncoder<>(GenericData.get(), schema).encode(click);
    byte[] singleBytes = new byte[single.remaining()];
    single.get(singleBytes);
    workspace.file("clicks/samples/one.bin", singleBytes);
    workspace.file(
        "clicks/samples/text.ndjson",
        "{\"id\": 1, \"at\": 1700000000000, \"price\": \"\\u0001\\u0000\", \"tags\": [null,"
            + " {\"string\": \"a\"}]}\n{\"id\": \"x\"}\n");
    List<Value> row =
        List.of(
            Value.exact(1),
            new Value.Temporal("2023-11-14 22:13:20+00"),
            new Value.Exact(new java.math.BigDecimal("2.56")),
            Value.text("a"));
    for (String table : List.of("sized", "one", "text")) {
      assertEquals(
          List.of(row),
          workspace.rows("SELECT id, \"at\", price, tags[2] FROM " + table + " WHERE id = 1"),
          table);
    }
    List<Problem> problems = workspace.problems("FROM sized");
    assertEquals(2, problems.size(), problems.toString());
    assertTrue(problems.getFirst().message().startsWith("Message 2"), problems.toString());
    assertTrue(problems.getLast().message().contains("1 bytes are left"), problems.toString());
    assertEquals(1, workspace.problems("FROM text").size());
  }

  @Test
  void json_payloads_of_a_registry_get_their_columns_from_the_documents() throws IOException {
    workspace.file("users/user.schema.json", "{\"type\": \"object\", \"properties\": {}}");
    workspace.file(
        ".meshwright/samples.yaml",
        "samples:\n  - {path: users/users.dump, schema: users/user.schema.json, framing: delimited,"
            + " envelope: confluent}\n");
    byte[] header = {0, 0, 0, 0, 1};
    workspace.file(
        "users/users.dump",
        delimited(
            join(header, "{\"id\": 9007199254740993,\n \"name\": \"a\\nb\"}".getBytes(UTF)),
            join(header, "{\"id\": }".getBytes(UTF)),
            join(header, "[]".getBytes(UTF))));
    assertEquals(
        List.of(List.of(Value.exact(9007199254740993L), Value.text("a\nb"))),
        workspace.rows("SELECT id, name FROM users"));
    List<Problem> problems = workspace.problems("FROM users");
    assertEquals(2, problems.size(), problems.toString());
    assertTrue(problems.getFirst().message().startsWith("Message 2"), problems.toString());
  }

  @Test
  void json_of_protobuf_is_read_as_protobuf_defines_it() {
    workspace.file(
        ".meshwright/samples.yaml",
        "samples:\n  - path: orders/samples/*.ndjson\n    schema: orders/order.proto\n");
    workspace.file(
        "orders/samples/lines.ndjson",
        """
        {"id": "18446744073709551615", "placed": "2026-01-31T12:00:00.5Z", "status": 1, "token": "AQI="}
        {"id": 3, "lines": [{"sku": "x", "quantity": -1}]}
        {"id": 4, "lines": [{"quantity": 7}], "tags": {"a": 1}, "status": "STATUS_PAID"}
        {"id": 5, "colour": "red"}
        {"id": 6,
        """);
    assertEquals(
        List.of(
            List.of(
                new Value.Exact(new java.math.BigDecimal("18446744073709551615")),
                new Value.Temporal("2026-01-31 12:00:00.5+00"),
                Value.text("STATUS_PAID"),
                new Value.Bytes("0102", 2)),
            List.of(Value.exact(4), Value.nothing(), Value.text("STATUS_PAID"), Value.nothing())),
        workspace.rows("SELECT id, placed, status, token FROM lines ORDER BY id DESC"));
    List<Problem> problems = workspace.problems("FROM lines");
    assertEquals(3, problems.size(), problems.toString());
    assertTrue(
        problems.getFirst().message().contains("field lines[0].quantity"), problems.toString());
    assertTrue(problems.get(1).message().contains("no field colour"), problems.toString());
    assertEquals(5, problems.get(2).location().start().line());
  }

  @Test
  void traces_in_otlp_json_have_hexadecimal_ids_and_free_attributes() {
    workspace.file(
        "traces/trace.proto",
        """
        syntax = "proto3";
        package opentelemetry.proto.trace.v1;
        message TracesData { repeated ResourceSpans resource_spans = 1; }
        message ResourceSpans { repeated ScopeSpans scope_spans = 2; }
        message ScopeSpans { repeated Span spans = 2; }
        message Span {
          bytes trace_id = 1;
          bytes span_id = 2;
          string name = 5;
          fixed64 start_time_unix_nano = 7;
          repeated KeyValue attributes = 9;
        }
        message KeyValue { string key = 1; AnyValue value = 2; }
        message AnyValue {
          oneof value { string string_value = 1; int64 int_value = 3; ArrayValue array_value = 5; }
        }
        message ArrayValue { repeated AnyValue values = 1; }
        """);
    workspace.file(
        ".meshwright/samples.yaml",
        "samples:\n  - {path: traces/samples/*.json, schema: traces/trace.proto}\n");
    workspace.file(
        "traces/samples/spans.json",
        """
        {
          "resourceSpans": [{"scopeSpans": [{"spans": [{
            "traceId": "5B8EFFF798038103D269B633813FC60C",
            "spanId": "EEE19B7EC3C1B174",
            "name": "I am a span",
            "futureField": true,
            "startTimeUnixNano": "1544712660000000000",
            "attributes": [
              {"key": "n", "value": {"intValue": "42"}},
              {"key": "list", "value": {"arrayValue": {"values": [{"stringValue": "a"}]}}}]
          }]}]}]
        }
        """);
    assertEquals(
        List.of(
            List.of(
                Value.text("I am a span"),
                new Value.Bytes("5b8efff798038103d269b633813fc60c", 16),
                Value.exact(1544712660000000000L),
                Value.exact(42),
                Value.text("{\"stringValue\":\"a\"}"))),
        workspace.rows(
            "SELECT s.name, s.trace_id, s.start_time_unix_nano, s.attributes[1].value.int_value,"
                + " s.attributes[2].value.array_value.values[1] FROM (SELECT"
                + " resource_spans[1].scope_spans[1].spans[1] AS s FROM spans)"));
  }

  @Test
  void compressed_messages_and_folders_of_parts_are_one_table() throws IOException {
    workspace.file(
        ".meshwright/samples.yaml",
        "samples:\n  - {path: orders/samples/daily/, schema: orders/order.proto, message:"
            + " shop.Order}\n");
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(delimited(order(1, "Ann")));
    }
    workspace.file("orders/samples/daily/a.pb.gz", zipped.toByteArray());
    workspace.file("orders/samples/daily/b.pb.gz", zipped.toByteArray());
    assertEquals(List.of(List.of(Value.exact(2))), workspace.rows("SELECT count(*) FROM daily"));
  }

  @Test
  void messages_without_a_schema_or_with_a_wrong_one_spoil_only_their_own_table() {
    workspace.file("orders/samples/fine.csv", "a\n1\n");
    workspace.file(
        ".meshwright/samples.yaml",
        """
        samples:
          - {path: "**/gone.pb", schema: nowhere.proto}
          - {path: "**/other.pb", schema: orders/order.proto, message: Invoice}
          - {path: "**/word.pb", framing: frames, colour: red}
        """);
    for (String name : List.of("gone", "other", "word")) {
      workspace.file("orders/samples/" + name + ".pb", "x");
    }
    assertEquals(List.of(List.of(Value.exact(1))), workspace.rows("SELECT a FROM fine"));
    assertTrue(
        workspace.problems("FROM gone").getFirst().message().contains("no schema nowhere.proto"));
    Problem other = workspace.problems("FROM other").getFirst();
    assertTrue(other.hint().contains("shop.Order, shop.Line"), other.toString());
    assertEquals(".meshwright/samples.yaml", other.location().file());
    assertEquals(3, other.location().start().line());
    assertEquals(2, workspace.problems("FROM word").size());
  }

  @Test
  void replay_parses_the_very_bytes_with_the_other_schema() throws IOException {
    workspace.file(
        "orders/samples/orders.pb",
        delimited(order(1, "Ann"), new byte[] {0x12, 9, 'x'}, order(2, "Bob")));
    workspace.file(
        "next/order.proto",
        ORDER
            .replace("string customer = 2;", "int32 customer = 2;")
            .replace("Line lines", "Line l"));
    workspace.services.read(Progress.none());
    ReplayReport report =
        workspace
            .data
            .replaySample()
            .replay(
                workspace.data.samples().of("orders/samples/orders.pb"),
                workspace.schema("next/order.proto"),
                Optional.empty(),
                Progress.none())
            .optional()
            .orElseThrow();
    assertEquals(3, report.rows());
    assertEquals(1, report.failing(), report.toString());
    assertTrue(
        report.failures().getFirst().message().startsWith("not as it was written: customer"));
    assertTrue(
        report.effects().stream().anyMatch(effect -> effect.path().equals("customer")),
        report.effects().toString());
  }

  @Test
  void replay_of_avro_messages_resolves_them() throws IOException {
    workspace.file("clicks/click.avsc", AVRO);
    workspace.file(
        "clicks/later.avsc",
        AVRO.replace(
            "\"name\": \"id\", \"type\": \"long\"", "\"name\": \"id\", \"type\": \"int\""));
    workspace.file(
        ".meshwright/samples.yaml",
        "samples:\n  - {path: clicks/one.bin, schema: clicks/click.avsc, framing: whole}\n");
    Schema schema = new Schema.Parser().parse(AVRO);
    workspace.file("clicks/one.bin", avro(schema, click(schema, 1)));
    workspace.services.read(Progress.none());
    ReplayReport report =
        workspace
            .data
            .replaySample()
            .replay(
                workspace.data.samples().of("clicks/one.bin"),
                workspace.schema("clicks/later.avsc"),
                Optional.empty(),
                Progress.none())
            .optional()
            .orElseThrow();
    assertEquals(1, report.failing(), report.toString());
  }

  @Test
  void messages_are_validated_and_what_cannot_be_decoded_is_told_beside() throws IOException {
    workspace.file(
        "orders/samples/orders.pb", delimited(order(1, "Ann"), new byte[] {0x12, 9, 'x'}));
    workspace.services.read(Progress.none());
    Result<ConformanceReport> checked =
        workspace
            .data
            .checkConformance()
            .check(
                workspace.data.samples().of("orders/samples/orders.pb"),
                workspace.schema("orders/order.proto"),
                Progress.none());
    ConformanceReport report = checked.optional().orElseThrow();
    assertEquals(1, report.rows());
    assertEquals(0, report.failing(), report.toString());
    assertEquals(1, checked.problems().size());
  }

  private static final java.nio.charset.Charset UTF = StandardCharsets.UTF_8;

  private static GenericData.Record click(Schema schema, long id) {
    GenericData.Record click = new GenericData.Record(schema);
    click.put("id", id);
    click.put("at", 1_700_000_000_000L);
    click.put("price", ByteBuffer.wrap(new byte[] {1, 0}));
    click.put("tags", java.util.Arrays.asList(null, "a"));
    return click;
  }

  private static byte[] avro(Schema schema, GenericData.Record record) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
    new GenericDatumWriter<GenericData.Record>(schema).write(record, encoder);
    encoder.flush();
    return bytes.toByteArray();
  }

  private static byte[] sized(byte[] message) {
    return join(ByteBuffer.allocate(4).putInt(message.length).array(), message);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes) + "\n";
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
