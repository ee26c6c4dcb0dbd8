package dev.meshwright.app;

import dev.meshwright.app.branches.BranchesPanel;
import dev.meshwright.app.branches.Bringing;
import dev.meshwright.app.changes.ChangesPanel;
import dev.meshwright.app.changes.Ignoring;
import dev.meshwright.app.committing.Committing;
import dev.meshwright.app.committing.WriteWaivers;
import dev.meshwright.app.compat.CompatPanel;
import dev.meshwright.app.compat.WaiveDialog;
import dev.meshwright.app.compat.Waiving;
import dev.meshwright.app.document.Analysis;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.document.Saving;
import dev.meshwright.app.editor.EditorModel;
import dev.meshwright.app.editor.EditorsPanel;
import dev.meshwright.app.editor.SqlCompletions;
import dev.meshwright.app.explorer.ExplorerPanel;
import dev.meshwright.app.files.FilesViewModel;
import dev.meshwright.app.filesearch.FileSearchPanel;
import dev.meshwright.app.history.CommitMenu;
import dev.meshwright.app.history.HistoryPanel;
import dev.meshwright.app.inspector.InspectorPanel;
import dev.meshwright.app.merging.MergingPanel;
import dev.meshwright.app.merging.MergingViewModel;
import dev.meshwright.app.merging.UnderWayBar;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.app.points.PointsPanel;
import dev.meshwright.app.preview.PreviewPanel;
import dev.meshwright.app.preview.PreviewUseCases;
import dev.meshwright.app.problems.ProblemsPanel;
import dev.meshwright.app.queries.QueriesPanel;
import dev.meshwright.app.refactor.ApplyRefactoring;
import dev.meshwright.app.refactor.RefactorCommands;
import dev.meshwright.app.refactor.RefactorInputs;
import dev.meshwright.app.refactor.Refactorings;
import dev.meshwright.app.remotes.RemotesPanel;
import dev.meshwright.app.replay.ReplayPanel;
import dev.meshwright.app.session.Debounces;
import dev.meshwright.app.session.OpenedFolder;
import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.app.staging.StagingPanel;
import dev.meshwright.app.structure.FieldLookups;
import dev.meshwright.app.structure.StructureViewModel;
import dev.meshwright.app.tabs.TabPage;
import dev.meshwright.app.tests.TestsPanel;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.git.Branch;
import dev.meshwright.uikit.editor.CompletionSource;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.commit.CommitChanges;
import dev.meshwright.usecases.commit.InspectCommits;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.CompareSchemas;
import dev.meshwright.usecases.complete.CompleteSql;
import dev.meshwright.usecases.remotes.ServerAccess;
import dev.meshwright.usecases.schema.CommittedFields;
import dev.meshwright.usecases.search.FindInFiles;
import dev.meshwright.usecases.session.DataServices;
import dev.meshwright.usecases.session.WorkspaceServices;
import dev.meshwright.usecases.settings.Settings;
import dev.meshwright.usecases.staging.StageChanges;
import dev.meshwright.usecases.workspace.Documents;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Puts an open workspace together, by hand: the only place that names its panels.
final class WorkspaceWiring {

  private final WorkspaceServices services;
  private final DataServices data;
  private final Documents files;
  private final Jobs jobs;
  private final Notices notices;
  private final WorkspaceViewModel workspace;
  private final CompatPanel compat;
  private final PreviewPanel preview;
  private final FieldLookups lookups;
  private final Refactorings refactorings;

