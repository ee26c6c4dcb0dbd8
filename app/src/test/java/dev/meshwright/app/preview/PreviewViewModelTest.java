package dev.meshwright.app.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.testing.MemoryColumns;
import dev.meshwright.app.testing.MemoryConformance;
import dev.meshwright.app.testing.MemoryParameters;
import dev.meshwright.app.testing.MemoryPreview;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.data.Parameter;
import dev.meshwright.model.data.Value;
import dev.meshwright.uikit.jobs.Debounce;
import dev.meshwright.uitesting.HeldJobs;
import dev.meshwright.usecases.explore.RowSelection;
import dev.meshwright.usecases.preview.PreviewRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreviewViewModelTest {

  private static final String SAMPLE = "orders/samples/orders.csv";

  /// Ends when the test says so.
  private static final class HeldPause implements Debounce {

    private Optional<Runnable> waiting = Optional.empty();

    @Override
    public void poke(Runnable action) {
      waiting = Optional.of(action);
    }

    @Override
    public void stop() {
      waiting = Optional.empty();
    }

    void end() {
      Optional<Runnable> action = waiting;
      stop();
      action.ifPresent(Runnable::run);
    }
  }

  private final OpenDocuments documents = new Sessions().session().documents();
  private final Sessions engines = new Sessions();
  private final MemoryPreview asked = engines.preview;
  private final MemoryParameters parameters = new MemoryParameters();
  private final HeldJobs jobs = new HeldJobs();
  private final HeldPause pause = new HeldPause();
  private final PreviewViewModel preview =
      new PreviewViewModel(
          jobs,
          new PreviewUseCases(
              engines.preview,
              parameters,
              engines.explore,
              engines.compareRows,
              new MemoryConformance(),
              new MemoryColumns(),
              (request, progress) -> List.of(),
              (path, progress) -> Result.failed(RowsReading.noTable(path))),
          pause,
          () -> 100);

  @BeforeEach
  void follow() {
    preview.follow(documents);
  }

  private Document open(String path) {
    documents.show(path);
    return documents.find(path).orElseThrow();
  }

  /// The transformation, with its rows.
  private Document ready() {
    Document sql = open(Samples.SQL_PATH);
    jobs.release();
    return sql;
  }

  private static void write(Document document, String text) {
    document.edit(List.of(TextEdit.replace(new TextRange(0, document.text().length()), text)));
  }

  private PreviewState state() {
    return preview.stateProperty().get();
  }

  private <S extends PreviewState> S state(Class<S> type) {
    return assertInstanceOf(type, state());
  }

  private PreviewRequest lastAsked() {
    return asked.asked().getLast();
  }

  @Test
  void nothing_is_run_until_a_transformation_is_in_front() {
    open(Samples.ORDER_PATH);
    jobs.release();
    state(PreviewState.NoTransformation.class);
    assertEquals(List.of(), asked.asked());
  }

  @Test
  void a_transformation_in_front_is_run_and_gives_rows_and_steps() {
    ready();
    PreviewState.Ready ready = state(PreviewState.Ready.class);
    assertFalse(ready.stale());
    assertEquals(100, ready.shown().first().rows().size());
    assertEquals(Samples.SQL, lastAsked().sql());
    assertEquals("paid", preview.stepsProperty().get().getFirst().name());
  }

  @Test
  void a_transformation_stays_while_a_schema_is_looked_at() {
    ready();
    open(Samples.ORDER_PATH);
    jobs.release();
    assertEquals(Samples.SQL_PATH, state(PreviewState.Ready.class).shown().path());
    assertEquals(1, asked.asked().size());
  }

  @Test
  void rows_stay_in_sight_while_newer_ones_are_read() {
    Document sql = ready();
    ShownRows before = state(PreviewState.Ready.class).shown();
    write(sql, "SELECT 1");
    assertTrue(state(PreviewState.Ready.class).stale());
    pause.end();
    assertEquals(Optional.of(before), state(PreviewState.Running.class).before());
    jobs.release();
    assertEquals("SELECT 1", state(PreviewState.Ready.class).shown().text());
  }

  @Test
  void of_two_wishes_the_newer_one_is_shown() {
    Document sql = ready();
    write(sql, "SELECT 1");
    preview.run();
    write(sql, "SELECT 2");
    preview.run();
    jobs.release();
    assertEquals("SELECT 2", state(PreviewState.Ready.class).shown().text());
    assertEquals(List.of(Samples.SQL, "SELECT 2"), sqlAsked());
  }

  private List<String> sqlAsked() {
    return asked.asked().stream().map(PreviewRequest::sql).toList();
  }

  @Test
  void rows_of_a_text_that_was_edited_meanwhile_are_out_of_date() {
    Document sql = open(Samples.SQL_PATH);
    // Not the text that the job was given.
    write(sql, "SELECT 1");
    jobs.release();
    assertTrue(state(PreviewState.Ready.class).stale());
  }

  @Test
  void typing_runs_nothing_when_that_is_switched_off() {
    preview.whileTypingProperty().set(false);
    Document sql = ready();
    assertEquals(Samples.SQL_PATH, state(PreviewState.Waiting.class).path());
    preview.run();
    jobs.release();
    write(sql, "SELECT 1");
    pause.end();
    jobs.release();
    assertTrue(state(PreviewState.Ready.class).stale());
    assertEquals(List.of(Samples.SQL), sqlAsked());
  }

  @Test
  void a_text_that_does_not_run_has_its_problems_in_the_document() {
    Document sql = ready();
    ShownRows before = state(PreviewState.Ready.class).shown();
    write(sql, "SELECT broken");
    pause.end();
    jobs.release();
    PreviewState.Rejected rejected = state(PreviewState.Rejected.class);
    assertEquals(Optional.of(before), rejected.before());
    assertEquals(rejected.problems(), sql.problemsProperty().get());
    write(sql, "SELECT 1");
    pause.end();
    jobs.release();
    assertEquals(List.<Problem>of(), sql.problemsProperty().get());
  }

  @Test
  void machinery_that_breaks_is_told_from_a_text_that_does_not_run() {
    write(ready(), "SELECT crash");
    preview.run();
    jobs.release();
    assertEquals("the worker ended", state(PreviewState.Failed.class).cause().getMessage());
  }

  @Test
  void what_is_stopped_keeps_the_rows_before_it() {
    ready();
    preview.run();
    preview.stop();
    assertTrue(state(PreviewState.Stopped.class).before().isPresent());
    jobs.release();
    state(PreviewState.Stopped.class);
    assertEquals(1, asked.asked().size());
  }

  @Test
  void a_step_is_looked_at_until_the_whole_is_wanted_again() {
    ready();
    preview.stepProperty().set(Optional.of("paid"));
    jobs.release();
    assertEquals(Optional.of("paid"), lastAsked().step());
    preview.runWhole();
    jobs.release();
    assertEquals(Optional.empty(), lastAsked().step());
    assertEquals(3, asked.asked().size());
  }

  @Test
  void a_selection_of_the_source_is_run_in_place_of_the_step() {
    Document sql = ready();
    preview.stepProperty().set(Optional.of("paid"));
    int from = sql.text().indexOf("SELECT * FROM orders");
    sql.selectionProperty().set(new TextRange(from, from + "SELECT * FROM orders".length()));
    preview.runSelected();
    jobs.release();
    assertEquals("SELECT * FROM orders", lastAsked().sql());
    assertEquals(Optional.empty(), lastAsked().step());
    sql.selectionProperty().set(TextRange.at(from));
    preview.runSelected();
    jobs.release();
    assertEquals(Samples.SQL, lastAsked().sql());
    assertEquals(Optional.of("paid"), lastAsked().step());
  }

  @Test
  void typing_leaves_a_part_of_the_text() {
    Document sql = ready();
    preview.runPart(new TextRange(0, 4));
    write(sql, "SELECT 1");
    assertEquals(Optional.empty(), preview.partProperty().get());
  }

  @Test
  void rows_are_selected_again_until_other_columns_come() {
    ready();
    RowSelection few = RowSelection.everything().filtered("revenue > 100");
    preview.selectionProperty().set(few);
    jobs.release();
    assertEquals(few, engines.explore.asked().getLast());
    assertEquals(few, state(PreviewState.Ready.class).shown().selection());
    preview.stepProperty().set(Optional.of("paid"));
    jobs.release();
    assertEquals(RowSelection.everything(), engines.explore.asked().getLast());
  }

  @Test
  void a_sample_takes_the_place_of_a_transformation() {
    ready();
    preview.showSample(SAMPLE);
    assertEquals(Optional.of(SAMPLE), preview.sampleInFront());
    assertEquals(List.of(), preview.stepsProperty().get());
    jobs.release();
    assertEquals(SAMPLE, state(PreviewState.Ready.class).shown().path());
    assertEquals("SELECT * FROM \"orders\"", lastAsked().sql());
  }

  @Test
  void a_sample_that_is_not_a_table_is_refused() {
    preview.showSample("orders/samples/notes.json");
    jobs.release();
    assertEquals(
        "sample-no-table", state(PreviewState.Rejected.class).problems().getFirst().rule());
  }

  @Test
  void files_that_change_are_read_again_as_typing_is() {
    ready();
    preview.filesChanged();
    jobs.release();
    assertEquals(2, asked.asked().size());
    preview.whileTypingProperty().set(false);
    preview.filesChanged();
    jobs.release();
    assertEquals(2, asked.asked().size());
    assertTrue(state(PreviewState.Ready.class).stale());
  }

  @Test
  void values_of_parameters_run_it_again_and_are_remembered() {
    Document sql = ready();
    write(sql, "SELECT $day");
    pause.end();
    jobs.release();
    assertEquals(List.of("day"), preview.parameters().namesProperty().get());
    preview.parameters().give("day", "7");
    jobs.release();
    assertEquals(List.of(new Parameter("day", Value.exact(7))), lastAsked().parameters());
    assertEquals(Map.of("day", "7"), parameters.of(Samples.SQL_PATH));
  }

  @Test
  void results_that_are_replaced_are_closed_and_the_last_one_at_the_end() {
    ready();
    preview.run();
    jobs.release();
    assertEquals(1, asked.closed);
    preview.dispose();
    jobs.release();
    assertEquals(2, asked.closed);
    assertEquals(Optional.empty(), preview.shownProperty().get());
    open(Samples.ORDER_PATH);
    open(Samples.SQL_PATH);
    jobs.release();
    assertEquals(2, asked.asked().size());
  }
}
