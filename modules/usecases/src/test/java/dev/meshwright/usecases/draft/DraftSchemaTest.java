package dev.meshwright.usecases.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.data.sharing.SharedEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.InferredSchema;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.data.ConformanceReport;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.FieldEvidence;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.SampleTable;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DraftSchemaTest {

  @TempDir Path folder;
  private WorkspaceServices services;
  private DataServices data;

  @BeforeEach
  void open() {
    services = WorkspaceServices.open(folder).optional().orElseThrow();
    data = services.dataServices(SharedEngine.borrow(SchemaPayloads.class, PreviewLimits.usual()));
  }

  @AfterEach
  void close() {
    data.close();
    services.close();
  }

  private SchemaDraft.OfRows rows(DraftSource source) {
    Result<SchemaDraft> draft = data.draftSchema().draft(source, Progress.none());
    return assertInstanceOf(
        SchemaDraft.OfRows.class, draft.orElseThrow(problems -> new AssertionError(problems)));
  }

  private static InferredSchema written(
      SchemaDraft draft, SchemaFormat format, DraftAnswers answers) {
    return draft.write(format, answers).orElseThrow(problems -> new AssertionError(problems));
  }

  @Test
  void pasted_messages_are_read_however_they_are_laid_out() {
    List<String> pasted =
        List.of(
            "{\"id\": 1, \"who\": \"ann\"}\n{\"id\": 2}\n",
            "[{\"id\": 1, \"who\": \"ann\"}, {\"id\": 2}]",
            " {\n  \"id\": 1,\n  \"who\": \"ann\"\n}\n{\n  \"id\": 2\n}");
    for (String text : pasted) {
      SchemaDraft.OfRows draft = rows(new DraftSource.Pasted(text));
      assertEquals(List.of("id", "who"), draft.fields().stream().map(FieldEvidence::path).toList());
      assertEquals(
          "1 of 2 values, 1 different: ann", EvidenceWords.of(draft.fields().getLast()), text);
      String proto = written(draft, SchemaFormat.PROTOBUF, DraftAnswers.none()).text();
      assertTrue(proto.contains("message Message {\n  int64 id = 1;\n  optional string"), proto);
    }
  }

  @Test
  void a_definition_of_tables_offers_each_of_them() {
    SchemaDraft draft =
        data.draftSchema()
            .draft(
                new DraftSource.Pasted(
                    "create table a (id bigint primary key);\nCREATE TABLE b (day date);"),
                Progress.none())
            .optional()
            .orElseThrow();
    assertEquals(List.of("a", "b"), assertInstanceOf(SchemaDraft.OfTables.class, draft).tables());
    String second = written(draft, SchemaFormat.AVRO, DraftAnswers.none().named("b")).text();
    assertTrue(second.contains("\"day\""), second);
  }

  @Test
  void what_is_neither_or_broken_is_refused() {
    for (String text : List.of("hello", "", "{\"a\": ", "[1, 2", "create table")) {
      Result<SchemaDraft> draft =
          data.draftSchema().draft(new DraftSource.Pasted(text), Progress.none());
      Problem problem = assertInstanceOf(Result.Failed.class, draft, text).problem();
      assertTrue(!problem.message().isBlank(), text);
    }
  }

  @Test
  void mixed_types_are_open_until_they_are_decided() {
    SchemaDraft.OfRows draft =
        rows(new DraftSource.Pasted("{\"n\": 1}\n{\"n\": 2}\n{\"n\": \"none\"}\n"));
    FieldEvidence field = draft.fields().getFirst();
    assertEquals(List.of(field), draft.open(DraftAnswers.none()));
    DraftAnswers number = DraftAnswers.none().typed("n", new DataType.Scalar("BIGINT"));
    assertEquals(List.of(), draft.open(number));
    InferredSchema avro = written(draft, SchemaFormat.AVRO, number);
    assertTrue(avro.text().contains("\"type\": \"long\""), avro.text());
    assertEquals(List.of("n is long: 2 of 3 values, not \"none\""), avro.notes());
    assertEquals(List.of(), draft.open(DraftAnswers.none().typed("n", field.type())));
    InferredSchema optional = written(draft, SchemaFormat.AVRO, number.turned("n").named("Tick"));
    assertTrue(optional.text().contains("[\"null\", \"long\"]"), optional.text());
    assertTrue(optional.text().contains("\"name\": \"Tick\""), optional.text());
  }

  @Test
  void what_a_transformation_gives_is_drafted_too() throws IOException {
    Files.writeString(folder.resolve("orders.csv"), "id,total\n1,2.5\n2,\n");
    close();
    open();
    SchemaDraft.OfRows draft =
        rows(
            new DraftSource.Rows(
                PreviewRequest.whole(
                    "q/daily.sql", "SELECT id, total, {'a': id} AS o FROM orders")));
    assertEquals("daily", draft.name());
    assertEquals(
        List.of("id", "total", "o", "o.a"),
        draft.fields().stream().map(FieldEvidence::path).toList());
    assertEquals(1, draft.fields().get(1).absent());
  }

  /// A schema that nobody decided anything about holds all of the messages.
  @Test
  void drafts_hold_what_they_were_made_from() throws IOException {
    Random random = new Random(3);
    for (int i = 0; i < 6; i++) {
      StringBuilder lines = new StringBuilder();
      int rows = 1 + random.nextInt(12);
      for (int row = 0; row < rows; row++) {
        lines.append(document(random, 2)).append('\n');
      }
      Path file = folder.resolve("m" + i + ".ndjson");
      Files.writeString(file, lines);
      SampleTable table = data.samples().of(file, file.getFileName().toString(), "m");
      SchemaDraft draft = data.draftSchema().of(table, Progress.none()).optional().orElseThrow();
      for (SchemaFormat format : SchemaFormat.values()) {
        String text = written(draft, format, DraftAnswers.none()).text();
        String name = "new" + format.ending();
        SchemaVersion schema = new SchemaVersion(name, text, FileSource.of(Map.of(name, text)));
        ConformanceReport report =
            data.checkConformance()
                .check(table, new SchemaChoice(schema, Optional.empty()), Progress.none())
                .orElseThrow(problems -> new AssertionError(problems + text));
        assertEquals(0, report.failing(), () -> lines + text + report.first());
      }
    }
  }

  private static String document(Random random, int depth) {
    List<String> members = new ArrayList<>();
    for (String name : List.of("a", "b", "c", "d")) {
      if (random.nextInt(4) > 0) {
        members.add("\"" + name + "\": " + value(name, random, depth));
      }
    }
    return "{" + String.join(", ", members) + "}";
  }

  /// Each name has a type of its own.
  private static String value(String name, Random random, int depth) {
    if (random.nextInt(6) == 0) {
      return "null";
    }
    return switch (name) {
      case "a" -> Integer.toString(random.nextInt(100));
      case "b" -> "\"t" + random.nextInt(9) + "\"";
      case "c" ->
          depth == 0
              ? "true"
              : "["
                  + document(random, depth - 1)
                  + (random.nextBoolean() ? ", " + document(random, depth - 1) : "")
                  + "]";
      default -> depth == 0 ? "1.5" : document(random, depth - 1);
    };
  }
}
