package dev.meshwright.app.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.model.Location;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompatViewModelTest {

  private final Sessions sessions = new Sessions();
  private final AtomicInteger comparisons = new AtomicInteger();
  private final TestWorkspace session = sessions.session();
  private int baselines;

  @BeforeEach
  void a_schema_is_in_front() {
    session.documents().show(Samples.ORDER_PATH);
    baselines = session.compat().offeredProperty().get().size();
    sessions.compare.judge =
        text -> {
          comparisons.incrementAndGet();
          return Samples.verdict(text);
        };
  }

  private Document document(String path) {
    return session.documents().find(path).orElseThrow();
  }

  @Test
  void an_edit_compares_each_pair_once() {
    document(Samples.ORDER_PATH).edit(List.of(TextEdit.insert(0, " ")));
    assertEquals(baselines, comparisons.get());
    assertInstanceOf(CompatState.Ready.class, session.compat().stateProperty().get());
  }

  @Test
  void an_edit_of_another_file_compares_again_as_the_verdict_may_depend_on_it() {
    session.documents().show(Samples.SQL_PATH);
    document(Samples.SQL_PATH).edit(List.of(TextEdit.insert(0, "-- \n")));
    assertEquals(baselines, comparisons.get());
  }

  @Test
  void what_changed_outside_is_compared_though_nothing_was_edited() {
    session.compat().refresh();
    assertTrue(comparisons.get() >= baselines, "compared " + comparisons.get());
  }

  @Test
  void stepping_moves_the_caret_and_leaves_the_tab_in_front() {
    TabId sides = SidesPage.tab(Samples.ORDER_PATH);
    session.tabs().open(sides);
    document(Samples.ORDER_PATH).selectionProperty().set(TextRange.at(0));
    session.compat().step(1);
    assertEquals(Optional.of(sides), session.tabs().layout().front());
    assertEquals(
        Samples.fieldWithoutDefault(Samples.NEW_ORDER).place().map(Location::range),
        Optional.of(document(Samples.ORDER_PATH).selectionProperty().get()));
  }

  @Test
  void a_change_is_shown_in_its_schema_when_another_file_is_in_front() {
    session.documents().show(Samples.SQL_PATH);
    session.compat().step(1);
    assertEquals(
        Optional.of(Samples.ORDER_PATH),
        session.documents().activeProperty().get().map(Document::path));
  }
}
