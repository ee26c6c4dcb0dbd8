package dev.meshwright.app.statistics;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.panel.Panel;
import dev.meshwright.app.panel.PanelDescriptor;
import dev.meshwright.app.panel.PanelId;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.app.panel.WorkspaceFacts;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Progress;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.statistics.WorkspaceStatistics;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/// The workspace in numbers.
public final class StatisticsPanel implements Panel {

  public static final PanelId ID = new PanelId("statistics");

  private final Texts texts = Texts.of(StatisticsPanel.class);
  private final Panels panels;
  private final StatisticsViewModel model;
  private final Consumer<String> open;

  /// @param collect counts what the workspace holds
  /// @param open opens a file
  public StatisticsPanel(
      Panels panels,
      Jobs jobs,
      Function<Progress, WorkspaceStatistics> collect,
      Consumer<String> open) {
    this.panels = panels;
    this.model = new StatisticsViewModel(jobs, collect);
    this.open = open;
  }

  @Override
  public PanelDescriptor descriptor() {
    return new PanelDescriptor(ID, texts.get("panel.title"), Icon.TABLE, PanelPlace.LOWER);
  }

  /// Only when somebody asks for it.
  @Override
  public boolean isFor(WorkspaceFacts facts) {
    return false;
  }

  @Override
  public View view() {
    return new StatisticsView(model, open);
  }

  @Override
  public List<Command> commands() {
    return List.of(panels.toShow(ID, texts.get("command.show"), ""));
  }

  @Override
  public ObservableValue<String> about() {
    return new ReadOnlyStringWrapper(texts.get("panel.about"));
  }

  @Override
  public void start() {
    model.count();
  }
}
