package dev.meshwright.app.settings;

import dev.meshwright.uikit.controls.SearchField;
import dev.meshwright.uikit.controls.Switch;
import dev.meshwright.uikit.view.ChoiceWords;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.settings.Settings;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/// The settings as a form that can be searched; each change takes effect at once.
public final class SettingsForm implements View {

  private final Texts texts = Texts.of(SettingsForm.class);
  private final SettingsViewModel model;
  private final GridPane grid = new GridPane();
  private final Label nothing = new Label();
  private final VBox root;
  private final ComboBox<Settings.Appearance> appearance = new ComboBox<>();
  private final Slider zoom = new Slider(80, 200, 100);
  private final Switch whileTyping = new Switch();
  private final Switch queries = new Switch();
  private final List<SettingRow> all;
  private final Subscription subscription;

  public SettingsForm(SettingsViewModel model) {
    this.model = model;
    Settings now = model.get();
    grid.getStyleClass().add("settings-form");
    columns();
    appearance.getItems().setAll(Settings.Appearance.values());
    appearance.setConverter(new ChoiceWords<>(this::words));
    appearance.setValue(now.appearance());
    appearance.setMaxWidth(Double.MAX_VALUE);
    appearance.setOnAction(
        action -> model.change(old -> SettingsChanges.appearance(old, appearance.getValue())));
    zoom();
    whileTyping.selectedProperty().set(now.runWhileTyping());
    queries.selectedProperty().set(now.keepQueries());
    all =
        List.of(
            colors(), size(), previewRows(), previewMemory(), previewSeconds(), typing(), kept());
    SearchField search = new SearchField("settings-search", texts.get("search"));
    search.textProperty().subscribe(this::list);
    nothing.setText(texts.get("nothing"));
    nothing.getStyleClass().add("muted");
    ScrollPane scroll = new ScrollPane(new VBox(grid, nothing));
    scroll.setId("settings-scroll");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    root = new VBox(search.node(), scroll);
    root.setId("settings-form");
    root.getStyleClass().add("form");
    subscription =
        model.settingsProperty().subscribe(settings -> all.forEach(row -> row.show(settings)));
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    subscription.unsubscribe();
  }

  /// Lists the settings that are about all of the words.
  private void list(String words) {
    List<SettingRow> listed = all.stream().filter(row -> row.isAbout(words)).toList();
    grid.getChildren().clear();
    for (int i = 0; i < listed.size(); i++) {
      grid.addRow(i, listed.get(i).cells().toArray(Node[]::new));
    }
    grid.getChildren().forEach(cell -> GridPane.setValignment(cell, VPos.TOP));
    nothing.setVisible(listed.isEmpty());
    nothing.setManaged(listed.isEmpty());
  }

  /// Names take what room there is, controls stand in one line.
  private void columns() {
    ColumnConstraints names = new ColumnConstraints();
    names.setHgrow(Priority.ALWAYS);
    names.setMinWidth(0);
    ColumnConstraints controls = new ColumnConstraints();
    controls.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints back = new ColumnConstraints();
    back.setMinWidth(Region.USE_PREF_SIZE);
    grid.getColumnConstraints().setAll(names, controls, back);
  }

  private void zoom() {
    zoom.setMajorTickUnit(20);
    zoom.setMinorTickCount(1);
    zoom.setSnapToTicks(true);
    zoom.setShowTickLabels(true);
    zoom.setValue(model.get().zoomPercent());
    zoom.valueChangingProperty()
        .addListener((property, was, is) -> {
          if (!is) {
            applyZoom();
          }
        });
    zoom.setOnKeyReleased(key -> applyZoom());
    zoom.setOnMouseReleased(mouse -> applyZoom());
  }

