package dev.meshwright.uikit.controls;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.util.Subscription;
import org.controlsfx.control.SegmentedButton;

/// Buttons side by side of which one is chosen.
public final class ChoiceButtons<T> {

  private final SegmentedButton buttons =
      new SegmentedButton() {
        @Override
        public String getUserAgentStylesheet() {
          return ControlLook.sheet();
        }
      };
  private final Subscription subscription;

  /// @param id the id of a button is `ID-` and the value in small letters
  /// @param words what a button says
  /// @param chosen the value that is chosen
  public ChoiceButtons(
      String id, List<T> values, Function<T, String> words, ObjectProperty<T> chosen) {
    buttons.setId(id);
    for (T value : values) {
      ToggleButton button = new ToggleButton(words.apply(value));
      button.setId(id + "-" + String.valueOf(value).toLowerCase(Locale.ROOT));
      button.setFocusTraversable(false);
      button.setOnAction(action -> {
        // One is always chosen.
        button.setSelected(true);
        chosen.set(value);
      });
      buttons.getButtons().add(button);
    }
    subscription =
        chosen.subscribe(now -> buttons.getButtons().get(values.indexOf(now)).setSelected(true));
  }

  public Node node() {
    return buttons;
  }

  /// Lets go of what is chosen.
  public void dispose() {
    subscription.unsubscribe();
  }
}
