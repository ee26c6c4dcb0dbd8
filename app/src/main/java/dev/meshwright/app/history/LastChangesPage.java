package dev.meshwright.app.history;

import dev.meshwright.app.tabs.PageView;
import dev.meshwright.app.tabs.PlainPageView;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.tabs.TabPage;
import dev.meshwright.app.tabs.WhenSeen;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.usecases.fieldhistory.LastChange;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The commit that last changed each field of a schema, in a tab.
final class LastChangesPage implements TabPage {

  static final String KIND = "last-changes";

  private final String path;
  private final String title;
  private final LastChanges lookup;
  private final Function<String, Optional<String>> unsaved;
  private final Jobs jobs;
  private final BiConsumer<String, String> history;
  private final ReadOnlyObjectWrapper<LastChangesState> state =
      new ReadOnlyObjectWrapper<>(new LastChangesState.Reading());
  private final WhenSeen due = new WhenSeen(this::read);

  /// @param unsaved the text of a file that has unsaved edits
  /// @param history shows the history of a part of a file
  LastChangesPage(
      String path,
      String title,
      LastChanges lookup,
      Function<String, Optional<String>> unsaved,
      Jobs jobs,
      BiConsumer<String, String> history) {
    this.path = path;
    this.title = title;
    this.lookup = lookup;
    this.unsaved = unsaved;
    this.jobs = jobs;
    this.history = history;
  }

  ReadOnlyObjectProperty<LastChangesState> stateProperty() {
    return state.getReadOnlyProperty();
  }

  @Override
  public TabId id() {
    return new TabId(KIND, path);
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
    return Icon.HISTORY;
  }

  @Override
  public Optional<String> path() {
    return Optional.of(path);
  }

  @Override
  public boolean tall() {
    return true;
  }

  @Override
  public void seen(boolean is) {
    due.seen(is);
  }

  /// The file or its history changed.
  void outOfDate() {
    due.outOfDate();
  }

  private void read() {
    Optional<String> text = unsaved.apply(path);
    jobs.submit(
        new JobKind("last-changes:" + path, "Looking who last changed each field"),
        progress -> lookup.of(path, text, progress),
        outcome -> {
          switch (outcome) {
            case Outcome.Done<List<LastChange>>(List<LastChange> fields) ->
                state.set(new LastChangesState.Ready(fields));
            case Outcome.Cancelled<List<LastChange>> cancelled -> {}
            case Outcome.Failed<List<LastChange>>(Throwable cause) ->
                state.set(new LastChangesState.Failed(cause));
          }
        });
  }

  @Override
  public PageView view() {
    return new PlainPageView(new LastChangesView(this, field -> history.accept(path, field)));
  }
}
