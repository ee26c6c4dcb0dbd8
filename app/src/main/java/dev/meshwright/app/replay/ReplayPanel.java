package dev.meshwright.app.replay;

import dev.meshwright.app.baseline.BaselineBar;
import dev.meshwright.app.baseline.VersionChoices;
import dev.meshwright.app.command.Command;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.panel.Panel;
import dev.meshwright.app.panel.PanelDescriptor;
import dev.meshwright.app.panel.PanelId;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.app.panel.WorkspaceFacts;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.uikit.jobs.Debounce;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.CompareSchemas;
import dev.meshwright.usecases.replay.ReplayVersions;
import dev.meshwright.usecases.workspace.Documents;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/// Samples read across two versions of a schema. Nothing is read unless it is in front.
public final class ReplayPanel implements Panel {

  public static final PanelId ID = new PanelId("replay");

  private final Texts texts = Texts.of(ReplayPanel.class);
  private final Panels panels;
  private final ReplayViewModel model;
  private final Supplier<View> view;

  /// @param versions lists the versions of a schema
  /// @param pause the pause in typing after which the sample is read again
  public ReplayPanel(
      Panels panels,
      ReplayVersions replay,
      CompareSchemas versions,
      Documents files,
      OpenDocuments documents,
      Jobs jobs,
      Debounce pause) {
    this.panels = panels;
    model = new ReplayViewModel(jobs, replay, files, documents, pause);
    panels.inFront(ID, place()).subscribe(model.wantedProperty()::set);
    VersionChoices choices = new VersionChoices(jobs, versions, model::schemaPath);
    view = () -> new ReplayView(model, choices, jobs);
  }

  public ReplayViewModel model() {
    return model;
  }

  /// Shows the rows on which a finding of the schema in front is seen.
  ///
  /// @param earlier what it was found against
  public void showRows(Finding finding, Baseline earlier) {
    BaselineBar.against(earlier)
        .ifPresent(against -> {
          model.showRows(finding, against);
          panels.show(ID);
        });
  }

  @Override
  public PanelDescriptor descriptor() {
    return new PanelDescriptor(ID, texts.get("panel.title"), Icon.DATA, PanelPlace.LOWER);
  }

  @Override
  public boolean isFor(WorkspaceFacts facts) {
    return facts.hasFile(kind -> kind.isSchema()) && facts.hasFile(FileKind.SAMPLE::equals);
  }

  @Override
  public View view() {
    return view.get();
  }

  @Override
  public ObservableValue<String> about() {
    return model.aboutProperty();
  }

  @Override
  public List<Command> commands() {
    return List.of(panels.toShow(ID, texts.get("command.show"), "Alt+8"));
  }

  @Override
  public void dispose() {
    model.dispose();
  }
}
