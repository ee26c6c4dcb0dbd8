package dev.meshwright.app.replay;

import dev.meshwright.app.baseline.VersionChoices;
import dev.meshwright.app.common.EmptyState;
import dev.meshwright.app.common.Failure;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.Problem;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.replay.Replay;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;

/// Shows what readers with another version of a schema make of data.
final class ReplayView implements View {

  private final Texts texts = Texts.of(ReplayView.class);
  private final ReplayViewModel model;
  private final BorderPane root = new BorderPane();
  private final ReplayBar bar;
  private final ReplayResult result;
  private final ChangeListener<ReplayState> onState = (property, was, is) -> render(is);

  public ReplayView(ReplayViewModel model, VersionChoices versions, Jobs jobs) {
    this.model = model;
    root.setId("replay");
    bar = new ReplayBar(model, versions, texts);
    result = new ReplayResult(model, jobs, texts);
    root.setTop(bar.node());
    model.stateProperty().addListener(onState);
    render(model.stateProperty().get());
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    model.stateProperty().removeListener(onState);
    bar.dispose();
    result.dispose();
  }

  private void render(ReplayState state) {
    root.setCenter(
        switch (state) {
          case ReplayState.NoSchema none ->
              EmptyState.of(Icon.HISTORY, texts.get("none.title"), texts.get("none.text"));
          case ReplayState.NoSample(String schema) ->
              EmptyState.of(
                  Icon.DATA, texts.get("nosample.title"), texts.get("nosample.text", schema));
          case ReplayState.Reading(String schema) ->
              EmptyState.of(
                  Icon.HISTORY, texts.get("reading.title"), texts.get("reading.text", schema));
          case ReplayState.Ready(Replay replay, boolean stale) -> ready(replay, stale);
          case ReplayState.Refused(String schema, List<Problem> problems) ->
              EmptyState.of(Icon.WARNING, texts.get("refused.title"), said(problems.getFirst()));
          case ReplayState.Failed(Throwable cause) -> Failure.of(cause);
        });
  }

  private static String said(Problem problem) {
    return problem.location() + ": " + problem.text();
  }

  private Node ready(Replay replay, boolean stale) {
    if (replay.isClean() && !stale) {
      return EmptyState.of(
          Icon.CHECK,
          texts.get("clean.title"),
          texts.get("clean.text", replay.report().rows(), replay.earlier()));
    }
    result.show(replay, stale);
    return result.root();
  }
}
