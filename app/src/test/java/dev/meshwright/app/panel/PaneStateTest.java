package dev.meshwright.app.panel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaneStateTest {

  private final Panes panes = new Panes();

  private List<PanelPlace> shown() {
    return Arrays.stream(PanelPlace.values()).filter(panes.state()::isShown).toList();
  }

  @Test
  void panes_are_put_away_and_come_back() {
    panes.toggle(PanelPlace.LEFT);
    panes.hide(PanelPlace.LOWER);
    assertEquals(List.of(PanelPlace.MIDDLE, PanelPlace.RIGHT), shown());
    panes.toggle(PanelPlace.LEFT);
    panes.show(PanelPlace.LOWER);
    assertEquals(List.of(PanelPlace.values()), shown());
  }

  @Test
  void the_documents_cannot_be_put_away() {
    panes.hide(PanelPlace.MIDDLE);
    assertTrue(panes.state().isShown(PanelPlace.MIDDLE));
  }

  @Test
  void a_maximized_pane_goes_back_among_those_that_were_there() {
    panes.hide(PanelPlace.RIGHT);
    panes.maximize(PanelPlace.LOWER);
    assertEquals(List.of(PanelPlace.LOWER), shown());
    panes.maximize(PanelPlace.LOWER);
    assertEquals(List.of(PanelPlace.LEFT, PanelPlace.MIDDLE, PanelPlace.LOWER), shown());
    panes.maximize(PanelPlace.LOWER);
    panes.show(PanelPlace.MIDDLE);
    assertEquals(List.of(PanelPlace.LEFT, PanelPlace.MIDDLE, PanelPlace.LOWER), shown());
  }

  @Test
  void a_later_run_finds_them_as_they_were_left() {
    panes.hide(PanelPlace.RIGHT);
    panes.hide(PanelPlace.LEFT);
    panes.maximize(PanelPlace.LOWER);
    panes.stepAside(true);
    PaneState read = PaneState.read(panes.state().written());
    assertEquals(panes.state().hidden(), read.hidden());
    assertEquals(panes.state().maximized(), read.maximized());
    assertFalse(read.aside());
    assertEquals(PaneState.all(), PaneState.read("middle nonsense maximized-"));
    assertEquals(PaneState.all(), PaneState.read(PaneState.all().written()));
  }

  @Test
  void what_steps_aside_is_not_what_an_earlier_run_left_but_what_this_one_wants() {
    panes.stepAside(true);
    panes.restore(PaneState.read("left"));
    assertEquals(List.of(PanelPlace.MIDDLE, PanelPlace.RIGHT), shown());
    panes.stepAside(false);
    assertEquals(List.of(PanelPlace.MIDDLE, PanelPlace.LOWER, PanelPlace.RIGHT), shown());
  }
}
