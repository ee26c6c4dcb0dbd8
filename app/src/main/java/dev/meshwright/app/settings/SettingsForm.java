package dev.meshwright.app.settings;

import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.settings.Settings;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

/// The settings as a form; each change takes effect at once.
public final class SettingsForm implements View {

  private final Texts texts = Texts.of(SettingsForm.class);
  private final SettingsViewModel model;
  private final GridPane grid = new GridPane();
  private final ComboBox<Settings.Appearance> appearance = new ComboBox<>();
  private final Slider zoom = new Slider(80, 200, 100);
  private final Spinner<Integer> rows;
  private final Spinner<Integer> memory;
  private final Spinner<Integer> seconds;
  private final CheckBox whileTyping = new CheckBox();

  public SettingsForm(SettingsViewModel model) {
    this.model = model;
    Settings now = model.get();
    grid.setId("settings-form");
    grid.getStyleClass().add("settings-form");
    appearance.getItems().setAll(Settings.Appearance.values());
    appearance.setConverter(new AppearanceWords());
    appearance.setValue(now.appearance());
    appearance.setOnAction(
        action -> model.change(old -> SettingsChanges.appearance(old, appearance.getValue())));
    zoom.setMajorTickUnit(20);
    zoom.setMinorTickCount(1);
    zoom.setSnapToTicks(true);
    zoom.setShowTickLabels(true);
    zoom.setValue(now.zoomPercent());
    zoom.valueChangingProperty()
        .addListener((property, was, is) -> {
          if (!is) {
            applyZoom();
          }
        });
    zoom.setOnKeyReleased(key -> applyZoom());
    zoom.setOnMouseReleased(mouse -> applyZoom());
    rows = spinner(1, 10_000, now.previewRows(), 50);
    memory = spinner(256, 65_536, now.previewMemoryMegabytes(), 256);
    seconds = spinner(1, 3_600, now.previewSeconds(), 10);
    whileTyping.setSelected(now.runWhileTyping());
    whileTyping.setOnAction(action -> applyPreview());
    row(0, "settings-appearance", texts.get("appearance"), appearance);
    row(1, "settings-zoom", texts.get("zoom"), zoom);
    row(2, "settings-rows", texts.get("rows"), rows);
    row(3, "settings-memory", texts.get("memory"), memory);
    row(4, "settings-seconds", texts.get("seconds"), seconds);
    row(5, "settings-typing", texts.get("typing"), whileTyping);
  }

  @Override
  public Parent root() {
    return grid;
  }

  @Override
  public void dispose() {
    // Listens to its own controls only.
  }

  private Spinner<Integer> spinner(int least, int most, int value, int step) {
    Spinner<Integer> spinner = new Spinner<>(least, most, value, step);
    spinner.setEditable(true);
    spinner.valueProperty().addListener((property, was, is) -> applyPreview());
    return spinner;
  }

  private void row(int row, String id, String name, Control control) {
    Label label = new Label(name);
    label.setMinWidth(Region.USE_PREF_SIZE);
    label.setLabelFor(control);
    Named.named(control, id, name);
    control.setMaxWidth(Double.MAX_VALUE);
    grid.add(label, 0, row);
    grid.add(control, 1, row);
  }

  private void applyZoom() {
    model.change(old -> SettingsChanges.zoom(old, (int) Math.round(zoom.getValue())));
  }

  private void applyPreview() {
    model.change(old ->
        SettingsChanges.preview(
            old, rows.getValue(), memory.getValue(), seconds.getValue(), whileTyping.isSelected()));
  }

  private final class AppearanceWords extends StringConverter<Settings.Appearance> {

    @Override
    public String toString(Settings.Appearance value) {
      return value == null
          ? ""
          : switch (value) {
            case SYSTEM -> texts.get("appearance.system");
            case LIGHT -> texts.get("appearance.light");
            case DARK -> texts.get("appearance.dark");
          };
    }

    @Override
    public Settings.Appearance fromString(String text) {
      throw new UnsupportedOperationException("chosen, never typed");
    }
  }
}
