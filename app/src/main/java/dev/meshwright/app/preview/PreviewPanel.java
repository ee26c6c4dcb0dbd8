package dev.meshwright.app.preview;

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
import dev.meshwright.app.workspace.WorkspaceModel;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.ScopedJobs;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.uikit.jobs.Debounce;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.compare.CompareSchemas;
import dev.meshwright.usecases.draft.DraftSource;
import dev.meshwright.usecases.explore.Against;
import dev.meshwright.usecases.files.NameParts;
import dev.meshwright.usecases.queries.QueryRun;
import dev.meshwright.usecases.workspace.Documents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/// What the transformation in front, or a sample, gives.
public final class PreviewPanel implements Panel {

  public static final PanelId ID = new PanelId("preview");

  private final Texts texts = Texts.of(PreviewPanel.class);
  private final Panels panels;
  private final OpenDocuments documents;
  private final OpenTabs tabs;
  private final PreviewKeeper keeper;
  private final PreviewDesk desk;
  private final WorkspaceModel workspace;
  private final List<RowsPage> pages = new ArrayList<>();
  private final Function<String, PreviewDesk> desks;
  private int results;

  /// @param versions lists the versions of a file
  /// @param pauses the pause in typing after which a preview runs, one for each place
  /// @param rows how many first rows to ask for
  /// @param whileTyping whether a pause in typing runs a preview
  public PreviewPanel(
      Panels panels,
      PreviewUseCases data,
      CompareSchemas versions,
      WorkspaceModel workspace,
      Documents files,
      OpenDocuments documents,
      OpenTabs tabs,
      Saving saving,
      PreviewKeeper keeper,
      Jobs jobs,
      Notices notices,
      Supplier<Debounce> pauses,
      IntSupplier rows,
      boolean whileTyping) {
    this.panels = panels;
    this.documents = documents;
    this.tabs = tabs;
    this.keeper = keeper;
    this.workspace = workspace;
    RowSchemas schemas =
        new RowSchemas(
            () -> workspace.openedProperty().get(), documents::unsavedTexts, files::workingCopy);
    PreviewEdits edits = new PreviewEdits(jobs, files, documents, saving::save, notices);
    Function<Jobs, PreviewDesk> make =
        ofPlace -> {
          PreviewViewModel model = new PreviewViewModel(ofPlace, data, pauses.get(), rows);
          return desk(
              model, new RowsTools(ofPlace, data, versions, schemas, model, edits), ofPlace);
        };
    desks = place -> make.apply(new ScopedJobs(jobs, place));
    desk = make.apply(jobs);
    desk.model().whileTypingProperty().set(whileTyping);
    desk.model().follow(documents);
    tabs.add(RowsPage.KIND, path -> page(path, desks.apply(path)));
  }

  private PreviewDesk desk(PreviewViewModel model, RowsTools tools, Jobs jobs) {
    List<PreviewDesk> itself = new ArrayList<>();
    PreviewActions actions =
        new WindowActions(
            documents,
            wanted -> keepAsTest(model, wanted),
            () -> itself.getFirst().view().flatMap(PreviewView::window));
    itself.add(new PreviewDesk(model, tools, jobs, actions));
    return itself.getFirst();
  }

  private RowsPage page(String path, PreviewDesk of) {
    RowsPage page = new RowsPage(path, of, pages::remove);
    pages.add(page);
    return page;
  }

  public PreviewViewModel model() {
    return desk.model();
  }

  /// Has somebody told of each run of a transformation that the user asked for.
  public void tellRuns(Consumer<QueryRun> told) {
    desk.model().tellRuns(told);
  }

  /// Where the user looks at rows: the tab in front if it holds rows, else the panel.
  PreviewDesk inFront() {
    return tabs.frontProperty().get().orElse(null) instanceof DeskPage page ? page.desk() : desk;
  }

  /// What gave the rows that the user looks at; empty for none.
  public Optional<DraftSource> sourceInFront() {
    PreviewViewModel model = modelInFront();
    return model
        .sampleInFront()
        .<DraftSource>map(DraftSource.Sample::new)
        .or(() -> model.shownProperty().get().map(shown -> new DraftSource.Rows(shown.request())));
  }

  /// Where the user looks at rows.
  public PreviewViewModel modelInFront() {
    return inFront().model();
  }

  /// Whether that is the panel.
  boolean isInFront() {
    return inFront().equals(desk);
  }

  /// Shows the rows of a sample in a tab.
  public void showSample(String path) {
    tabs.open(RowsPage.tab(path));
  }

  /// Shows which rows of a sample or transformation differ between two versions.
  ///
  /// @param from the earlier one: a branch, tag, commit or expression
  /// @param to the later one; empty for the working copy
  public void showDifferences(String path, String from, Optional<String> to) {
    if (workspace.kindOf(path) == FileKind.SAMPLE) {
      showSample(path);
      differences(inFront(), from, to);
    } else {
      documents.show(
          path,
          document -> {
            panels.show(ID);
            differences(desk, from, to);
            desk.model().run();
          });
    }
  }

  private static void differences(PreviewDesk of, String from, Optional<String> to) {
    of.tools().differences().againstProperty().set(new Against.Revision(from));
    of.tools().differences().laterProperty().set(to.map(Against.Revision::new));
    of.tools().sideProperty().set(PreviewSide.DIFFERENCES);
  }

  /// Keeps what is shown in a tab of its own.
  void showResultInTab() {
    modelInFront()
        .shownProperty()
        .get()
        .ifPresent(shown -> {
          results++;
          tabs.open(
              new ResultPage(
                  shown,
                  results,
                  texts.get("result.title", NameParts.of(shown.path()).name(), results),
                  texts.get("result.title", shown.path(), results),
                  desks.apply("result-" + results)));
        });
  }

  /// Makes a test of what is shown, if anything is.
  ///
  /// @param wanted rows that the test is about; none for all
  public void keepAsTest(List<Row> wanted) {
    keepAsTest(modelInFront(), wanted);
  }

  private void keepAsTest(PreviewViewModel model, List<Row> wanted) {
    model
        .shownProperty()
        .get()
        .ifPresent(shown -> {
          String name = NameParts.of(shown.path()).name();
          keeper.keep(
              shown.request(),
              shown
                  .step()
                  .map(step -> texts.get("test.name.step", name, step))
                  .orElseGet(() -> texts.get("test.name", name)),
              wanted);
        });
  }

  @Override
  public PanelDescriptor descriptor() {
    return new PanelDescriptor(ID, texts.get("panel.title"), Icon.TABLE, PanelPlace.LOWER);
  }

  @Override
  public boolean isFor(WorkspaceFacts facts) {
    return facts.hasFile(kind -> kind == FileKind.TRANSFORMATION || kind == FileKind.SAMPLE);
  }

  @Override
  public View view() {
    return desk.makeView();
  }

  @Override
  public ObservableValue<String> about() {
    return desk.model().aboutProperty();
  }

  @Override
  public List<Command> commands() {
    return new PreviewCommands(panels, documents, this).all();
  }

  @Override
  public void on(WorkspaceEvent event) {
    switch (event) {
      // A change outside has the workspace read again: the samples are read after that.
      case WorkspaceEvent.ChangedOutside _ -> desk.model().filesChanged();
      case WorkspaceEvent.WorkspaceRead _ -> pages.forEach(RowsPage::outOfDate);
      case WorkspaceEvent.Edited _,
          WorkspaceEvent.FilesChanged _,
          WorkspaceEvent.Committed _,
          WorkspaceEvent.BranchSwitched _ -> {}
    }
  }

  @Override
  public void dispose() {
    desk.dispose();
  }
}
