package dev.meshwright.app.generate;

import dev.meshwright.uikit.view.Named;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.util.Subscription;

/// A number above zero. It counts from Enter on, or when the keyboard goes elsewhere.
final class NumberField extends TextField {

  private static final int DIGITS = 9;
  private static final int COLUMNS = 5;

  private final IntegerProperty value;
  private final int most;
  private final Runnable changed;
  private final Label label;
  private final Subscription subscription;

  /// @param changed run after another number was given
  NumberField(String id, String name, IntegerProperty value, int most, Runnable changed) {
    this.value = value;
    this.most = most;
    this.changed = changed;
    Named.named(this, id, name);
    label = new Label(name);
    label.setLabelFor(this);
    setPrefColumnCount(COLUMNS);
    setTextFormatter(
        new TextFormatter<>(
            change -> change.getControlNewText().matches("\\d{0," + DIGITS + "}") ? change : null));
    setOnAction(entered -> take());
    subscription =
        Subscription.combine(
            value.subscribe(now -> setText(String.valueOf(now))),
            focusedProperty()
                .subscribe((was, is) -> {
                  if (!is) {
                    take();
                  }
                }));
  }

  Label label() {
    return label;
  }

  void dispose() {
    subscription.unsubscribe();
  }

  private void take() {
    int typed = getText().isEmpty() ? 0 : Integer.parseInt(getText());
    int wanted = typed == 0 ? value.get() : Math.min(typed, most);
    setText(String.valueOf(wanted));
    if (wanted != value.get()) {
      value.set(wanted);
      changed.run();
    }
  }
}
