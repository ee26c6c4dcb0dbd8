package dev.meshwright.app.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PanelsTest {

  private final List<String> asked = new ArrayList<>();
  private final Panels panels =
      new Panels(() -> new WorkspaceFacts(Samples.workspace(), Optional.empty()));

  /// Writes down what is asked of it.
  private final class Noted implements Panel {
    private final String name;
    private boolean needed;

    private Noted(String name, boolean needed) {
      this.name = name;
      this.needed = needed;
    }

    @Override
    public PanelDescriptor descriptor() {
      return new PanelDescriptor(new PanelId(name), name, Icon.FILE, PanelPlace.LOWER);
    }

    @Override
    public boolean isFor(WorkspaceFacts facts) {
      return needed;
    }

    @Override
    public View view() {
      throw new IllegalStateException("nobody looks");
    }

    @Override
    public List<Command> commands() {
      return List.of(panels.toShow(id(), "Go to " + name, ""));
    }

    @Override
    public void start() {
      asked.add(name + " starts");
    }

    @Override
    public void on(WorkspaceEvent event) {
      asked.add(name + " is told");
    }

    @Override
    public void dispose() {
      asked.add(name + " ends");
    }
  }

  private Noted added(String name, boolean needed) {
    Noted panel = new Noted(name, needed);
    panels.add(panel);
    return panel;
  }

  private List<String> shown() {
    return panels.shown().stream().map(Panel::title).toList();
  }

  private Optional<PanelId> front() {
    return panels.frontProperty(PanelPlace.LOWER).get();
  }

  @Test
  void a_hidden_panel_is_neither_started_nor_told() {
    added("tests", false);
    panels.start();
    panels.tell(new WorkspaceEvent.FilesChanged());
    assertEquals(List.of(), shown());
    assertEquals(List.of(), asked);
  }

  @Test
  void a_panel_appears_in_its_place_when_there_is_something_for_it_and_stays() {
    Noted tests = new Noted("tests", false);
    added("problems", true);
    panels.add(tests);
    added("compat", true);
    panels.start();
    tests.needed = true;
    panels.look();
    assertEquals(List.of("problems", "tests", "compat"), shown());
    tests.needed = false;
    panels.look();
    assertEquals(List.of("problems", "tests", "compat"), shown());
    assertEquals(List.of("problems starts", "compat starts", "tests starts"), asked);
  }

  @Test
  void a_panel_that_appears_does_not_come_to_the_front_unasked() {
    added("problems", true);
    Noted tests = added("tests", false);
    tests.needed = true;
    panels.look();
    assertEquals(Optional.of(new PanelId("problems")), front());
    panels.show(tests.id());
    assertEquals(Optional.of(new PanelId("tests")), front());
  }

  @Test
  void a_command_shows_a_hidden_panel_and_starts_it_once() {
    added("problems", true);
    added("tests", false);
    panels.start();
    asked.clear();
    Command toTests = panels.commands().getLast();
    assertEquals("show-tests", toTests.id());
    toTests.run();
    toTests.run();
    assertEquals(List.of("tests starts"), asked);
    assertEquals(List.of(), panels.hidden());
    assertEquals(2, panels.callsProperty().get());
    assertEquals(Optional.of("tests"), panels.called().map(Panel::title));
  }

  @Test
  void nothing_is_read_before_the_workspace_is_on_the_screen() {
    added("problems", true);
    panels.show(new PanelId("problems"));
    assertEquals(List.of(), asked);
    panels.start();
    assertEquals(List.of("problems starts"), asked);
  }

  @Test
  void who_is_in_front_is_told() {
    Noted problems = added("problems", true);
    Noted tests = added("tests", true);
    assertTrue(panels.inFront(problems.id(), PanelPlace.LOWER).getValue());
    assertFalse(panels.inFront(tests.id(), PanelPlace.LOWER).getValue());
  }

  @Test
  void all_panels_end_also_hidden_ones() {
    added("problems", true);
    added("tests", false);
    panels.dispose();
    assertEquals(List.of("problems ends", "tests ends"), asked);
  }
}
