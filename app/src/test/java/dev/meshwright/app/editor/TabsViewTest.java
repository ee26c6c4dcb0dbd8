package dev.meshwright.app.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.testing.Looks;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.uitesting.Specimen;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.uitesting.ViewCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

/// Tabs by mouse: their menu, dragging, closing; and where the keyboard is afterwards.
@UiTest
class TabsViewTest {

  private static final TabId ORDER = FilePage.tab(Samples.ORDER_PATH);
  private static final TabId SQL = FilePage.tab(Samples.SQL_PATH);
  private static final String LONG =
      "a_very_long_name_of_a_file_that_nobody_would_read_to_its_end.md";

  private final Sessions sessions = new Sessions();
  private final List<String> revealed = new ArrayList<>();
  private int maximized;

  private TestWorkspace opened(Ui ui) {
    sessions.files.put("docs/" + LONG, "# Long\n");
    return ui.compute(() -> {
      TestWorkspace session = sessions.session();
      session.documents().show(Samples.ORDER_PATH);
      session.documents().show(Samples.SQL_PATH);
      session.documents().show("README.md");
      return session;
    });
  }

  private EditorsView view(TestWorkspace session) {
    EditorsViewModel model = session.editors();
    return new EditorsView(model, new TabActions(model::close, revealed::add, () -> maximized++));
  }

  private Stage show(Ui ui, TestWorkspace session) {
    ui.run(() -> Looks.product().wear(false, 100));
    Stage stage = ui.show(1200, 500, () -> view(session).root());
    ui.settle();
    return stage;
  }

  private static List<String> said(Ui ui, TestWorkspace session) {
    return ui.compute(() ->
        session.tabs().layout().groups().stream()
            .map(group ->
                String.join(
                    " ",
                    group.tabs().stream()
                        .map(tab ->
                            tab.name().substring(tab.name().lastIndexOf('/') + 1)
                                + (group.isPinned(tab) ? "!" : ""))
                        .toList()))
            .toList());
  }

  private static Bounds bounds(Ui ui, Node node) {
    return ui.compute(() -> node.localToScreen(node.getLayoutBounds()));
  }

  private static Node tab(Ui ui, String path) {
    return ui.compute(
        () -> ui.robot().lookup((Node node) -> ("tab-" + path).equals(node.getId())).query());
  }

  private static boolean inSource(Ui ui, Stage stage, String path) {
    return ui.compute(() -> {
      for (Node at = stage.getScene().getFocusOwner(); at != null; at = at.getParent()) {
        if (("source-" + path).equals(at.getId())) {
          return true;
        }
      }
      return false;
    });
  }

  @Test
  void splits_and_pinned_tabs_stand_every_look(Ui ui) {
    TestWorkspace session = opened(ui);
    ui.run(() -> {
      session.tabs().change(session.tabs().layout().pinned(0, ORDER, true));
      session.documents().show("docs/" + LONG);
      session.editors().split(0, SQL, true);
    });
    new ViewCheck(ui, Looks.product(), 1400, 500)
        .passes(
            "editors-split",
            () -> {
              EditorsView view = view(session);
              return new Specimen(view.root(), view::dispose);
            });
  }

  @Test
  void the_menu_closes_pins_copies_and_reveals(Ui ui) {
    TestWorkspace session = opened(ui);
    show(ui, session);
    ui.robot().clickOn(tab(ui, Samples.SQL_PATH), MouseButton.SECONDARY);
    ui.robot().clickOn("#tab-pin");
    assertEquals(List.of("daily.sql! order.avsc README.md"), said(ui, session));
    ui.robot().clickOn(tab(ui, "README.md"), MouseButton.SECONDARY);
    ui.robot().clickOn("#tab-copy-path");
    assertEquals("README.md", ui.compute(() -> Clipboard.getSystemClipboard().getString()));
    ui.robot().clickOn(tab(ui, "README.md"), MouseButton.SECONDARY);
    ui.robot().clickOn("#tab-reveal");
    assertEquals(List.of("README.md"), revealed);
    ui.robot().clickOn(tab(ui, "README.md"), MouseButton.SECONDARY);
    ui.robot().clickOn("#tab-close-others");
    assertEquals(List.of("daily.sql! README.md"), said(ui, session));
    ui.robot().clickOn(tab(ui, Samples.SQL_PATH), MouseButton.SECONDARY);
    ui.robot().clickOn("#tab-close-right");
    assertEquals(List.of("daily.sql!"), said(ui, session));
  }

  @Test
  void the_menu_splits_and_the_split_goes_with_its_tab(Ui ui) {
    TestWorkspace session = opened(ui);
    Stage stage = show(ui, session);
    ui.robot().clickOn(tab(ui, Samples.SQL_PATH), MouseButton.SECONDARY);
    ui.robot().clickOn("#tab-split-right");
    ui.settle();
    assertEquals(List.of("order.avsc daily.sql README.md", "daily.sql"), said(ui, session));
    ui.await("the source has the keyboard", () -> inSource(ui, stage, Samples.SQL_PATH));
    ui.run(() -> session.editors().close(session.tabs().layout().active(), List.of(SQL)));
    ui.settle();
    assertEquals(List.of("order.avsc daily.sql README.md"), said(ui, session));
  }

