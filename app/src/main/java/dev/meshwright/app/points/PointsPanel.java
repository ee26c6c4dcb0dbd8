package dev.meshwright.app.points;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.common.RowsOfFile;
import dev.meshwright.app.diff.DiffPage;
import dev.meshwright.app.diff.DiffSides;
import dev.meshwright.app.document.Notices;
import dev.meshwright.app.panel.Panel;
import dev.meshwright.app.panel.PanelDescriptor;
import dev.meshwright.app.panel.PanelId;
import dev.meshwright.app.panel.PanelPlace;
import dev.meshwright.app.panel.Panels;
import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.app.panel.WorkspaceFacts;
import dev.meshwright.app.tabs.OpenTabs;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.workspace.WorkspaceModel;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Progress;
import dev.meshwright.jobs.ScopedJobs;
import dev.meshwright.uikit.diff.DiffView.Side;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.commit.ChangesInWords;
import dev.meshwright.usecases.commit.InspectCommits.FileVersions;
import dev.meshwright.usecases.files.NameParts;
import dev.meshwright.usecases.points.VisitPoints;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/// Releases, and any two points of the history.
public final class PointsPanel implements Panel {

  public static final PanelId ID = new PanelId("releases");

  private static final String FILE = "point-file";

  private final Texts texts = Texts.of(PointsPanel.class);
  private final Panels panels;
  private final VisitPoints visit;
  private final WorkspaceModel workspace;
  private final OpenTabs tabs;
  private final Jobs jobs;
  private final PointsViewModel model;
  private final Path past;
  private final Consumer<Path> openBeside;
  private final RowsOfPoints rows;
  private final BiConsumer<String, String> review;
  private final Consumer<String> push;
  private final PointReports reports;
  private final List<ComparedPage> pages = new ArrayList<>();
  private Optional<PointsView> view = Optional.empty();

  /// @param past where files of the past are written to
  /// @param openBeside opens a folder in a window beside that of the workspace
  /// @param rows shows the rows of a file at two points
  /// @param review goes through what changed from one point to another on the whole screen
  /// @param push makes a release known at the remote
  /// @param tell told when a tag came or went
  public PointsPanel(
      Panels panels,
      VisitPoints visit,
      WorkspaceModel workspace,
      OpenTabs tabs,
      Jobs jobs,
      Notices notices,
      Path past,
      Consumer<Path> openBeside,
      RowsOfPoints rows,
      BiConsumer<String, String> review,
      Consumer<String> push,
      Consumer<WorkspaceEvent> tell) {
    this.panels = panels;
    this.visit = visit;
    this.workspace = workspace;
    this.tabs = tabs;
    this.jobs = jobs;
    this.past = past;
    this.openBeside = openBeside;
    this.rows = rows;
    this.review = review;
    this.push = push;
    reports = new PointReports(visit, jobs, notices);
    model =
        new PointsViewModel(
            jobs,
            visit,
            notices,
            new PointsViewModel.Words() {
              @Override
              public String released(String name) {
                return texts.get("did.released", name);
              }

              @Override
              public String deleted(String name) {
                return texts.get("did.deleted", name);
              }
            },
            () -> tell.accept(new WorkspaceEvent.ChangedOutside()));
    tabs.add(ComparedPage.KIND, name -> page(TwoPoints.read(name)));
    tabs.add(FILE, this::filePage);
  }

  private ComparedPage page(TwoPoints points) {
    ComparedPage page =
        new ComparedPage(
            points,
            texts.get("compared.title", shown(points.from()), shown(points.to())),
            visit,
            new ScopedJobs(jobs, ComparedPage.KIND + ":" + points.written()),
            new Files(),
            reports);
    pages.add(page);
    return page;
  }

  private final class Files implements ComparedFiles {

    @Override
    public void show(TwoPoints points, String path) {
      tabs.open(new TabId(FILE, points.written() + " " + path));
    }

    @Override
    public boolean hasRows(String path) {
      return RowsOfFile.has(workspace.kindOf(path));
    }

    @Override
    public void showRows(TwoPoints points, String path) {
      rows.show(
          path,
          points.from(),
          Optional.of(points.to()).filter(to -> !to.equals(VisitPoints.WORKING_COPY)));
    }
  }