  /// @param access how to get into servers
  /// @param settings as they are now
  /// @param openFolder opens a folder in place of this one
  WorkspaceWiring(
      OpenedFolder folder,
      ServerAccess access,
      Jobs jobs,
      Notices notices,
      Debounces pauses,
      Supplier<Settings> settings,
      Consumer<Path> openFolder) {
    this.services = folder.services();
    this.data = folder.data();
    this.files = folder.files();
    this.jobs = jobs;
    this.notices = notices;
    CompareSchemas compare = services.compareSchemas();
    CommitChanges commits = services.git().commitChanges();
    InspectCommits inspect = services.git().inspectCommits();
    workspace =
        new WorkspaceViewModel(
            folder.first(),
            services::read,
            files,
            services.nameSearch(),
            (unsaved, checking) ->
                SchemaMarks.check(
                    services,
                    services.stored(files.workingCopy(unsaved), unsaved.keySet(), checking),
                    checking),
            jobs,
            notices,
            pauses);
    OpenDocuments documents = workspace.documents();
    Saving saving = workspace.saving();
    lookups =
        new FieldLookups(
            jobs,
            files,
            documents::unsavedTexts,
            new CommittedFields(compare, services.analyzeSchema()),
            notices);
    Panels panels = workspace.panels();
    refactorings =
        new Refactorings(
            services.refactorSchema(data),
            new RefactorInputs(files, documents::unsavedTexts, this::baseline),
            new ApplyRefactoring(
                jobs, files, services.manageFiles(), documents, notices, workspace::tell),
            workspace.workspace(),
            jobs,
            pauses::typing,
            path -> {
              documents.show(path);
              panels.show(ReplayPanel.ID);
            });
    FilesViewModel managed =
        new FilesViewModel(
            jobs,
            services.manageFiles(),
            documents,
            workspace.tabs(),
            saving,
            workspace.workspace(),
            notices,
            () -> workspace.tell(new WorkspaceEvent.FilesChanged()));
    EditorsPanel editors =
        new EditorsPanel(
            panels,
            documents,
            workspace.tabs(),
            this::editorModel,
            saving,
            workspace.recoding(),
            managed::reveal,
            jobs);
    panels.offer(
        RefactorCommands.ofWindow(
            () -> editors.model().activeProperty().get().flatMap(EditorModel::structure),
            refactorings));
    ReplayPanel replay =
        new ReplayPanel(
            panels, data.replayVersions(), compare, files, documents, jobs, pauses.typing());
    compat =
        new CompatPanel(
            panels,
            compare,
            commits::author,
            files,
            documents,
            workspace.tabs(),
            saving,
            replay::showRows,
            jobs,
            notices,
            pauses.comparing());
    TestsPanel tests =
        new TestsPanel(
            panels,
            data.runTests(),
            data.keepAsTest(),
            files,
            documents,
            managed,
            this::keepPreview,
            jobs,
            notices,
            workspace::tell);
    preview =
        new PreviewPanel(
            panels,
            previewUseCases(),
            compare,
            workspace.workspace(),
            files,
            documents,
            workspace.tabs(),
            saving,
            tests::keep,
            jobs,
            notices,
            pauses::typing,
            () -> settings.get().previewRows(),
            settings.get().runWhileTyping());
    QueriesPanel queries =
        new QueriesPanel(
            panels,
            services.queryHistory(),
            workspace.scratches(),
            documents,
            managed,
            jobs,
            notices,
            () -> settings.get().keepQueries());
    preview.tellRuns(queries::ran);
    PointsPanel points =
        new PointsPanel(
            panels,
            services.git().visitPoints(),
            workspace.workspace(),
            documents,
            workspace.tabs(),
            jobs,
            notices,
            services.past(),
            openFolder,
            workspace::tell);
    MergingPanel merging =
        new MergingPanel(
            panels,
            services.git().mergeBranches(),
            files,
            documents,
            workspace.tabs(),
            saving,
            jobs,
            notices,
            pauses::typing,
            workspace::tell);
    HistoryPanel history =
        new HistoryPanel(
            panels,
            commits,
            inspect,
            workspace.workspace(),
            documents,
            workspace.tabs(),
            jobs,
            new CommitMenu.Actions(
                points::compareWithNow,
                points::open,
                id -> merging.model().cherryPick(List.of(id)),
                id -> merging.model().revert(List.of(id))),
            (path, unsaved, progress) ->
                services.lastChanges(path, unsaved, progress).orElseThrow(RefusedException::new));
    ExplorerPanel explorer =
        new ExplorerPanel(
            panels,
            workspace.workspace(),
            workspace.verdicts(),
            documents,
            workspace.tabs().frontProperty().map(page -> page.flatMap(TabPage::path)),
            managed,
            preview::showSample,
            history::show);
    panels.add(editors);
    panels.add(explorer);
    Waiving waiving = new Waiving(jobs, files, documents, commits::author, saving::save, notices);
    Committing committing =
        new Committing(
            services.checkCommit(),
            services.git().prepareCommit(),
            new WriteWaivers(WaiveDialog::ask, waiving::waive),
            files,
            Optional.of(services.earlierStates()),
            documents,
            saving,
            jobs,
            notices);
    StageChanges stageChanges = services.git().stageChanges();
    StagingPanel staging =
        new StagingPanel(
            panels,
            commits,
            stageChanges,
            documents,
            saving,
            jobs,
            notices,
            committing,
            workspace::tell);
    ChangesPanel changes =
        new ChangesPanel(
            panels,
            commits,
            inspect,
            files,
            documents,
            workspace.tabs(),
            saving,
            jobs,
            committing,
            new Ignoring(
                jobs,
                stageChanges,
                files,
                documents,
                saving,
                notices,
                () -> workspace.tell(new WorkspaceEvent.ChangedOutside())),
            staging::showFile,
            workspace::tell);
    changes.showAbove(() ->
        new UnderWayBar(
            "changes-under-way", merging.model(), Optional.of(() -> panels.show(MergingPanel.ID))));
    panels.add(changes);
    panels.add(history);
    panels.add(points);
    RemotesPanel remotes =
        new RemotesPanel(
            panels,
            services.remotes(access),
            services.git().manageBranches(),
            services.writePullRequest(data.compareVersions()),
            workspace.workspace(),
            jobs,
            notices,
            name -> merging.model().merge(name),
            name -> merging.model().rebase(name),
            workspace::tell);
    panels.add(staging);
    panels.add(
        new BranchesPanel(
            panels,
            services.git().manageBranches(),
            workspace.workspace(),
            documents,
            saving,
            jobs,
            notices,
            bringing(merging.model()),
            remotes.exchange(),
            workspace::tell));
    panels.add(merging);
    panels.add(remotes);
    panels.add(new ProblemsPanel(panels, documents, workspace.verdicts()));
    panels.add(compat);
    panels.add(replay);
    panels.add(preview);
    panels.add(tests);
    panels.add(queries);
    panels.add(
        new FileSearchPanel(
            panels,
            new FindInFiles(files),
            workspace.workspace(),
            documents,
            jobs,
            notices,
            pauses.typing(),
            workspace::tell));
    panels.add(new InspectorPanel(panels, editors.model(), history::show));
    workspace.arrange(folder.left(), services.layout()::keep, pauses.typing());
    workspace.keep(explorer.following());
  }

