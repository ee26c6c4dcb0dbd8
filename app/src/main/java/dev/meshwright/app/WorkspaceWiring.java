package dev.meshwright.app;

import dev.meshwright.app.compat.CompatPanel;
import dev.meshwright.app.convert.ConvertPanel;
import dev.meshwright.app.decode.DecodePanel;
import dev.meshwright.app.diagram.DiagramCommands;
import dev.meshwright.app.diagram.DiagramInputs;
import dev.meshwright.app.diagram.Diagrams;
import dev.meshwright.app.document.Analysis;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.document.Saving;
import dev.meshwright.app.draft.DraftCommands;
import dev.meshwright.app.editor.CalledSignatures;
import dev.meshwright.app.editor.DescribedHovers;
import dev.meshwright.app.editor.EditorAssist;
import dev.meshwright.app.editor.EditorModel;
import dev.meshwright.app.editor.EditorsPanel;
import dev.meshwright.app.editor.Formatting;
import dev.meshwright.app.editor.OfferedCompletions;
import dev.meshwright.app.explorer.ExplorerPanel;
import dev.meshwright.app.explorer.ExplorerUses;
import dev.meshwright.app.files.FilesViewModel;
import dev.meshwright.app.filesearch.FileSearchPanel;
import dev.meshwright.app.generate.GeneratePanel;
import dev.meshwright.app.inspector.InspectorPanel;
import dev.meshwright.app.lookup.LookupPanel;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.app.preview.PreviewPanel;
import dev.meshwright.app.preview.PreviewUseCases;
import dev.meshwright.app.problems.ProblemsPanel;
import dev.meshwright.app.queries.QueriesPanel;
import dev.meshwright.app.refactor.ApplyRefactoring;
import dev.meshwright.app.refactor.RefactorCommands;
import dev.meshwright.app.refactor.RefactorInputs;
import dev.meshwright.app.refactor.RefactorSoon;
import dev.meshwright.app.refactor.Refactorings;
import dev.meshwright.app.replay.ReplayPanel;
import dev.meshwright.app.review.ReviewCommands;
import dev.meshwright.app.review.Reviews;
import dev.meshwright.app.session.Debounces;
import dev.meshwright.app.session.OpenedFolder;
import dev.meshwright.app.session.WorkspaceViewModel;
import dev.meshwright.app.sidebyside.PairCommands;
import dev.meshwright.app.statistics.StatisticsPanel;
import dev.meshwright.app.structure.FieldLookups;
import dev.meshwright.app.structure.StructureViewModel;
import dev.meshwright.app.tabs.TabPage;
import dev.meshwright.app.tests.TestsPanel;
import dev.meshwright.app.usages.UsagesPanel;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.uikit.editor.SignatureSource;
import dev.meshwright.usecases.commit.CommitChanges;
import dev.meshwright.usecases.compare.Baseline;
import dev.meshwright.usecases.compare.CompareSchemas;
import dev.meshwright.usecases.complete.CompleteSql;
import dev.meshwright.usecases.complete.CompleteText;
import dev.meshwright.usecases.lookup.DescribePlace;
import dev.meshwright.usecases.lookup.KeyedEntries;
import dev.meshwright.usecases.remotes.ServerAccess;
import dev.meshwright.usecases.review.agenda.MakeAgenda;
import dev.meshwright.usecases.review.agenda.ShowRows;
import dev.meshwright.usecases.schema.CommittedFields;
import dev.meshwright.usecases.search.FindInFiles;
import dev.meshwright.usecases.session.DataServices;
import dev.meshwright.usecases.session.WorkspaceServices;
import dev.meshwright.usecases.settings.Settings;
import dev.meshwright.usecases.statistics.StatisticsRequest;
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
  private final CompleteText complete = new CompleteText();
  private final KeyedEntries names;
  private final UsagesPanel usages;
  private final CompatPanel compat;
  private final PreviewPanel preview;
  private final FieldLookups lookups;
  private final Refactorings refactorings;

  /// @param access how to get into servers
  /// @param settings as they are now
  /// @param switchLook goes from light to dark and back
  /// @param openBeside opens a folder in a window beside this one
  WorkspaceWiring(
      OpenedFolder folder,
      ServerAccess access,
      Jobs jobs,
      Notices notices,
      Debounces pauses,
      Supplier<Settings> settings,
      Runnable switchLook,
      Consumer<Path> openBeside) {
    this.services = folder.services();
    this.data = folder.data();
    this.files = folder.files();
    this.jobs = jobs;
    this.notices = notices;
    CompareSchemas compare = services.compareSchemas();
    CommitChanges commits = services.git().commitChanges();
    workspace =
        new WorkspaceViewModel(
            folder.first(),
            services::read,
            files,
            folder.search(),
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
            new CommittedFields(compare, services.schemas().analyzeSchema()),
            notices);
    Panels panels = workspace.panels();
    names = KeyedEntries.of(folder.search());
    usages = new UsagesPanel(panels, jobs, names, files, documents, notices);
    refactorings =
        new Refactorings(
            services.schemas().refactorSchema(data),
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
    Diagrams diagrams =
        new Diagrams(
            services.schemas().drawDiagram(),
            new DiagramInputs(
                documents::unsavedTexts,
                files::workingCopy,
                this::baseline,
                services.earlierStates()::of),
            documents,
            workspace.tabs(),
            (document, command) -> refactorSoon(editors.model().of(document), command),
            jobs,
            notices);
    panels.hear(diagrams::on);
    panels.offer(new DiagramCommands(diagrams, documents, workspace.workspace()).all());
    panels.offer(
        RefactorCommands.ofWindow(
            () -> editors.model().activeProperty().get().flatMap(EditorModel::structure),
            refactorings,
            () ->
                usages.atDeclaration(() ->
                    editors
                        .model()
                        .activeProperty()
                        .get()
                        .ifPresent(model -> refactorSoon(model, "refactor-rename")))));
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
            services.personal().queryHistory(),
            workspace.scratches(),
            documents,
            managed,
            jobs,
            notices,
            () -> settings.get().keepQueries());
    preview.tellRuns(queries::ran);
    DraftCommands drafts =
        new DraftCommands(
            data.draftSchema(), workspace.tabs(), managed, jobs, preview::sourceInFront);
    panels.offer(drafts.all());
    Reviews reviews =
        new Reviews(
            new MakeAgenda(
                services.earlierStates(), services.checkWorkspace(), services::storedWorkingCopy),
            new ShowRows(data.replayVersions()),
            services.reviews(),
            jobs,
            () -> workspace.workspace().openedProperty().get().hasCommits(),
            switchLook);
    panels.offer(new ReviewCommands(reviews).all());
    panels.hear(reviews::on);
    PairCommands pairs =
        new PairCommands(
            files::workingCopy, workspace.workspace(), documents, workspace.tabs(), jobs);
    panels.offer(pairs.all());
    GitWiring git =
        new GitWiring(
            folder,
            workspace,
            access,
            jobs,
            notices,
            pauses::typing,
            managed,
            preview,
            reviews::open,
            openBeside);
    ExplorerPanel explorer =
        new ExplorerPanel(
            panels,
            workspace.workspace(),
            workspace.verdicts(),
            documents,
            workspace.tabs().frontProperty().map(page -> page.flatMap(TabPage::path)),
            managed,
            new ExplorerUses(
                preview::showSample,
                git.history()::show,
                drafts::ofSample,
                pairs::compare,
                diagrams::show));
    panels.add(editors);
    panels.add(explorer);
    git.addPanels();
    panels.add(new ProblemsPanel(panels, documents, workspace.verdicts()));
    panels.add(compat);
    panels.add(replay);
    panels.add(preview);
    panels.add(tests);
    panels.add(queries);
    panels.add(new ConvertPanel(panels, files::workingCopy, documents, managed, jobs));
    panels.add(
        new GeneratePanel(
            panels,
            files::workingCopy,
            documents,
            managed,
            data.writeSample(),
            jobs,
            notices,
            () -> workspace.tell(new WorkspaceEvent.FilesChanged())));
    panels.add(new DecodePanel(panels, services.decodeMessage(), documents, jobs));
    panels.add(
        new FileSearchPanel(
            panels,
            new FindInFiles(files),
            workspace.workspace(),
            documents,
            jobs,
            notices,
            pauses.typing(),
            workspace::tell,
            diagrams::show));
    panels.add(
        new LookupPanel(
            panels,
            workspace,
            services.personal().keptLists(),
            files::workingCopy,
            jobs,
            notices,
            pauses.typing(),
            diagrams::show));
    panels.add(usages);
    panels.add(
        new StatisticsPanel(
            panels,
            jobs,
            progress ->
                services
                    .collectStatistics()
                    .collect(StatisticsRequest.usual(), services.workingCopy(progress), progress),
            documents::show));
    panels.add(new InspectorPanel(panels, editors.model(), git.history()::show));
    workspace.arrange(folder.left(), services.personal().layout()::keep, pauses.typing());
    workspace.keep(explorer.following());
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
        services.personal().parameterMemory(),
        data.exploreRows(),
        data.compareVersions()::compare,
        data.checkConformance(),
        data.checkColumns(),
        data.countStages()::count,
        data.sampleDialect()::of);
  }

  private void refactorSoon(EditorModel model, String command) {
    model
        .structure()
        .ifPresent(structure ->
            RefactorSoon.run(model.analysis(), structure, command, refactorings, notices));
  }

  private EditorModel editorModel(Document document) {
    Analysis analysis =
        new Analysis(
            document,
            jobs,
            services.schemas().analyzeSchema(),
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
        new EditorAssist(
            document.kind() == FileKind.TRANSFORMATION
                ? OfferedCompletions.of(new CompleteSql(data.previewTransformation()), document)
                : OfferedCompletions.of(
                    complete, document, files, workspace.documents()::unsavedTexts),
            document.kind() == FileKind.TRANSFORMATION
                ? new CalledSignatures()
                : SignatureSource.none(),
            new DescribedHovers(
                new DescribePlace(names),
                document,
                files,
                workspace.documents()::unsavedTexts,
                workspace.verdicts()::marks),
            new Formatting(document, jobs, notices)::run,
            usages::follow));
  }

  private StructureViewModel refactored(StructureViewModel structure) {
    structure.targets().refactorBy(() -> RefactorCommands.ofSelected(structure, refactorings));
    return structure;
  }
}
