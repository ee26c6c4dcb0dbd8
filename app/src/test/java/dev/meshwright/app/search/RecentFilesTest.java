package dev.meshwright.app.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.app.session.KeptPart;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.files.FileChange.Moved;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentFilesTest {

  private final TestWorkspace workspace = new Sessions().session();
  private final RecentFiles recent = new RecentFiles(workspace.documents(), workspace.tabs());

  private void show(String... paths) {
    for (String path : paths) {
      workspace.documents().show(path);
    }
  }

  @Test
  void the_latest_comes_first_and_the_one_in_front_not_at_all() {
    show(Samples.ORDER_PATH, Samples.SQL_PATH, Samples.ORDER_PATH, "README.md");
    assertEquals(List.of(Samples.ORDER_PATH, Samples.SQL_PATH), recent.paths());
  }

  @Test
  void those_of_an_earlier_run_follow_those_of_this_one() {
    show(Samples.ORDER_PATH, "README.md");
    KeptPart kept = recent.kept();
    assertEquals("README.md\n" + Samples.ORDER_PATH, kept.now().get());
    kept.restore().accept(Samples.SQL_PATH + "\n\n" + Samples.ORDER_PATH + "\nold.avsc");
    assertEquals(List.of(Samples.ORDER_PATH, Samples.SQL_PATH, "old.avsc"), recent.paths());
    kept.restore().accept("");
    assertEquals(3, recent.paths().size());
  }

  @Test
  void they_follow_files_that_are_given_other_paths() {
    show(Samples.ORDER_PATH, Samples.SQL_PATH, "README.md");
    workspace
        .managed()
        .move(
            List.of(
                new Moved(Samples.ORDER_PATH, "orders/schema/purchase.avsc"),
                new Moved("README.md", "READ.md")));
    assertEquals(List.of(Samples.SQL_PATH, "orders/schema/purchase.avsc"), recent.paths());
  }

  @Test
  void no_more_than_fifty_are_remembered() {
    recent
        .kept()
        .restore()
        .accept(
            IntStream.range(0, 80).mapToObj(i -> i + ".avsc").collect(Collectors.joining("\n")));
    assertEquals(50, recent.paths().size());
    show("README.md");
    assertEquals(49, recent.paths().size());
    assertEquals("0.avsc", recent.paths().getFirst());
  }
}