  private static Bringing bringing(MergingViewModel merging) {
    return new Bringing() {
      @Override
      public void merge(Branch branch) {
        merging.merge(branch.name());
      }

      @Override
      public void rebase(Branch onto) {
        merging.rebase(onto.name());
      }
    };
  }

  private Baseline baseline() {
    return compat.model().baselineProperty().get();
  }

  WorkspaceViewModel workspace() {
    return workspace;
  }

  private void keepPreview() {
    preview.keepAsTest(List.of());
  }

  private PreviewUseCases previewUseCases() {
    return new PreviewUseCases(
        data.previewTransformation(),
        services.parameterMemory(),
        data.exploreRows(),
        data.compareVersions()::compare,
        data.checkConformance(),
        data.checkColumns(),
        data.countStages()::count,
        data.sampleDialect()::of);
  }

  private EditorModel editorModel(Document document) {
    Analysis analysis =
        new Analysis(
            document,
            jobs,
            services.analyzeSchema(),
            files,
            workspace.documents()::unsavedTexts,
            notices);
    return new EditorModel(
        analysis,
        switch (document.kind()) {
          case AVRO_SCHEMA, PROTOBUF_SCHEMA, JSON_SCHEMA ->
              Optional.of(refactored(new StructureViewModel(analysis, compat.model(), lookups)));
          case AVRO_IDL, CONTRACT, PRODUCT, TRANSFORMATION, SAMPLE, TEST, SETTINGS, OTHER ->
              Optional.empty();
        },
        document.kind() == FileKind.TRANSFORMATION
            ? new SqlCompletions(new CompleteSql(data.previewTransformation()), document.path())
            : CompletionSource.none());
  }

  private StructureViewModel refactored(StructureViewModel structure) {
    structure.targets().refactorBy(() -> RefactorCommands.ofSelected(structure, refactorings));
    return structure;
  }
}
