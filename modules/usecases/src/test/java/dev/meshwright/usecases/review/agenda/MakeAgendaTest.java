package dev.meshwright.usecases.review.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.Severity;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.usecases.compare.AffectedParty;
import dev.meshwright.usecases.demo.DemoWorkspace;
import dev.meshwright.usecases.replay.FindingRows;
import dev.meshwright.usecases.replay.ReplaySide;
import dev.meshwright.usecases.session.DataServices;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeAgendaTest {

  @TempDir Path folder;
  private Path demo = Path.of("");
  private Optional<WorkspaceServices> opened = Optional.empty();

  @BeforeEach
  void open() {
    demo = folder.resolve("demo");
    assertTrue(DemoWorkspace.create(demo, Progress.none()).optional().isPresent());
    opened = Optional.of(WorkspaceServices.open(demo).optional().orElseThrow());
  }

  @AfterEach
  void close() {
    opened.ifPresent(WorkspaceServices::close);
  }

  private WorkspaceServices services() {
    return opened.orElseThrow();
  }

  private Result<ReviewAgenda> make(ReviewPoints points) {
    return new MakeAgenda(
            services().earlierStates(), services().checkWorkspace(), services()::storedWorkingCopy)
        .make(points, Progress.none());
  }

  private ReviewAgenda ofBranch() {
    services().read(Progress.none());
    return make(ReviewPoints.ofBranch()).optional().orElseThrow();
  }

  private void edit(String path, String from, String to) throws IOException {
    Path file = demo.resolve(path);
    String text = Files.readString(file);
    assertTrue(text.contains(from), path);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  void the_most_harmful_change_comes_first_with_both_states_of_its_place() {
    List<ReviewItem> items = ofBranch().items();
    ReviewItem.SchemaChanged first =
        assertInstanceOf(ReviewItem.SchemaChanged.class, items.getFirst());
    assertEquals("orders/schemas/order.avsc", first.path());
    assertEquals(Severity.ERROR, first.severity());
    assertEquals(AffectedParty.OLD_DATA, first.affected());
    PlacedText after = first.after().orElseThrow();
    assertEquals(
        "\"loyalty_tier\"",
        after.text().substring(after.place().range().start(), after.place().range().end()));
    List<Severity> severities = items.stream().map(ReviewItem::severity).toList();
    assertEquals(severities.stream().sorted((a, b) -> b.compareTo(a)).toList(), severities);
    assertEquals(
        items.size(), items.stream().map(ReviewItem::key).distinct().count(), "keys tell apart");
  }

  @Test
  void promises_of_a_contract_are_told_one_by_one() throws IOException {
    edit("orders/orders.odcs.yaml", "required: true", "required: false");
    List<ReviewItem.PromiseChanged> promises =
        ofBranch().items().stream()
            .filter(ReviewItem.PromiseChanged.class::isInstance)
            .map(ReviewItem.PromiseChanged.class::cast)
            .toList();
    assertTrue(promises.size() > 1, promises.toString());
    for (ReviewItem.PromiseChanged lost : promises) {
      assertEquals(Promise.Kind.REQUIRED, lost.about().kind());
      assertEquals(Optional.empty(), lost.is());
      assertEquals(Severity.WARNING, lost.severity());
      assertTrue(lost.before().isPresent());
    }
  }

  @Test
  void other_files_are_told_with_what_became_of_them() throws IOException {
    edit("orders/sql/clean_orders.sql", "SELECT *", "select *");
    Files.writeString(demo.resolve("orders/new.csv"), "a,b\n1,2\n");
    Path review = Files.createDirectories(demo.resolve(".meshwright/reviews/one"));
    Files.writeString(review.resolve("review.jsonl"), "");
    List<String> files =
        ofBranch().items().stream()
            .filter(ReviewItem.FileChanged.class::isInstance)
            .map(ReviewItem.FileChanged.class::cast)
            .map(item -> item.path() + " " + item.file().state())
            .toList();
    assertTrue(files.contains("orders/sql/clean_orders.sql MODIFIED"), files.toString());
    assertTrue(files.contains("orders/new.csv ADDED"), files.toString());
    assertFalse(files.toString().contains("review.jsonl"), "what is said of it is not a change");
  }

  @Test
  void two_equal_points_have_nothing_to_review_and_an_unknown_one_is_refused() {
    services().read(Progress.none());
    assertEquals(
        List.of(),
        make(new ReviewPoints(Optional.of("HEAD"), "HEAD")).optional().orElseThrow().items());
    Problem refused =
        assertInstanceOf(
                Result.Failed.class, make(new ReviewPoints(Optional.of("no-such-branch"), ".")))
            .problem();
    assertTrue(refused.message().contains("no-such-branch"), refused.message());
  }

  @Test
  void rows_of_samples_show_a_change() {
    ReviewAgenda agenda = ofBranch();
    ReviewItem.SchemaChanged first =
        assertInstanceOf(ReviewItem.SchemaChanged.class, agenda.items().getFirst());
    try (DataServices data = services().dataServices(PreviewLimits::usual)) {
      RowsOfSchema rows =
          new ShowRows(data.replayVersions()).of(agenda, first.path(), Progress.none());
      List<SampleRows> shown = rows.of(first.assessed().finding());
      SampleRows old =
          shown.stream()
              .filter(each -> each.side() == ReplaySide.OLD_DATA)
              .findFirst()
              .orElseThrow(() -> new AssertionError(rows));
      assertEquals("orders/samples/orders.avro", old.sample());
      assertEquals(FindingRows.Kind.FAILS, old.shown().rows().getFirst().kind());
      assertTrue(old.atLeast());
    }
  }
}
