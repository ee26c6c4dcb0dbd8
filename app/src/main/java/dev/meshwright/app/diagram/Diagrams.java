package dev.meshwright.app.diagram;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.app.tabs.OpenTabs;
import dev.meshwright.app.tabs.TabPage;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.ScopedJobs;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.diagram.DrawDiagram;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// The diagrams of one open workspace, each in a tab.
public final class Diagrams {

  private final Texts texts = Texts.of(Diagrams.class);
  private final OpenTabs tabs;
  private final Jobs jobs;
  private final DrawDiagram draw;
  private final DiagramInputs inputs;
  private final OpenDocuments documents;
  private final DiagramActs acts;
  private final List<DiagramPage> pages = new ArrayList<>();
  private boolean warm;

  /// @param refactor runs a command, by its id, on what is selected of an open schema
  public Diagrams(
      DrawDiagram draw,
      DiagramInputs inputs,
      OpenDocuments documents,
      OpenTabs tabs,
      BiConsumer<Document, String> refactor,
      Jobs jobs,
      Notices notices) {
    this.draw = draw;
    this.inputs = inputs;
    this.documents = documents;
    this.tabs = tabs;
    this.jobs = jobs;
    acts =
        new DiagramActs(
            new DiagramEditing(documents, tabs, refactor),
            new DiagramExport(draw, new DiagramWriting(draw, jobs, notices)),
            this::show);
    tabs.add(DiagramPage.KIND, this::page);
  }

  /// Shows the diagram of some files and folders.
  ///
  /// @param paths empty for the workspace
  public void show(List<String> paths) {
    show(new DiagramSubject(paths));
  }

  private void show(DiagramSubject subject) {
    tabs.open(DiagramPage.tab(subject));
  }

  /// Something happened that may change what diagrams show.
  public void on(WorkspaceEvent event) {
    switch (event) {
      case WorkspaceEvent.Edited _, WorkspaceEvent.WorkspaceRead _ ->
          List.copyOf(pages).forEach(DiagramPage::outOfDate);
      // The workspace is read again after these.
      case WorkspaceEvent.FilesChanged _,
          WorkspaceEvent.ChangedOutside _,
          WorkspaceEvent.Committed _,
          WorkspaceEvent.BranchSwitched _ -> {}
    }
  }

  /// The diagram in front, once it is on the screen.
  Optional<DiagramView> front() {
    return tabs.frontProperty()
        .get()
        .filter(DiagramPage.class::isInstance)
        .flatMap(page -> ((DiagramPage) page).shown());
  }

  private TabPage page(String written) {
    DiagramSubject subject = DiagramSubject.read(written);
    warmUp();
    DiagramPage page =
        new DiagramPage(
            new DiagramViewModel(
                subject,
                draw,
                inputs,
                new ScopedJobs(jobs, DiagramPage.KIND + ":" + written),
                texts.get("job")),
            new DiagramSelection(documents),
            shown -> new DiagramView(shown, acts),
            pages::remove);
    pages.add(page);
    return page;
  }

  /// The library that places is large: it is loaded while the files of the first diagram are read,
  /// and not before; whoever draws none would pay for it with memory.
  private void warmUp() {
    if (!warm) {
      warm = true;
      jobs.submit(
          new JobKind("diagram-first", texts.get("job.first")),
          progress -> {
            draw.warmUp();
            return Boolean.TRUE;
          },
          outcome -> {});
    }
  }
}
