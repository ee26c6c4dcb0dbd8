package dev.meshwright.schema.proto.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.data.CellProblem;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.Value;
import dev.meshwright.schema.proto.ProtoSchemas;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProtoRowsTest {

  private static final String SCHEMA =
      """
      syntax = "proto3";
      import "google/protobuf/timestamp.proto";
      import "google/protobuf/wrappers.proto";
      package shop;
      message Note { string text = 1; }
      message Order {
        enum State { STATE_UNSPECIFIED = 0; PAID = 1; }
        int32 id = 1;
        optional uint32 count = 2;
        uint64 large = 3;
        State state = 4;
        google.protobuf.Timestamp placed_at = 5;
        repeated int32 lines = 6;
        map<string, int64> tags = 7;
        Note note = 8;
        oneof pay { string card = 9; string cash = 10; }
        google.protobuf.StringValue nick = 11;
        bytes raw = 12;
        float ratio = 13;
        bool open = 14;
      }
      """;

  @Test
  void theMessageThatFitsTheColumnsBestIsTaken() {
    assertEquals("shop.Order", rows("id", "note").message());
    assertEquals("shop.Note", rows("text").message());
  }

  @Test
  void everyKindOfValueIsEncoded() {
    Row row =
        new Row(
            List.of(
                Value.exact(-1),
                Value.exact(4294967295L),
                new Value.Exact(new BigDecimal("18446744073709551615")),
                Value.text("PAID"),
                new Value.Temporal("2026-01-31 12:00:00.5+00"),
                new Value.Items(List.of(Value.exact(1)), 1),
                new Value.Entries(List.of(new Value.Entry(Value.text("a"), Value.exact(2))), 1),
                new Value.Struct(List.of(new Value.Field("text", Value.text("x")))),
                Value.text("n"),
                new Value.Bytes("00ff", 2)));
    ProtoRows rows =
        rows("id", "count", "large", "state", "placedAt", "lines", "tags", "note", "nick", "RAW");
    assertEquals(List.of(), rows.problems(row));
    assertTrue(rows.message(row).getSerializedSize() > 40);
  }

  @Test
  void rangesOfNumbersAreChecked() {
    assertEquals("out-of-range", rule("id", Value.exact(1L << 31)));
    assertEquals("", rule("id", Value.exact(-(1L << 31))));
    assertEquals("out-of-range", rule("count", Value.exact(-1)));
    assertEquals("out-of-range", rule("large", Value.exact(-1)));
    assertEquals("type-mismatch", rule("id", new Value.Exact(new BigDecimal("1.5"))));
    assertEquals("", rule("id", new Value.Exact(new BigDecimal("2.0"))));
  }

  @Test
  void whatHasNoPlaceInAMessageIsTold() {
    assertEquals("null-becomes-default", rule("id", Value.nothing()));
    assertEquals("", rule("count", Value.nothing()));
    assertEquals("", rule("note", Value.nothing()));
    assertEquals("unknown-symbol", rule("state", Value.text("LOST")));
    assertEquals("", rule("state", Value.exact(77)));
    assertEquals("not-encodable", rule("card", Value.text("\ud800")));
    assertEquals("type-mismatch", rule("placed_at", new Value.Temporal("infinity")));
    assertEquals("null-not-allowed", rule("lines", new Value.Items(List.of(Value.nothing()), 1)));
    assertEquals("type-mismatch", rule("lines", Value.exact(1)));
    assertEquals("type-mismatch", rule("open", Value.text("true")));
  }

  @Test
  void textsAsJsonWritesThemAreMoments() {
    assertEquals("", rule("placed_at", Value.text("2024-10-05T01:52:28Z")));
    assertEquals("", rule("placed_at", Value.text("2024-10-05T01:52:28.5+02:00")));
    assertEquals("type-mismatch", rule("placed_at", Value.text("yesterday")));
    assertEquals("type-mismatch", rule("placed_at", Value.text("12024-10-05T01:52:28Z")));
    String schema =
        "syntax = \"proto3\"; import \"google/protobuf/duration.proto\";"
            + " message A { google.protobuf.Duration wait = 1; }";
    assertEquals(List.of(), of(schema, "wait").problems(new Row(List.of(Value.text("1.5s")))));
    assertEquals(
        "type-mismatch",
        of(schema, "wait").problems(new Row(List.of(Value.text("soon")))).getFirst().rule());
  }

  @Test
  void aOneofHoldsOneValue() {
    ProtoRows rows = rows("id", "card", "cash");
    List<Value> values = List.of(Value.exact(1), Value.text("a"), Value.text("b"));
    List<CellProblem> problems = rows.problems(new Row(values));
    assertEquals("oneof-more-than-one", problems.getFirst().rule());
    assertEquals("cash", problems.getFirst().path());
  }

  @Test
  void aRequiredFieldNeedsAColumn() {
    String schema =
        "syntax = \"proto2\"; message A { required string a = 1; optional int32 b = 2; }";
    assertEquals(
        "missing-field",
        of(schema, "b").problems(new Row(List.of(Value.exact(1)))).getFirst().rule());
    assertEquals(
        "null-not-allowed",
        of(schema, "a").problems(new Row(List.of(Value.nothing()))).getFirst().rule());
  }

  private static String rule(String column, Value value) {
    List<CellProblem> problems =
        rows(column, "id_")
            .problems(new Row(List.of(value, column.equals("id") ? value : Value.exact(1))));
    return problems.isEmpty() ? "" : problems.getFirst().rule();
  }

  private static ProtoRows rows(String... columns) {
    return of(SCHEMA, columns);
  }

  private static ProtoRows of(String schema, String... names) {
    List<Column> columns = new ArrayList<>();
    Stream.of(names).forEach(name -> columns.add(new Column(name, new DataType.Scalar("X"))));
    var document = ProtoSchemas.parse("order.proto", schema, FileSource.empty());
    ProtoMessages messages =
        ProtoMessages.of(document).optional().orElseThrow(() -> new AssertionError(document));
    return ProtoRows.of(messages, Optional.empty(), columns).optional().orElseThrow();
  }
}