  private SettingRow colors() {
    return new SettingRow(
        model,
        "settings-appearance",
        texts.get("appearance"),
        texts.get("appearance.about"),
        texts.get("usual", texts.get("appearance.system")),
        appearance,
        Settings::appearance,
        now -> appearance.setValue(now.appearance()),
        (old, usual) -> SettingsChanges.appearance(old, usual.appearance()));
  }

  private SettingRow size() {
    return new SettingRow(
        model,
        "settings-zoom",
        texts.get("zoom"),
        texts.get("zoom.about"),
        texts.get("usual", Settings.defaults().zoomPercent() + " %"),
        zoom,
        Settings::zoomPercent,
        now -> zoom.setValue(now.zoomPercent()),
        (old, usual) -> SettingsChanges.zoom(old, usual.zoomPercent()));
  }

  private SettingRow previewRows() {
    return number(
        "settings-rows",
        texts.get("rows"),
        texts.get("rows.about"),
        new Spinner<>(1, 10_000, model.get().previewRows(), 50),
        Settings::previewRows,
        SettingsChanges::rows);
  }

  private SettingRow previewMemory() {
    return number(
        "settings-memory",
        texts.get("memory"),
        texts.get("memory.about"),
        new Spinner<>(256, 65_536, model.get().previewMemoryMegabytes(), 256),
        Settings::previewMemoryMegabytes,
        SettingsChanges::memory);
  }

  private SettingRow previewSeconds() {
    return number(
        "settings-seconds",
        texts.get("seconds"),
        texts.get("seconds.about"),
        new Spinner<>(1, 3_600, model.get().previewSeconds(), 10),
        Settings::previewSeconds,
        SettingsChanges::seconds);
  }

  private SettingRow number(
      String id,
      String name,
      String about,
      Spinner<Integer> spinner,
      Function<Settings, Integer> value,
      BiFunction<Settings, Integer, Settings> with) {
    spinner.setEditable(true);
    spinner.getValueFactory().setConverter(new TypedNumber(spinner));
    spinner.setMaxWidth(Double.MAX_VALUE);
    spinner
        .valueProperty()
        .addListener((property, was, is) -> model.change(old -> with.apply(old, is)));
    return new SettingRow(
        model,
        id,
        name,
        about,
        texts.get("usual", String.valueOf(value.apply(Settings.defaults()))),
        spinner,
        value::apply,
        now -> spinner.getValueFactory().setValue(value.apply(now)),
        (old, usual) -> with.apply(old, value.apply(usual)));
  }

  private SettingRow typing() {
    whileTyping
        .selectedProperty()
        .subscribe((was, is) -> model.change(old -> SettingsChanges.typing(old, is)));
    return new SettingRow(
        model,
        "settings-typing",
        texts.get("typing"),
        texts.get("typing.about"),
        texts.get("usual", texts.get("typing.usual")),
        whileTyping.node(),
        Settings::runWhileTyping,
        now -> whileTyping.selectedProperty().set(now.runWhileTyping()),
        (old, usual) -> SettingsChanges.typing(old, usual.runWhileTyping()));
  }

  private SettingRow kept() {
    queries
        .selectedProperty()
        .subscribe((was, is) -> model.change(old -> SettingsChanges.queries(old, is)));
    return new SettingRow(
        model,
        "settings-queries",
        texts.get("queries"),
        texts.get("queries.about"),
        texts.get("usual", texts.get("queries.usual")),
        queries.node(),
        Settings::keepQueries,
        now -> queries.selectedProperty().set(now.keepQueries()),
        (old, usual) -> SettingsChanges.queries(old, usual.keepQueries()));
  }

  private void applyZoom() {
    model.change(old -> SettingsChanges.zoom(old, (int) Math.round(zoom.getValue())));
  }

  private String words(Settings.Appearance value) {
    return switch (value) {
      case SYSTEM -> texts.get("appearance.system");
      case LIGHT -> texts.get("appearance.light");
      case DARK -> texts.get("appearance.dark");
      case HIGH_CONTRAST -> texts.get("appearance.contrast");
    };
  }
}
