package dev.meshwright.app.diff;

import dev.meshwright.app.tabs.PageView;
import dev.meshwright.app.tabs.PlainPageView;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.tabs.TabPage;
import dev.meshwright.app.tabs.WhenSeen;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.jobs.Work;
import dev.meshwright.uikit.view.Icon;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Two versions of a file side by side. They are read when the page is first seen, and again when
/// it is seen after they may have changed.
public final class DiffPage implements TabPage {

  /// What a page is about.
  ///
  /// @param title as the tab says, short
  /// @param description in full
  /// @param file whose versions they are
  public record About(TabId id, String title, String description, String file) {}

  private final About about;
  private final Supplier<Work<DiffSides>> reading;
  private final Jobs jobs;
  private final ReadOnlyObjectWrapper<DiffState> state =
      new ReadOnlyObjectWrapper<>(new DiffState.Reading());
  private final WhenSeen due = new WhenSeen(this::read);

  /// @param reading begins a reading of both texts, on the screen's thread
  public DiffPage(About about, Supplier<Work<DiffSides>> reading, Jobs jobs) {
    this.about = about;
    this.reading = reading;
    this.jobs = jobs;
  }

  ReadOnlyObjectProperty<DiffState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  @Override
  public TabId id() {
    return about.id();
  }

  @Override
  public String title() {
    return about.title();
  }

  @Override
  public String description() {
    return about.description();
  }

  @Override
  public Icon icon() {
    return Icon.COMPARE;
  }

  @Override
  public Optional<String> path() {
    return Optional.of(about.file());
  }

  @Override
  public boolean tall() {
    return true;
  }

  @Override
  public void seen(boolean is) {
    due.seen(is);
  }

  /// The texts may have changed.
  public void outOfDate() {
    due.outOfDate();
  }

  private void read() {
    jobs.submit(
        new JobKind("diff-page:" + about.id(), about.title()),
        reading.get(),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<DiffSides>(DiffSides sides) -> state.set(new DiffState.Ready(sides));
            case Outcome.Cancelled<DiffSides> cancelled -> {}
            case Outcome.Failed<DiffSides>(Throwable cause) ->
                state.set(new DiffState.Failed(cause));
          }
        });
  }

  @Override
  public PageView view() {
    return new PlainPageView(new DiffPageView(this, about, jobs));
  }
}
