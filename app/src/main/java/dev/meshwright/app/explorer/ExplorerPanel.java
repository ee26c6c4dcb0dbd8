package dev.meshwright.app.explorer;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.files.FileActions;
import dev.meshwright.app.files.FileCommands;
import dev.meshwright.app.files.FileTargets;
import dev.meshwright.app.files.FilesViewModel;
import dev.meshwright.app.panel.Panel;
import dev.meshwright.app.panel.PanelDescriptor;
import dev.meshwright.app.panel.PanelId;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.app.panel.WorkspaceFacts;
import dev.meshwright.app.session.KeptPart;
import dev.meshwright.app.workspace.Verdicts;
import dev.meshwright.app.workspace.WorkspaceModel;
import dev.meshwright.model.files.ScratchFile;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.files.NameParts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.stage.Window;

/// The products of the workspace and their files.
public final class ExplorerPanel implements Panel, FileTargets {

  public static final PanelId ID = new PanelId("explorer");

  private final Texts texts = Texts.of(ExplorerPanel.class);
  private final Panels panels;
  final FileActions actions;
  final ExplorerViewModel model;
  private Optional<ExplorerView> view = Optional.empty();

  /// @param front the path of what the tab in front shows
  /// @param files does what is asked for to files
  /// @param uses what others do with chosen files
  public ExplorerPanel(
      Panels panels,
      WorkspaceModel workspace,
      Verdicts verdicts,
      OpenDocuments documents,
      ObservableValue<Optional<String>> front,
      FilesViewModel files,
      ExplorerUses uses) {
    this.panels = panels;
    actions = new FileActions(files, this::window);
    model = new ExplorerViewModel(workspace, verdicts, documents, front, uses);
  }

  /// Whether the open file is selected here.
  public KeptPart following() {
    BooleanProperty following = model.followingProperty();
    return new KeptPart(
        "explorer-follow",
        following,
        () -> String.valueOf(following.get()),
        text -> following.set(Boolean.parseBoolean(text)));
  }

  @Override
  public PanelDescriptor descriptor() {
    return new PanelDescriptor(ID, texts.get("panel.title"), Icon.PRODUCT, PanelPlace.LEFT);
  }

  @Override
  public boolean isFor(WorkspaceFacts facts) {
    return true;
  }

  @Override
  public View view() {
    ExplorerView made = new ExplorerView(model, actions);
    view = Optional.of(made);
    return made;
  }

  @Override
  public List<Command> commands() {
    List<Command> commands = new ArrayList<>();
    commands.add(panels.toShow(ID, texts.get("command.show"), "Alt+1"));
    commands.addAll(new FileCommands(actions, this).all());
    commands.add(
        Command.of(
            "explorer-follow",
            texts.get("command.follow"),
            "",
            () -> model.followingProperty().set(!model.followingProperty().get())));
    return commands;
  }

  @Override
  public List<String> paths() {
    Optional<String> front = model.frontProperty().getValue();
    List<String> chosen = view.map(shown -> shown.selection().paths()).orElse(List.of());
    boolean here = view.filter(ExplorerView::hasKeyboard).isPresent();
    return here || front.isEmpty()
        ? chosen
        : front.filter(path -> !ScratchFile.is(path)).stream().toList();
  }

  @Override
  public String folder() {
    boolean here = view.filter(ExplorerView::hasKeyboard).isPresent();
    return model
        .frontProperty()
        .getValue()
        .filter(front -> !here && !ScratchFile.is(front))
        .map(front -> NameParts.of(front).folder())
        .orElseGet(() -> view.map(shown -> shown.selection().folder()).orElse(""));
  }

  @Override
  public void dispose() {
    model.dispose();
  }

  private Window window() {
    return view.map(shown -> shown.root().getScene())
        .map(scene -> scene.getWindow())
        .orElseGet(() -> Window.getWindows().getFirst());
  }
}
