package dev.meshwright.usecases.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.data.sharing.SharedEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.ReplayReport.Effect;
import dev.meshwright.model.data.ReplayReport.FieldEffect;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.Value;
import dev.meshwright.usecases.demo.DemoWorkspace;
import dev.meshwright.usecases.explore.Against;
import dev.meshwright.usecases.sample.SchemaPayloads;
import dev.meshwright.usecases.session.DataServices;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demo's orders, read across an edit of their schema.
class ReplayWithRevisionTest {

  private static final String SCHEMA = "orders/schemas/order.avsc";
  private static final String SAMPLE = "orders/samples/orders.avro";

  @TempDir static Path temporary;
  private static WorkspaceServices services;
  private static DataServices data;
  private static String committed;

  @BeforeAll
  static void open() {
    Path demo = temporary.resolve("demo");
    DemoWorkspace.create(demo, Progress.none());
    services = WorkspaceServices.open(demo).optional().orElseThrow();
    data = services.dataServices(SharedEngine.borrow(SchemaPayloads.class, PreviewLimits.usual()));
    committed = services.named().textAt("HEAD", SCHEMA).optional().orElseThrow();
  }

  @AfterAll
  static void close() {
    data.close();
    services.close();
  }

  private static Result<Replay> replay(ReplaySide side, String edited) {
    return data.replayVersions()
        .replay(
            new ReplayRequest(SCHEMA, SAMPLE, side, Against.head()),
            FileSource.of(Map.of(SCHEMA, edited)),
            Progress.none());
  }

  private static Replay good(Result<Replay> replay) {
    return replay.optional().orElseThrow(() -> new AssertionError(replay.problems()));
  }

  @Test
  void the_samples_named_like_a_schema_come_first() {
    assertEquals(SAMPLE, data.replayVersions().samples(SCHEMA).getFirst());
  }

  @Test
  void an_unchanged_schema_changes_nothing_of_new_data() {
    try (Replay replay = good(replay(ReplaySide.NEW_DATA, committed))) {
      assertTrue(replay.isClean(), replay.report().effects().toString());
      assertEquals(0, replay.rows(Optional.empty()).rowCount().known());
    }
  }

  @Test
  void a_file_that_is_older_than_the_last_commit_gets_defaults() {
    try (Replay replay = good(replay(ReplaySide.OLD_DATA, committed))) {
      assertEquals(
          List.of("coupon", "gift_message"),
          replay.report().effects().stream().map(FieldEffect::path).toList());
    }
  }

  @Test
  void old_data_in_a_schema_with_another_scale_stands_beside_what_was_written() {
    String scaled = committed.replace("\"scale\": 2", "\"scale\": 4");
    try (Replay replay = good(replay(ReplaySide.OLD_DATA, scaled))) {
      FieldEffect total =
          replay.report().effects().stream()
              .filter(effect -> effect.path().equals("total"))
              .findFirst()
              .orElseThrow();
      assertEquals(Effect.CHANGES, total.effect());
      RowSource rows = replay.rows(Optional.of("total"));
      List<String> names = rows.columns().stream().map(Column::name).toList();
      Row first = rows.page(0, 10).rows().getFirst();
      Value.Exact written = (Value.Exact) first.values().get(names.indexOf("total (written)"));
      Value.Exact read = (Value.Exact) first.values().get(names.indexOf("total (read)"));
      assertEquals(0, written.value().movePointLeft(2).compareTo(read.value()));
      assertEquals(Value.exact(1), first.values().getFirst());
    }
  }

  @Test
  void new_data_loses_for_an_old_reader_the_field_that_is_new() {
    String grown = withField("{\"name\": \"origin\", \"type\": \"string\", \"default\": \"shop\"}");
    try (Replay replay = good(replay(ReplaySide.NEW_DATA, grown))) {
      assertEquals(
          List.of(
              new FieldEffect("origin", Effect.VANISHES, replay.report().rows(), 0, "shop", "")),
          replay.report().effects());
      RowSource rows = replay.rows(Optional.empty());
      assertTrue(rows.columns().stream().anyMatch(column -> column.name().equals("origin (read)")));
      assertEquals(20, rows.page(40, 20).rows().size());
    }
  }

  private static String withField(String field) {
    int fields = committed.indexOf('[', committed.indexOf("\"fields\"")) + 1;
    return committed.substring(0, fields) + field + "," + committed.substring(fields);
  }

  @Test
  void rows_that_cannot_be_read_say_why() {
    String demanding = withField("{\"name\": \"tax\", \"type\": \"string\"}");
    try (Replay replay = good(replay(ReplaySide.OLD_DATA, demanding))) {
      assertEquals(replay.report().rows(), replay.report().failing());
      Row first = replay.rows(Optional.empty()).page(0, 1).rows().getFirst();
      assertTrue(first.values().get(1).toString().contains("tax"), first.toString());
    }
  }

  @Test
  void a_schema_that_the_revision_does_not_have_is_a_problem() {
    Result<Replay> replay =
        data.replayVersions()
            .replay(
                new ReplayRequest("new.avsc", SAMPLE, ReplaySide.OLD_DATA, Against.head()),
                FileSource.of(Map.of("new.avsc", committed)),
                Progress.none());
    assertEquals("replay-absent", replay.problems().getFirst().rule());
  }
}