  @Test
  void a_tab_is_dragged_along_to_an_edge_and_back(Ui ui) {
    TestWorkspace session = opened(ui);
    show(ui, session);
    Bounds first = bounds(ui, tab(ui, Samples.ORDER_PATH));
    drag(ui, tab(ui, "README.md"), first.getMinX() + 3, first.getCenterY());
    assertEquals(List.of("README.md order.avsc daily.sql"), said(ui, session));
    Bounds all = bounds(ui, ui.node("editors", Node.class));
    drag(ui, tab(ui, "README.md"), all.getMaxX() - 20, all.getCenterY());
    assertEquals(List.of("order.avsc daily.sql", "README.md"), said(ui, session));
    Bounds second = bounds(ui, tab(ui, Samples.SQL_PATH));
    drag(ui, tab(ui, "README.md"), second.getMinX() + 3, second.getCenterY());
    assertEquals(List.of("order.avsc README.md daily.sql"), said(ui, session));
  }

  @Test
  void escape_and_a_hand_that_shakes_drag_nothing(Ui ui) {
    TestWorkspace session = opened(ui);
    show(ui, session);
    List<String> before = said(ui, session);
    Bounds all = bounds(ui, ui.node("editors", Node.class));
    ui.robot().moveTo(tab(ui, "README.md")).press(MouseButton.PRIMARY);
    ui.robot().moveTo(all.getMaxX() - 20, all.getCenterY());
    assertTrue(ui.compute(() -> ui.robot().lookup(".drop-marker").query().isVisible()));
    ui.robot().type(KeyCode.ESCAPE);
    assertFalse(ui.compute(() -> ui.robot().lookup(".drop-marker").query().isVisible()));
    ui.robot().release(MouseButton.PRIMARY);
    assertEquals(before, said(ui, session));
  }

  private static void drag(Ui ui, Node tab, double x, double y) {
    ui.robot().moveTo(tab).press(MouseButton.PRIMARY).moveTo(x, y).release(MouseButton.PRIMARY);
    ui.settle();
  }

  @Test
  void twice_on_the_line_of_tabs_fills_the_window(Ui ui) {
    show(ui, opened(ui));
    doubleClick(ui, tab(ui, Samples.SQL_PATH));
    assertEquals(1, maximized);
    doubleClick(ui, closeButton(ui, Samples.SQL_PATH));
    assertEquals(1, maximized, "who closes tabs in quick succession wants no more than that");
  }

  /// A robot under load is too slow for two clicks to count as a double one.
  private static void doubleClick(Ui ui, Node node) {
    ui.run(() -> {
      Bounds bounds = node.localToScene(node.getLayoutBounds());
      Bounds screen = node.localToScreen(node.getLayoutBounds());
      node.fireEvent(
          new MouseEvent(
              MouseEvent.MOUSE_CLICKED,
              bounds.getCenterX(),
              bounds.getCenterY(),
              screen.getCenterX(),
              screen.getCenterY(),
              MouseButton.PRIMARY,
              2,
              false,
              false,
              false,
              false,
              false,
              false,
              false,
              false,
              false,
              true,
              new PickResult(node, bounds.getCenterX(), bounds.getCenterY())));
    });
    ui.settle();
  }

  @Test
  void the_keyboard_goes_to_the_file_that_opens_and_to_the_next_when_one_closes(Ui ui) {
    TestWorkspace session = opened(ui);
    Stage stage = ui.show(1200, 500, () -> session.panel(EditorsPanel.class).view().root());
    ui.run(() -> session.documents().show(Samples.SQL_PATH));
    ui.await("the source has the keyboard", () -> inSource(ui, stage, Samples.SQL_PATH));
    ui.robot().clickOn(closeButton(ui, Samples.SQL_PATH));
    ui.await("the next one has it", () -> inSource(ui, stage, "README.md"));
    run(ui, session, "close-tab");
    run(ui, session, "close-tab");
    ui.settle();
    assertEquals(
        "editors",
        ui.compute(() -> Objects.requireNonNull(stage.getScene().getFocusOwner()).getId()));
  }

  private static Node closeButton(Ui ui, String path) {
    Node tab = tab(ui, path);
    return ui.compute(() -> tab.lookup(".tab-close-button"));
  }

  private static void run(Ui ui, TestWorkspace session, String id) {
    ui.run(() ->
        session.panels().commands().stream()
            .filter(command -> command.id().equals(id))
            .findFirst()
            .map(Command::action)
            .orElseThrow()
            .run());
  }

  @Test
  void a_long_name_is_cut_in_its_middle_and_whole_on_hover(Ui ui) {
    TestWorkspace session = opened(ui);
    ui.run(() -> session.documents().show("docs/" + LONG));
    show(ui, session);
    Node tab = tab(ui, "docs/" + LONG);
    assertTrue(bounds(ui, tab).getWidth() < 400);
    Label name = (Label) ui.compute(() -> tab.lookup(".tab-name"));
    assertEquals(LONG, ui.compute(name::getText));
    assertTrue(ui.compute(() -> name.getTextOverrun().name()).contains("CENTER"));
  }
}
