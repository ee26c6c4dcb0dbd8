package dev.meshwright.app.queries;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.dialog.FrontWindow;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.document.Scratches;
import dev.meshwright.app.files.FileActions;
import dev.meshwright.app.files.FilesViewModel;
import dev.meshwright.app.panel.Panel;
import dev.meshwright.app.panel.PanelDescriptor;
import dev.meshwright.app.panel.PanelId;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.app.panel.WorkspaceFacts;
import dev.meshwright.app.queries.QueriesViewModel.Listed;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.files.ScratchFile;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.queries.QueryHistory;
import dev.meshwright.usecases.queries.QueryRun;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The queries that ran, and the scratch files to try one in.
public final class QueriesPanel implements Panel {

  public static final PanelId ID = new PanelId("queries");

  private final Texts texts = Texts.of(QueriesPanel.class);
  private final Panels panels;
  private final Scratches scratches;
  private final QueriesViewModel model;
  private final FileActions actions;
  private final Supplier<QueriesView> make;
  private Optional<QueriesView> view = Optional.empty();

  /// @param files makes a transformation of a scratch file
  /// @param kept whether queries that run are kept
  public QueriesPanel(
      Panels panels,
      QueryHistory history,
      Scratches scratches,
      OpenDocuments documents,
      FilesViewModel files,
      Jobs jobs,
      Notices notices,
      BooleanSupplier kept) {
    this.panels = panels;
    this.scratches = scratches;
    model = new QueriesViewModel(jobs, history, scratches, documents, notices, kept);
    actions = new FileActions(files, () -> FrontWindow.find().orElseThrow());
    make = () -> new QueriesView(model, jobs);
  }

  /// A query ran.
  public void ran(QueryRun run) {
    model.ran(run);
  }

  @Override
  public PanelDescriptor descriptor() {
    return new PanelDescriptor(ID, texts.get("panel.title"), Icon.TERMINAL, PanelPlace.LOWER);
  }

  /// Only when somebody asks for it.
  @Override
  public boolean isFor(WorkspaceFacts facts) {
    return false;
  }

  @Override
  public View view() {
    QueriesView made = make.get();
    view = Optional.of(made);
    return made;
  }

  @Override
  public void start() {
    model.refresh();
  }

  @Override
  public void dispose() {
    model.dispose();
  }

  @Override
  public List<Command> commands() {
    String none = texts.get("command.no.scratch");
    return List.of(
        Command.of(
            "show-queries",
            texts.get("command.runs"),
            "Shortcut+Alt+Shift+Q",
            () -> show(Listed.RUNS)),
        Command.of(
            "queries-scratches", texts.get("command.scratches"), "", () -> show(Listed.SCRATCHES)),
        Command.of("queries-clear", texts.get("command.clear"), "", model::clear),
        Command.of(
            "new-scratch", texts.get("command.new"), "Shortcut+Alt+Q", () -> scratches.create("")),
        onFile("scratch-save-as", texts.get("command.save.as"), this::saveAs).unless(none),
        onFile(
                "scratch-delete",
                texts.get("command.delete"),
                document -> scratches.delete(document.path()))
            .unless(none));
  }

  private Command onFile(String id, String title, Consumer<Document> action) {
    return Command.of(
        id,
        title,
        "",
        () -> scratches.front().isPresent(),
        () -> scratches.front().ifPresent(action));
  }

  private void saveAs(Document document) {
    String path = document.path();
    actions.saveAs(ScratchFile.name(path), document.text(), () -> scratches.replaced(path));
  }

  private void show(Listed listed) {
    model.listedProperty().set(listed);
    panels.show(ID);
    view.ifPresent(QueriesView::focus);
  }
}
