package dev.meshwright.app.common;

import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.KeyboardHome;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Says why something was not done, or asks before it is, with the ways to go on. The last of them
/// leaves all as it is and gets the keyboard: a question is never answered by the key that asked.
public final class AskingBanner {

  private final VBox root = new VBox();
  private final Label words = new Label();
  private final WrappingBar ways = new WrappingBar(List.of());
  private final KeyboardHome keyboard = new KeyboardHome(root);

  /// A way to go on.
  ///
  /// @param id of its button
  public record Way(String id, String words, Runnable action) {

    /// Its button, which wraps its words where there is no room.
    public Button button() {
      Button button = Named.named(new Button(words), id, words);
      Wrapping.of(button);
      button.setOnAction(pressed -> action.run());
      return button;
    }
  }

  public AskingBanner(String id) {
    root.setId(id);
    root.getStyleClass().addAll("banner", Tone.WARNING.styleClass());
    Wrapping.of(words);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.setGraphic(Icon.WARNING.node(Tone.WARNING));
    words.getStyleClass().add("user-text");
    ways.getStyleClass().add("ways");
    root.getChildren().addAll(words, ways);
    hide();
  }

  public Node node() {
    return root;
  }

  public void hide() {
    show(false);
    ways.getChildren().clear();
  }

  /// @param offered one at least; the last one leaves all as it is
  public void ask(String question, List<Way> offered) {
    words.setText(question);
    List<Button> buttons = offered.stream().map(Way::button).toList();
    ways.getChildren().setAll(buttons);
    show(true);
    keyboard.focus(buttons.getLast());
  }

  private void show(boolean is) {
    root.setVisible(is);
    root.setManaged(is);
  }
}
