package dev.meshwright.app.points;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.testing.MemoryPoints;
import dev.meshwright.app.testing.ToldNotices;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.usecases.points.TaggedPoint;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PointsViewModelTest {

  private final List<Notice> told = new ArrayList<>();
  private int changes;
  private final PointsViewModel model = model(told, () -> changes++);

  static PointsViewModel model(List<Notice> told, Runnable changed) {
    return new PointsViewModel(
        new SameThreadJobs(),
        new MemoryPoints(),
        new ToldNotices(told),
        new PointsViewModel.Words() {
          @Override
          public String released(String name) {
            return name + " made";
          }

          @Override
          public String deleted(String name) {
            return name + " deleted";
          }
        },
        changed);
  }

  private PointsState.Ready ready() {
    return assertInstanceOf(PointsState.Ready.class, model.stateProperty().get());
  }

  private List<String> names() {
    return ready().releases().stream().map(TaggedPoint::name).toList();
  }

  @Test
  void each_release_is_judged_against_the_one_before() {
    model.refresh();
    assertEquals(List.of("v2.0.0", "v1.0.0"), names());
    assertEquals(1, ready().verdicts().get("v2.0.0").breaking().size());
    assertEquals(1, ready().verdicts().size());
    TaggedPoint newest = ready().releases().getFirst();
    assertEquals(Optional.of("v1.0.0"), model.before(newest).map(TaggedPoint::name));
    assertEquals(Optional.empty(), model.before(ready().releases().getLast()));
  }

  @Test
  void a_deleted_release_comes_back() {
    model.refresh();
    model.release("v3.0.0", "HEAD", "Third");
    assertEquals(List.of("v3.0.0", "v2.0.0", "v1.0.0"), names());
    model.delete("v3.0.0");
    assertEquals(List.of("v2.0.0", "v1.0.0"), names());
    Notice.Did deleted = assertInstanceOf(Notice.Did.class, told.getLast());
    assertEquals("v3.0.0 deleted", deleted.words());
    deleted.undo().orElseThrow().run();
    assertEquals(List.of("v3.0.0", "v2.0.0", "v1.0.0"), names());
    assertEquals(3, changes);
  }

  @Test
  void what_is_refused_is_told() {
    model.release(" ", "HEAD", "None");
    assertInstanceOf(Notice.InFile.class, told.getLast());
    assertEquals(0, changes);
  }

  @Test
  void a_point_is_opened_where_it_was_written() {
    List<Path> opened = new ArrayList<>();
    model.open("v1.0.0", Path.of("past"), opened::add);
    assertEquals(List.of(Path.of("past/v1.0.0")), opened);
  }
}
