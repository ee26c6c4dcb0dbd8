package dev.meshwright.app.points;

import dev.meshwright.app.tabs.PageView;
import dev.meshwright.app.tabs.PlainPageView;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.tabs.TabPage;
import dev.meshwright.app.tabs.WhenSeen;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.commit.ChangesInWords;
import dev.meshwright.usecases.points.VisitPoints;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Two points held against one another, in a tab.
final class ComparedPage implements TabPage {

  static final String KIND = "points";

  private final TwoPoints points;
  private final String title;
  private final VisitPoints visit;
  private final Jobs jobs;
  private final ComparedFiles files;
  private final PointReports reports;
  private final ReadOnlyObjectWrapper<ComparedState> state =
      new ReadOnlyObjectWrapper<>(new ComparedState.Reading());
  private final WhenSeen due = new WhenSeen(this::read);

  /// @param files what can be done with each file
  /// @param reports writes all of it to a file
  ComparedPage(
      TwoPoints points,
      String title,
      VisitPoints visit,
      Jobs jobs,
      ComparedFiles files,
      PointReports reports) {
    this.points = points;
    this.title = title;
    this.visit = visit;
    this.jobs = jobs;
    this.files = files;
    this.reports = reports;
  }

  TwoPoints points() {
    return points;
  }

  ComparedFiles files() {
    return files;
  }

  PointReports reports() {
    return reports;
  }

  ReadOnlyObjectProperty<ComparedState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  @Override
  public TabId id() {
    return new TabId(KIND, points.written());
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String description() {
    return title;
  }

  @Override
  public Icon icon() {
    return Icon.COMPARE;
  }

  @Override
  public Optional<String> path() {
    return Optional.empty();
  }

  @Override
  public boolean tall() {
    return true;
  }

  @Override
  public void seen(boolean is) {
    due.seen(is);
  }

  /// Files or refs changed.
  void outOfDate() {
    due.outOfDate();
  }

  private void read() {
    jobs.submit(
        new JobKind("compare-points", "Comparing " + title),
        progress ->
            visit.compare(points.from(), points.to(), progress).orElseThrow(RefusedException::new),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<ChangesInWords>(ChangesInWords changes) ->
                state.set(new ComparedState.Ready(changes));
            case Outcome.Cancelled<ChangesInWords> cancelled -> {}
            case Outcome.Failed<ChangesInWords>(Throwable cause) ->
                state.set(new ComparedState.Failed(cause));
          }
        });
  }

  @Override
  public PageView view() {
    return new PlainPageView(new ComparedView(this));
  }
}
