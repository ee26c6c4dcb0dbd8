package dev.meshwright.uikit.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;

@UiTest
class KeyboardHomeTest {

  private final Ui ui;
  private final Button branch;
  private final ListView<String> list;
  private final TextField elsewhere;
  private final VBox pane;
  private final Stage stage;
  private final KeyboardHome home;

  KeyboardHomeTest(Ui ui) {
    this.ui = ui;
    branch = ui.compute(() -> new Button("main"));
    list = ui.compute(ListView::new);
    elsewhere = ui.compute(TextField::new);
    pane = ui.compute(() -> new VBox(branch));
    stage = ui.show(300, 200, () -> new HBox(elsewhere, pane));
    home = ui.compute(() -> new KeyboardHome(pane));
  }

  private Node owner() {
    return ui.compute(() -> stage.getScene().getFocusOwner());
  }

  @Test
  void a_list_that_comes_a_moment_later_takes_the_keyboard() {
    ui.run(home::focus);
    assertEquals(branch, owner());
    ui.run(() -> pane.getChildren().add(list));
    ui.await("the list has the keyboard", () -> list.isFocused());
  }

  @Test
  void a_user_who_has_gone_on_keeps_the_keyboard() {
    ui.run(home::focus);
    ui.run(() -> {
      elsewhere.requestFocus();
      pane.getChildren().add(list);
    });
    ui.settle();
    assertEquals(elsewhere, owner());
  }

  @Test
  void a_field_in_it_that_was_asked_for_keeps_the_keyboard_when_the_list_comes() {
    TextField words = ui.compute(TextField::new);
    ui.run(() -> pane.getChildren().addFirst(words));
    ui.run(() -> {
      home.focus();
      words.requestFocus();
    });
    assertEquals(words, owner());
    ui.run(() -> pane.getChildren().add(list));
    ui.settle();
    assertEquals(words, owner());
  }

  @Test
  void the_keyboard_returns_to_where_it_was() {
    ui.run(() -> pane.getChildren().add(list));
    ui.run(branch::requestFocus);
    ui.run(elsewhere::requestFocus);
    ui.run(home::focus);
    assertEquals(branch, owner());
  }

  @Test
  void a_node_that_comes_a_moment_later_takes_the_keyboard() {
    TextField message = ui.compute(TextField::new);
    ui.run(() -> home.focus(message));
    ui.run(() -> pane.getChildren().add(message));
    ui.await("the node has the keyboard", message::isFocused);
  }
}
