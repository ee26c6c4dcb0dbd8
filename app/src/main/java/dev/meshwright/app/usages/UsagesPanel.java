package dev.meshwright.app.usages;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.document.Notice;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.panel.Panel;
import dev.meshwright.app.panel.PanelDescriptor;
import dev.meshwright.app.panel.PanelId;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.app.panel.WorkspaceFacts;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.lookup.KeyedEntries;
import dev.meshwright.usecases.workspace.Documents;
import java.util.List;
import java.util.Optional;

/// Where something is used, and the way from names to what they mean.
public final class UsagesPanel implements Panel {

  public static final PanelId ID = new PanelId("usages");

  private final Texts texts = Texts.of(UsagesPanel.class);
  private final Panels panels;
  private final Notices notices;
  private final UsagesViewModel model;

  public UsagesPanel(
      Panels panels,
      Jobs jobs,
      KeyedEntries entries,
      Documents files,
      OpenDocuments documents,
      Notices notices) {
    this.panels = panels;
    this.notices = notices;
    this.model = new UsagesViewModel(jobs, entries, files, documents, notices);
  }

  @Override
  public PanelDescriptor descriptor() {
    return new PanelDescriptor(ID, texts.get("panel.title"), Icon.TREE, PanelPlace.LOWER);
  }

  /// Only when somebody asks for it.
  @Override
  public boolean isFor(WorkspaceFacts facts) {
    return false;
  }

  @Override
  public View view() {
    return new UsagesView(model);
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.of(
                "go-to-definition",
                texts.get("command.definition"),
                "F12",
                model::hasDocument,
                this::follow)
            .unless(texts.get("command.no.file")),
        Command.of("go-back", texts.get("command.back"), "Alt+Left", model::canGoBack, model::back)
            .unless(texts.get("command.no.back")),
        Command.of(
                "go-forward",
                texts.get("command.forward"),
                "Alt+Right",
                model::canGoForward,
                model::forward)
            .unless(texts.get("command.no.forward")),
        Command.of(
                "find-usages",
                texts.get("command.usages"),
                "Alt+F7, Shift+F12",
                model::hasDocument,
                this::findUsages)
            .unless(texts.get("command.no.file")));
  }

  /// Goes to what the name at the caret means; at the declaration itself, lists its usages.
  public void follow() {
    model.goToDefinition(
        this::findUsages,
        () -> notices.tell(new Notice.Did(texts.get("nothing"), Optional.empty())));
  }

  /// Does something at the declaration of what is named at the caret; where nothing is named, here.
  public void atDeclaration(Runnable then) {
    model.atDeclaration(then);
  }

  private void findUsages() {
    model.findUsages();
    panels.show(ID);
  }
}
