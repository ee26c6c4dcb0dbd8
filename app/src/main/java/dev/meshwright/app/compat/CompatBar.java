package dev.meshwright.app.compat;

import dev.meshwright.app.common.MarkLabel;
import dev.meshwright.app.common.WrappingBar;
import dev.meshwright.app.workspace.Mark;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.model.compat.Layer;
import dev.meshwright.uikit.view.ChoiceWords;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.Comparison;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Window;

/// The bar of the compatibility panel: the verdict, what it compares with, what is listed.
final class CompatBar {

  private final CompatViewModel model;
  private final Texts texts;
  private final CompatWords words;
  private final WrappingBar bar;
  private final Label verdict = new Label();
  private final ComboBox<Baseline> baselines = new ComboBox<>();
  private final ComboBox<Severity> severity = new ComboBox<>();
  private final ComboBox<Optional<Layer>> layer = new ComboBox<>();
  private final Button copy = new Button();
  private final Button another = new Button();
  private final Button file = new Button();
  private final ChangeListener<List<Baseline>> onOffered = (property, was, is) -> offer(is);
  private final ChangeListener<Baseline> onChosen = (property, was, is) -> offer(offeredNow());
  private final ChangeListener<FindingFilter> onFilter = (property, was, is) -> showFilter(is);
  private boolean offering;

  /// @param chooseFile asks for a file anywhere on the disk
  CompatBar(
      CompatViewModel model,
      Texts texts,
      CompatWords words,
      Function<Window, Optional<Path>> chooseFile) {
    this.model = model;
    this.texts = texts;
    this.words = words;
    Named.named(baselines, "compat-baseline", texts.get("baseline"));
    baselines.setConverter(new ChoiceWords<>(words::baseline));
    baselines.setOnAction(action -> {
      if (!offering && baselines.getValue() != null) {
        model.baselineProperty().set(baselines.getValue());
      }
    });
    Named.named(severity, "compat-severity", texts.get("severity"));
    severity.getItems().setAll(Severity.values());
    severity.setConverter(
        new ChoiceWords<>(value -> texts.get("severity.atleast", words.severity(value))));
    severity.setValue(model.filterProperty().get().atLeast());
    Named.named(layer, "compat-layer", texts.get("layer"));
    layer.getItems().add(Optional.empty());
    List.of(Layer.values()).forEach(value -> layer.getItems().add(Optional.of(value)));
    layer.setConverter(
        new ChoiceWords<>(value -> value.map(words::layer).orElse(texts.get("layer.all"))));
    layer.setValue(model.filterProperty().get().layer());
    severity.setOnAction(action -> filter());
    layer.setOnAction(action -> filter());
    Named.iconButton(copy, Icon.COPY, "compat-copy", texts.get("copy"));
    copy.setOnAction(action -> copy());
    Named.iconButton(another, Icon.SEARCH, "compat-another", texts.get("picker.open"));
    another.setOnAction(action -> choose());
    Named.iconButton(file, Icon.FOLDER, "compat-file", texts.get("file.open"));
    file.setOnAction(action ->
        chooseFile
            .apply(file.getScene().getWindow())
            .ifPresent(chosen -> model.baselineProperty().set(new Baseline.OutsideFile(chosen))));
    verdict.setId("compat-verdict");
    verdict.getStyleClass().add("strong");
    bar =
        new WrappingBar(
            List.of(
                verdict,
                new Label(texts.get("against")),
                baselines,
                another,
                file,
                severity,
                layer,
                copy));
    model.baselineProperty().addListener(onChosen);
    model.offeredProperty().addListener(onOffered);
    model.filterProperty().addListener(onFilter);
    offer(model.offeredProperty().get());
  }

  Node node() {
    return bar;
  }

  void dispose() {
    model.offeredProperty().removeListener(onOffered);
    model.filterProperty().removeListener(onFilter);
    model.baselineProperty().removeListener(onChosen);
  }

  void show(CompatState state) {
    boolean ready = state instanceof CompatState.Ready;
    copy.setDisable(!ready);
    another.setDisable(model.schemaPath().isEmpty());
    file.setDisable(model.schemaPath().isEmpty());
    verdict.getStyleClass().removeIf(name -> name.startsWith("tone-"));
    verdict.setGraphic(null);
    if (state instanceof CompatState.Ready report) {
      String words = verdictWords(report);
      verdict.setText(report.stale() ? texts.get("verdict.stale", words) : words);
      Mark mark = VerdictMark.of(report);
      verdict.getStyleClass().add(MarkLabel.tone(mark).styleClass());
      new MarkLabel().icon(mark).ifPresent(verdict::setGraphic);
    } else {
      verdict.setText(texts.get("verdict.none"));
    }
  }

  /// Asks what to compare with.
  void choose() {
    model.choices(choices ->
        new BaselinePicker(texts, words)
            .show(
                another.getScene().getWindow(),
                choices,
                chosen -> model.baselineProperty().set(chosen)));
  }

  private String verdictWords(CompatState.Ready report) {
    CompatibilityMode asked = report.matrix().asked();
    return switch (VerdictMark.of(report)) {
      case NONE, HOLDS, CAUTION ->
          VerdictMark.waived(report)
              ? texts.get("verdict.waived", asked)
              : report.chosen() instanceof Comparison.NewSchema
                  ? texts.get("verdict.new")
                  : texts.get("verdict.holds", asked);
      case UNPROVED -> texts.get("verdict.unknown", asked);
      case BREAKS -> texts.get("verdict.broken", asked);
      case INVALID -> texts.get("verdict.invalid");
    };
  }

  private void copy() {
    if (model.stateProperty().get() instanceof CompatState.Ready report) {
      String markdown = new FindingsMarkdown(texts, words).of(report);
      Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, markdown));
    }
  }

  private void filter() {
    if (!offering) {
      model.filterProperty().set(new FindingFilter(severity.getValue(), layer.getValue()));
    }
  }

  private void showFilter(FindingFilter filter) {
    offering = true;
    severity.setValue(filter.atLeast());
    layer.setValue(filter.layer());
    offering = false;
  }

  private void offer(List<Baseline> offered) {
    offering = true;
    List<Baseline> items = new ArrayList<>(offered);
    Baseline chosen = model.baselineProperty().get();
    if (!items.contains(chosen)) {
      items.addFirst(chosen);
    }
    baselines.getItems().setAll(items);
    baselines.setValue(chosen);
    offering = false;
  }

  private List<Baseline> offeredNow() {
    return model.offeredProperty().get();
  }
}
