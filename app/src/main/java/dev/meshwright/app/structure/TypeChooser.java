package dev.meshwright.app.structure;

import dev.meshwright.model.structure.TypeChoice;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;

/// A type in a form: a button that says it and opens the list of all there are.
public final class TypeChooser {

  private final Button button = new Button("", Icon.ARROW_DOWN.node());
  private final TypePopup popup;
  private final String name;

  /// @param name of the type, for screen readers
  /// @param now what is chosen at first, as people call it
  /// @param types tells the types that can be chosen, once or more often
  /// @param chosen told the type, as the language writes it
  public TypeChooser(
      String id,
      String name,
      String now,
      Consumer<Consumer<List<TypeChoice>>> types,
      Consumer<String> chosen) {
    this.name = name;
    popup = new TypePopup(id + "-picker");
    Named.named(button, id, name);
    say(now);
    ChoosingButton.make(
        button,
        id,
        () -> {
          popup.show(
              button,
              button.getText(),
              choice ->
                  choice.label().equals(button.getText())
                      || choice.written().equals(button.getText()),
              choice -> {
                say(choice.label());
                chosen.accept(choice.written());
              },
              step -> button.requestFocus());
          types.accept(popup::offer);
        },
        popup::type);
  }

  public Button node() {
    return button;
  }

  /// Shows a type as the chosen one.
  void say(String label) {
    button.setText(label);
    button.setAccessibleText(name + " " + label);
  }
}
