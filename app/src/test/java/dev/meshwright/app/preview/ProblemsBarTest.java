package dev.meshwright.app.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.testing.Looks;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;

@UiTest
class ProblemsBarTest {

  private static final double WIDTH = 900;
  private static final double HEIGHT = 400;

  private final List<Problem> jumped = new ArrayList<>();

  @Test
  void many_notes_take_one_line_above_the_rows(Ui ui) {
    ui.show(WIDTH, HEIGHT, () -> pane(notes(12)));
    assertEquals(List.of("note 1"), links(ui));
    assertTrue(height(ui) < HEIGHT / 8, "height " + height(ui));
  }

  @Test
  void a_single_note_takes_one_line_of_a_narrow_pane(Ui ui) {
    ui.show(WIDTH / 2, HEIGHT, () -> pane(notes(1)));
    assertTrue(height(ui) < HEIGHT / 8, "height " + height(ui));
    ui.robot().clickOn("#preview-problems-all");
    ui.settle();
    assertTrue(height(ui) > HEIGHT / 8, "height " + height(ui));
    ui.robot().clickOn("#preview-problems-all");
    ui.settle();
    assertEquals(List.of("note 1"), links(ui));
  }

  @Test
  void the_others_are_shown_on_request_and_leave_room_for_rows(Ui ui) {
    ui.show(WIDTH, HEIGHT, () -> pane(notes(12)));
    ui.robot().clickOn("#preview-problems-all");
    ui.settle();
    assertEquals(IntStream.rangeClosed(1, 12).mapToObj(i -> "note " + i).toList(), links(ui));
    assertTrue(height(ui) < HEIGHT / 2, "height " + height(ui));
    ui.robot().clickOn("#preview-problems-all");
    ui.settle();
    assertEquals(List.of("note 1"), links(ui));
  }

  @Test
  void the_worst_comes_first(Ui ui) {
    List<Problem> mixed = new ArrayList<>(notes(3));
    mixed.add(problem(Severity.ERROR, "note 4"));
    ui.show(WIDTH, HEIGHT, () -> pane(mixed));
    assertEquals(List.of("note 4"), links(ui));
  }

  @Test
  void a_click_on_the_place_goes_there(Ui ui) {
    ui.show(WIDTH, HEIGHT, () -> pane(notes(2)));
    ui.robot().clickOn("#preview-problem");
    ui.settle();
    assertEquals(List.of(notes(2).getFirst()), jumped);
  }

  @Test
  void it_passes_in_every_look(Ui ui) {
    new ViewCheck(ui, Looks.product(), 900, 200)
        .passes("preview-notes", () -> new Specimen(pane(notes(3)), () -> {}));
  }

  private BorderPane pane(List<Problem> notes) {
    ProblemsBar bar = new ProblemsBar(new ProblemLines(jumped::add), Texts.of(PreviewView.class));
    bar.showAboveRows(notes);
    BorderPane pane = new BorderPane(new Label("rows"));
    bar.node().setId("bar");
    pane.setTop(bar.node());
    return pane;
  }

  private static double height(Ui ui) {
    return ui.compute(() -> ui.node("bar", VBox.class).getHeight());
  }

  private static List<String> links(Ui ui) {
    return ui.compute(() ->
        ui.node("bar", VBox.class).lookupAll("#preview-problem").stream()
            .map(node -> ((Hyperlink) node).getText())
            .map(text -> text.substring(0, text.indexOf(':')))
            .toList());
  }

  private static List<Problem> notes(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> problem(Severity.INFO, "note " + number))
        .toList();
  }

  private static Problem problem(Severity severity, String file) {
    return new Problem(
        "sample-column-widened",
        severity,
        Location.startOf(file),
        "Column amount is DECIMAL(18,1): its first 30,000 cells are whole numbers, but not the one"
            + " in row 30,001: \"7.6\".",
        "Correct the cell if it should be like the others.",
        List.of());
  }
}