  private String shown(String point) {
    if (point.equals(VisitPoints.WORKING_COPY)) {
      return texts.get("working.copy");
    }
    if (point.matches("[0-9a-f]{40}")) {
      return point.substring(0, 7);
    }
    int slash = Math.max(point.lastIndexOf('/'), point.lastIndexOf('\\'));
    return isPath(point) ? point.substring(slash + 1) : point;
  }

  /// Branches have slashes in their names too, but do not begin with one or with a dot.
  private static boolean isPath(String point) {
    return point.startsWith("/")
        || point.startsWith("..")
        || point.startsWith("./")
        || point.indexOf('\\') >= 0;
  }

  /// @param name two points and a path, with blanks between
  private DiffPage filePage(String name) {
    TwoPoints points = TwoPoints.read(name);
    String from = points.from();
    String to = points.to();
    String path = name.substring(points.written().length() + 1);
    return new DiffPage(
        new DiffPage.About(
            new TabId(FILE, name),
            texts.get("file.title", NameParts.of(path).name(), shown(from), shown(to)),
            texts.get("file.title", path, shown(from), shown(to)),
            path),
        () -> progress -> sides(points, path, progress),
        jobs);
  }

  private DiffSides sides(TwoPoints points, String path, Progress progress) {
    ChangesInWords changes =
        visit.compare(points.from(), points.to(), progress).orElseThrow(RefusedException::new);
    FileVersions texts =
        changes.files().stream()
            .map(ChangesInWords.DescribedFile::file)
            .filter(file -> file.path().equals(path))
            .findFirst()
            .map(file ->
                visit
                    .texts(points.from(), points.to(), file, progress)
                    .orElseThrow(RefusedException::new))
            .orElseGet(() -> new FileVersions(Optional.empty(), Optional.empty()));
    return new DiffSides(
        new Side(shown(points.from()), texts.before().orElse("")),
        new Side(shown(points.to()), texts.after().orElse("")));
  }

  /// Shows what changed between a point and the working copy.
  public void compareWithNow(String from) {
    compare(from, VisitPoints.WORKING_COPY);
  }

  /// Shows what changed from one point to another.
  public void compare(String from, String to) {
    tabs.open(new TabId(ComparedPage.KIND, new TwoPoints(from, to).written()));
  }

  /// Opens the files of a point beside the workspace, to be read only.
  public void open(String point) {
    model.open(point, past, openBeside);
  }

  @Override
  public PanelDescriptor descriptor() {
    return new PanelDescriptor(ID, texts.get("panel.title"), Icon.TAG, PanelPlace.LEFT);
  }

  /// Only when somebody asks for it.
  @Override
  public boolean isFor(WorkspaceFacts facts) {
    return false;
  }

  @Override
  public View view() {
    PointsView made =
        new PointsView(model, this::compare, review, this::open, push, ChooseFolder::ask);
    view = Optional.of(made);
    return made;
  }

  @Override
  public List<Command> commands() {
    String none = texts.get("command.none");
    return List.of(
        panels.toShow(ID, texts.get("command.show"), ""),
        Command.of("points-compare", texts.get("command.compare"), "", this::enterPoints),
        Command.of("points-open", texts.get("command.open"), "", this::enterPoints),
        Command.of(
                "release-new",
                texts.get("command.release"),
                "",
                this::hasCommits,
                () -> {
                  panels.show(ID);
                  view.ifPresent(PointsView::releasing);
                })
            .unless(none));
  }

  private void enterPoints() {
    panels.show(ID);
    view.ifPresent(PointsView::enterPoints);
  }

  private boolean hasCommits() {
    return workspace.openedProperty().get().hasCommits();
  }

  @Override
  public void start() {
    if (hasCommits()) {
      model.refresh();
    } else {
      model.none();
    }
  }

  @Override
  public void on(WorkspaceEvent event) {
    switch (event) {
      case WorkspaceEvent.ChangedOutside _,
          WorkspaceEvent.Committed _,
          WorkspaceEvent.BranchSwitched _ -> {
        start();
        pages.forEach(ComparedPage::outOfDate);
      }
      case WorkspaceEvent.FilesChanged _,
          WorkspaceEvent.Edited _,
          WorkspaceEvent.WorkspaceRead _ -> {}
    }
  }
}
