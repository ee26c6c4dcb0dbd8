package dev.meshwright.app.replay;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.ReplayReport.FieldEffect;
import dev.meshwright.uikit.grid.DataGrid;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.replay.Replay;
import dev.meshwright.usecases.replay.ReplayedRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ChangeListener;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;

/// What became of the rows: the fields concerned, and the rows as written and as read side by side.
final class ReplayResult implements View {

  private static final int FIRST = 200;

  private final Texts texts;
  private final ReplayWords words;
  private final ReplayViewModel model;
  private final Jobs jobs;
  private final Label summary = new Label();
  private final ListView<Optional<FieldEffect>> effects = new ListView<>();
  private final DataGrid grid;
  private final BorderPane root = new BorderPane();
  private final ChangeListener<Optional<String>> onField = (property, was, is) -> choose();
  private Optional<Replay> shown = Optional.empty();
  private Optional<ReplayedRows> inGrid = Optional.empty();
  private boolean choosing;

  ReplayResult(ReplayViewModel model, Jobs jobs, Texts texts) {
    this.model = model;
    this.jobs = jobs;
    this.texts = texts;
    this.words = new ReplayWords(texts);
    grid = new DataGrid("replay-grid", jobs);
    grid.sayNulls(false);
    summary.setId("replay-summary");
    Wrapping.of(summary);
    summary.getStyleClass().addAll("strong", "user-text", "replay-summary");
    Named.named(effects, "replay-effects", texts.get("effects"));
    effects.getStyleClass().add("test-list");
    effects.setCellFactory(view -> new EffectCell(texts));
    effects
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((property, was, is) -> {
          if (!choosing && is != null) {
            model.fieldProperty().set(is.map(FieldEffect::path));
          }
        });
    SplitPane split = new SplitPane(effects, grid.root());
    split.setId("replay-split");
    split.setDividerPositions(0.3);
    split.setMinHeight(0);
    root.setTop(summary);
    root.setCenter(split);
    model.fieldProperty().addListener(onField);
  }

  @Override
  public Parent root() {
    return root;
  }

  void show(Replay replay, boolean stale) {
    if (!shown.equals(Optional.of(replay))) {
      shown = Optional.of(replay);
      summary.setText(words.summary(replay));
      summary.setGraphic(
          replay.report().failing() == 0
              ? Icon.CHECK.node(Tone.SUCCESS)
              : Icon.ERROR.node(Tone.DANGER));
      List<Optional<FieldEffect>> items = new ArrayList<>(List.of(Optional.empty()));
      replay.report().effects().stream()
          .sorted(Comparator.comparingInt(effect -> ReplayWords.weight(effect.effect())))
          .forEach(effect -> items.add(Optional.of(effect)));
      choosing = true;
      effects.getItems().setAll(items);
      choosing = false;
      choose();
    }
    grid.setStale(stale);
  }

  private void choose() {
    shown.ifPresent(replay -> {
      Optional<String> path = model.fieldProperty().get();
      choosing = true;
      effects.getItems().stream()
          .filter(item -> item.map(FieldEffect::path).equals(path))
          .findFirst()
          .ifPresent(effects.getSelectionModel()::select);
      choosing = false;
      fill(replay, replay.rows(path));
    });
  }

  private void fill(Replay replay, ReplayedRows rows) {
    inGrid = Optional.of(rows);
    jobs.<Page>submit(
        new JobKind("replay-first", texts.get("reading.rows")),
        progress -> rows.page(0, FIRST),
        outcome -> {
          if (outcome instanceof Outcome.Done<Page>(Page first)
              && inGrid.filter(rows::equals).isPresent()) {
            grid.show(rows, first);
            grid.mark(new ReplayMarks(replay, rows.meanings(), words));
          }
        });
  }

  @Override
  public void dispose() {
    model.fieldProperty().removeListener(onField);
    shown = Optional.empty();
    inGrid = Optional.empty();
    grid.dispose();
  }
}
