package dev.meshwright.app.settings;

import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.settings.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A setting of the form: its name, what it does, its control, and the way back to how it usually
/// is.
final class SettingRow {

  private final String words;
  private final Function<Settings, Object> value;
  private final Consumer<Settings> show;
  private final VBox label;
  private final Control control;
  private final Button reset;

  /// @param id of the control; that of the way back is `ID-reset`
  /// @param about what it does
  /// @param usual how it usually is, in words
  /// @param value of the settings
  /// @param show shows the settings in the control
  /// @param back settings with this one as in the others
  SettingRow(
      SettingsViewModel model,
      String id,
      String name,
      String about,
      String usual,
      Control control,
      Function<Settings, Object> value,
      Consumer<Settings> show,
      BinaryOperator<Settings> back) {
    this.words = (name + " " + about).toLowerCase(Locale.ROOT);
    this.control = control;
    this.value = value;
    this.show = show;
    Label title = new Label(name);
    title.setLabelFor(control);
    Wrapping.of(title);
    Label text = new Label(about);
    text.getStyleClass().add("muted");
    Wrapping.of(text);
    text.setMinHeight(Region.USE_PREF_SIZE);
    title.setMinHeight(Region.USE_PREF_SIZE);
    label = new VBox(title, text);
    Named.named(control, id, name);
    control.setAccessibleHelp(about);
    reset = Named.iconButton(new Button(), Icon.UNDO, id + "-reset", usual);
    reset.setTooltip(new Tooltip(usual));
    reset.setOnAction(action -> model.change(now -> back.apply(now, Settings.defaults())));
  }

  /// Whether the row is about all of the words.
  boolean isAbout(String wanted) {
    return Stream.of(wanted.strip().toLowerCase(Locale.ROOT).split("\\s+"))
        .allMatch(words::contains);
  }

  List<Node> cells() {
    return List.of(label, control, reset);
  }

  void show(Settings now) {
    show.accept(now);
    reset.setDisable(Objects.equals(value.apply(now), value.apply(Settings.defaults())));
  }
}
