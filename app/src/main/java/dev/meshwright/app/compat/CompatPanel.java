package dev.meshwright.app.compat;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.document.Saving;
import dev.meshwright.app.panel.Panel;
import dev.meshwright.app.panel.PanelDescriptor;
import dev.meshwright.app.panel.PanelId;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.app.panel.WorkspaceFacts;
import dev.meshwright.app.tabs.OpenTabs;
import dev.meshwright.app.tabs.PageDocument;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.uikit.jobs.Debounce;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.CompareSchemas;
import dev.meshwright.usecases.workspace.Documents;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/// What a change of the schema in front breaks.
public final class CompatPanel implements Panel {

  public static final PanelId ID = new PanelId("compat");

  private final Texts texts = Texts.of(CompatPanel.class);
  private final Panels panels;
  private final CompatViewModel model;
  private final Supplier<View> view;

  /// @param author who would answer for a waiver
  /// @param showRows shows the rows of samples on which a finding is seen, and what it was found
  ///   against
  /// @param pause in typing after which the schema is compared
  public CompatPanel(
      Panels panels,
      CompareSchemas compare,
      Waiving.WhoAmI author,
      Documents files,
      OpenDocuments documents,
      OpenTabs tabs,
      Saving saving,
      BiConsumer<Finding, Baseline> showRows,
      Jobs jobs,
      Notices notices,
      Debounce pause) {
    this.panels = panels;
    model =
        new CompatViewModel(
            jobs,
            compare,
            files,
            documents,
            new Waiving(jobs, files, documents, author, saving::save, notices),
            Clock.system(ZoneId.systemDefault()),
            pause);
    view =
        () ->
            new CompatView(
                model,
                jobs,
                SchemaFileDialog::choose,
                finding -> showRows.accept(finding, model.baselineProperty().get()),
                path -> tabs.open(SidesPage.tab(path)));
    Texts words = Texts.of(CompatView.class);
    tabs.add(
        SidesPage.KIND,
        path ->
            new SidesPage(
                new PageDocument(path, documents, () -> tabs.close(SidesPage.tab(path))),
                model,
                words,
                jobs));
  }

  public CompatViewModel model() {
    return model;
  }

  @Override
  public PanelDescriptor descriptor() {
    return new PanelDescriptor(ID, texts.get("panel.title"), Icon.COMPARE, PanelPlace.LOWER);
  }

  @Override
  public boolean isFor(WorkspaceFacts facts) {
    return facts.schemaInFront();
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
    List<Command> commands = new ArrayList<>();
    commands.add(panels.toShow(ID, texts.get("command.show"), "Alt+5"));
    commands.add(
        Command.of(
                "change-next",
                texts.get("command.next"),
                "Alt+Shift+RIGHT",
                model::hasFindings,
                () -> model.step(1))
            .unless(texts.get("command.no.change")));
    commands.add(
        Command.of(
                "change-previous",
                texts.get("command.previous"),
                "Alt+Shift+LEFT",
                model::hasFindings,
                () -> model.step(-1))
            .unless(texts.get("command.no.change")));
    for (int index = 0; index < FixKeys.ALL.size(); index++) {
      int fix = index;
      commands.add(
          Command.of(
                  fix == 0 ? "fix" : "fix-" + (fix + 1),
                  fix == 0 ? texts.get("command.fix") : texts.get("command.fix.other", fix + 1),
                  FixKeys.ALL.get(fix),
                  () -> model.hasFix(fix),
                  () -> model.applyFix(fix))
              .unless(texts.get("command.no.fix")));
    }
    return commands;
  }

  @Override
  public void on(WorkspaceEvent event) {
    switch (event) {
      case WorkspaceEvent.Edited _ -> model.compareEdited();
      case WorkspaceEvent.Committed _, WorkspaceEvent.BranchSwitched _ -> model.refresh();
      case WorkspaceEvent.FilesChanged _,
          WorkspaceEvent.ChangedOutside _,
          WorkspaceEvent.WorkspaceRead _ -> {}
    }
  }

  @Override
  public void dispose() {
    model.dispose();
  }
}
