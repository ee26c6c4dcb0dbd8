package dev.meshwright.data.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.model.data.ReplayReport.Effect;
import dev.meshwright.model.data.ReplayReport.FieldEffect;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.GenericRecordBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AvroReplayTest {

  private static final String WRITER =
      record(
          """
          {"name": "id", "type": "int"},
          {"name": "total", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}},
          {"name": "state", "type": {"type": "enum", "name": "S", "symbols": ["NEW", "OLD"]}},
          {"name": "note", "type": ["null", "string"]},
          {"name": "at", "type": {"type": "long", "logicalType": "timestamp-millis"}}
          """);

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("rows.avro");
    Schema schema = new Schema.Parser().parse(WRITER);
    try (DataFileWriter<GenericRecord> writer =
        new DataFileWriter<>(new GenericDatumWriter<GenericRecord>(schema))) {
      writer.create(schema, file.toFile());
      for (int i = 0; i < 10; i++) {
        byte[] total = new BigDecimal(i + 1 + ".50").unscaledValue().toByteArray();
        writer.append(
            new GenericRecordBuilder(schema)
                .set("id", i)
                .set("total", ByteBuffer.wrap(total))
                .set(
                    "state",
                    new GenericData.EnumSymbol(
                        schema.getField("state").schema(), i < 3 ? "NEW" : "OLD"))
                .set("note", i % 2 == 0 ? "n" + i : null)
                .set("at", 1000L * i)
                .build());
      }
    }
  }

  @Test
  void the_same_schema_changes_nothing() {
    assertEquals(new ReplayReport(10, 0, List.of(), List.of(), List.of()), replay(WRITER));
  }

  @Test
  void widened_numbers_and_renamed_fields_mean_the_same() {
    ReplayReport report =
        replay(
            WRITER
                .replace("\"int\"", "\"double\"")
                .replace("\"note\"", "\"remark\", \"aliases\": [\"note\"]"));
    assertEquals(List.of(), report.effects());
    assertEquals(0, report.failing());
  }

  @Test
  void another_scale_shifts_every_value() {
    ReplayReport report =
        replay(WRITER.replace("\"precision\": 9, \"scale\": 2", "\"precision\": 12, \"scale\": 4"));
    assertEquals(
        List.of(new FieldEffect("total", Effect.CHANGES, 10, 0, "1.50", "0.0150")),
        report.effects());
  }

  @Test
  void another_unit_moves_every_moment() {
    ReplayReport report = replay(WRITER.replace("timestamp-millis", "timestamp-micros"));
    assertEquals(
        List.of(
            new FieldEffect(
                "at",
                Effect.CHANGES,
                9,
                1,
                "1970-01-01 00:00:01+00",
                "1970-01-01 00:00:00.001+00")),
        report.effects());
  }

  @Test
  void removed_fields_vanish_and_added_ones_get_their_default() {
    ReplayReport report =
        replay(
            WRITER.replace(
                "\"name\": \"note\", \"type\": [\"null\", \"string\"]",
                "\"name\": \"extra\", \"type\": \"long\", \"default\": 7"));
    assertEquals(
        List.of(
            new FieldEffect("extra", Effect.DEFAULTED, 10, 0, "", "7"),
            new FieldEffect("note", Effect.VANISHES, 5, 0, "n0", "")),
        report.effects());
  }

  @Test
  void rows_that_cannot_be_read_are_told_one_by_one() {
    ReplayReport report = replay(WRITER.replace("[\"NEW\", \"OLD\"]", "[\"OLD\"]"));
    assertEquals(10, report.rows());
    assertEquals(3, report.failing());
    assertEquals(List.of(0L, 1L, 2L), report.failures().stream().map(f -> f.row()).toList());
    assertTrue(report.failures().getFirst().message().contains("NEW"), report.toString());
  }

  @Test
  void a_field_without_default_fails_on_every_row() {
    ReplayReport report = replay(WRITER.replace("\"name\": \"id\"", "\"name\": \"key\""));
    assertEquals(10, report.failing());
    assertEquals("missing required field key", report.failures().getFirst().message());
  }

  @Test
  void rows_of_a_new_producer_are_read_by_an_old_reader() {
    String producer =
        WRITER
            .replace(
                "{\"name\": \"id\"",
                "{\"name\": \"channel\", \"type\": \"string\", \"default\": \"web\"}, {\"name\":"
                    + " \"id\"")
            .replace("[\"NEW\", \"OLD\"]", "[\"OLD\"]");
    ReplayReport report =
        AvroReplay.of(file, "rows.avro", Optional.of(producer), WRITER, Progress.none())
            .optional()
            .orElseThrow();
    assertEquals(3, report.failing());
    assertTrue(report.failures().getFirst().message().startsWith("not written: "));
    assertEquals(
        List.of(new FieldEffect("channel", Effect.VANISHES, 7, 3, "web", "")), report.effects());
  }

  @Test
  void rows_without_bytes_of_their_own_are_written_first() {
    String writer = record("{\"name\": \"id\", \"type\": \"int\"}");
    AvroReplay.Rows rows =
        AvroReplay.ofRows(
                "rows.csv",
                writer,
                writer.replace("\"id\"", "\"key\", \"aliases\": [\"id\"]").replace("int", "string"),
                List.of(new Column("id", new DataType.Scalar("VARCHAR"))))
            .optional()
            .orElseThrow();
    rows.replay(new Row(List.of(Value.text("seven"))));
    rows.replay(new Row(List.of(Value.exact(7))));
    ReplayReport report = rows.report();
    assertEquals(2, report.failing());
    assertTrue(report.failures().getFirst().message().startsWith("not written: id"));
  }

  @Test
  void a_broken_schema_is_a_problem() {
    assertEquals(
        "replay-schema",
        AvroReplay.of(file, "rows.avro", Optional.empty(), "{", Progress.none())
            .problems()
            .getFirst()
            .rule());
  }

  private ReplayReport replay(String reader) {
    Result<ReplayReport> report =
        AvroReplay.of(file, "rows.avro", Optional.empty(), reader, Progress.none());
    return report.optional().orElseThrow(() -> new AssertionError(report));
  }

  private static String record(String fields) {
    return "{\"type\": \"record\", \"name\": \"R\", \"fields\": [" + fields + "]}";
  }
}
