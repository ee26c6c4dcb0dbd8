package dev.meshwright.app.replay;

import dev.meshwright.app.baseline.BaselineBar;
import dev.meshwright.app.baseline.VersionChoices;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.replay.ReplaySide;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// Chooses which data meets which reader: the side, the sample, the earlier version.
final class ReplayBar {

  private final ReplayViewModel model;
  private final BaselineBar bar;
  private final List<ToggleButton> sides = new ArrayList<>();
  private final ComboBox<String> samples = new ComboBox<>();
  private final ChangeListener<ReplaySide> onSide = (property, was, is) -> show(is);
  private final ChangeListener<List<String>> onSamples = (property, was, is) -> offer();
  private final ChangeListener<Optional<String>> onSample = (property, was, is) -> offer();
  private boolean offering;

  ReplayBar(ReplayViewModel model, VersionChoices versions, Texts texts) {
    this.model = model;
    bar = new BaselineBar(model.againstProperty(), versions);
    ReplayWords words = new ReplayWords(texts);
    sides.add(button(ReplaySide.OLD_DATA, "replay-old", words, "left-pill"));
    sides.add(button(ReplaySide.NEW_DATA, "replay-new", words, "right-pill"));
    HBox choice = new HBox();
    choice.getChildren().addAll(sides);
    Named.named(samples, "replay-sample", texts.get("sample"));
    samples.setPromptText(texts.get("sample"));
    samples.setOnAction(action -> {
      if (!offering && samples.getValue() != null) {
        model.sampleProperty().set(Optional.of(samples.getValue()));
      }
    });
    bar.add(List.of(choice, samples));
    model.sideProperty().addListener(onSide);
    model.samplesProperty().addListener(onSamples);
    model.sampleProperty().addListener(onSample);
    show(model.sideProperty().get());
    offer();
  }

  private ToggleButton button(ReplaySide of, String id, ReplayWords words, String shape) {
    String title = words.side(of);
    ToggleButton button = Named.named(new ToggleButton(title), id, title);
    button.setUserData(of);
    button.getStyleClass().add(shape);
    button.setOnAction(action -> {
      model.sideProperty().set(of);
      show(of);
    });
    return button;
  }

  Node node() {
    return bar.root();
  }

  void dispose() {
    model.sideProperty().removeListener(onSide);
    model.samplesProperty().removeListener(onSamples);
    model.sampleProperty().removeListener(onSample);
    bar.dispose();
  }

  private void show(ReplaySide side) {
    sides.forEach(button -> button.setSelected(button.getUserData() == side));
  }

  private void offer() {
    offering = true;
    if (!samples.getItems().equals(model.samplesProperty().get())) {
      samples.getItems().setAll(model.samplesProperty().get());
    }
    samples.setValue(model.sampleProperty().get().orElse(null));
    samples.setDisable(samples.getItems().isEmpty());
    offering = false;
  }
}
