package dev.meshwright.app.preview;

import dev.meshwright.app.common.WrappingBar;
import dev.meshwright.uikit.view.ChoiceWords;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.files.NameParts;
import dev.meshwright.usecases.preview.Step;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;

/// The bar above the rows: run, stop, the step to look at, and what the rows are.
final class PreviewBar {

  private final PreviewViewModel model;
  private final Texts texts;
  private final WrappingBar bar;
  private final Button run;
  private final Button stop;
  private final Button selected;
  private final RowsTools tools;
  private final ToggleButton counts;
  private final SideChoice sides;
  private final ComboBox<Optional<String>> steps = new ComboBox<>();
  private final CheckBox whileTyping = new CheckBox();
  private final Label status = new Label();
  private final ChangeListener<List<Step>> onSteps = (property, was, is) -> offer(is);
  private final ChangeListener<Optional<String>> onStep = (property, was, is) -> steps.setValue(is);
  private boolean offering;

  PreviewBar(PreviewViewModel model, RowsTools tools, Texts texts) {
    this.model = model;
    this.sides = new SideChoice(tools.sideProperty(), texts);
    this.texts = texts;
    run = new Button(texts.get("run"), Icon.RUN.node());
    Named.named(run, "preview-run", texts.get("run.name"));
    run.setOnAction(action -> model.run());
    stop = new Button(texts.get("stop"), Icon.STOP.node());
    Named.named(stop, "preview-stop", texts.get("stop"));
    stop.setOnAction(action -> model.stop());
    selected = new Button(texts.get("selected"));
    Named.named(selected, "preview-selected", texts.get("selected.name"));
    selected.setTooltip(new Tooltip(texts.get("selected.name")));
    selected.setOnAction(action -> model.runSelected());
    Named.named(steps, "preview-step", texts.get("step"));
    steps.setConverter(new ChoiceWords<>(step -> step.orElse(texts.get("step.result"))));
    steps.setOnAction(action -> {
      if (!offering && steps.getValue() != null) {
        model.stepProperty().set(steps.getValue());
      }
    });
    Named.named(whileTyping, "preview-typing", texts.get("typing.name"));
    whileTyping.setTooltip(new Tooltip(texts.get("typing.name")));
    whileTyping.setText(texts.get("typing"));
    whileTyping.selectedProperty().bindBidirectional(model.whileTypingProperty());
    status.setId("preview-status");
    status.getStyleClass().addAll("muted", "user-text");
    status.setMinWidth(0);
    counts = new ToggleButton(texts.get("stages"));
    Named.named(counts, "preview-stages", texts.get("stages.name"));
    counts.setTooltip(new Tooltip(texts.get("stages.name")));
    counts.selectedProperty().bindBidirectional(tools.stages().wantedProperty());
    this.tools = tools;
    bar =
        new WrappingBar(
            List.of(run, stop, steps, counts, selected, sides.root(), whileTyping, status));
    model.stepsProperty().addListener(onSteps);
    model.stepProperty().addListener(onStep);
    offer(model.stepsProperty().get());
  }

  Node node() {
    return bar;
  }

  void dispose() {
    sides.dispose();
    counts.selectedProperty().unbindBidirectional(tools.stages().wantedProperty());
    model.stepsProperty().removeListener(onSteps);
    model.stepProperty().removeListener(onStep);
    whileTyping.selectedProperty().unbindBidirectional(model.whileTypingProperty());
  }

  void show(PreviewState state) {
    run.setDisable(state instanceof PreviewState.NoTransformation);
    selected.setDisable(state instanceof PreviewState.NoTransformation);
    stop.setDisable(!(state instanceof PreviewState.Running));
    status.setText(
        switch (state) {
          case PreviewState.NoTransformation none -> "";
          case PreviewState.Waiting(String path) -> named(path);
          case PreviewState.Running(String path, var before) ->
              texts.get("status.running", named(path));
          case PreviewState.Ready(ShownRows shown, boolean stale) ->
              stale ? texts.get("status.stale", named(shown.path())) : ready(shown);
          case PreviewState.Rejected(String path, var problems, var before) ->
              model.sampleInFront().isPresent()
                  ? texts.get("status.unreadable")
                  : texts.get("status.rejected");
          case PreviewState.Stopped(String path, var before) ->
              texts.get("status.stopped", named(path));
          case PreviewState.Failed(String path, Throwable cause) -> named(path);
        });
  }

  /// The name of a file; all of its path as a tooltip.
  private String named(String path) {
    status.setTooltip(new Tooltip(path));
    return NameParts.of(path).name();
  }

  private String ready(ShownRows shown) {
    long millis = shown.took().toMillis();
    return model.partProperty().get().isPresent()
        ? texts.get("status.ready.part", named(shown.path()), millis)
        : texts.get("status.ready", named(shown.path()), millis);
  }

  private void offer(List<Step> found) {
    offering = true;
    steps.getItems().setAll(List.of(Optional.<String>empty()));
    found.forEach(step -> steps.getItems().add(Optional.of(step.name())));
    Optional<String> chosen = model.stepProperty().get();
    steps.setValue(steps.getItems().contains(chosen) ? chosen : Optional.empty());
    steps.setDisable(found.isEmpty());
    offering = false;
    if (!chosen.equals(steps.getValue())) {
      model.stepProperty().set(steps.getValue());
    }
  }
}
