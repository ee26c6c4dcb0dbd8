package dev.meshwright.app.history;

import dev.meshwright.app.tabs.PageView;
import dev.meshwright.app.tabs.PlainPageView;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.tabs.TabPage;
import dev.meshwright.app.tabs.WhenSeen;
import dev.meshwright.uikit.view.Icon;
import java.util.Optional;
import java.util.function.Consumer;

/// The commits that changed a file, at full size. They are read when the page is first seen, and
/// again when it is seen after there were others.
final class HistoryPage implements TabPage {

  static final String KIND = "history";

  private final String path;
  private final String title;
  private final String description;
  private final HistoryViewModel model;
  private final CommitViewModel commit;
  private final RevisionDiffs diffs;
  private final CommitMenu.Actions actions;
  private final Consumer<HistoryPage> ended;
  private final WhenSeen due = new WhenSeen(this::read);

  /// @param title as the tab says, short
  /// @param description in full
  /// @param actions what can be done with commits
  /// @param ended told when the page is not used any longer
  HistoryPage(
      String path,
      String title,
      String description,
      HistoryViewModel model,
      CommitViewModel commit,
      RevisionDiffs diffs,
      CommitMenu.Actions actions,
      Consumer<HistoryPage> ended) {
    this.path = path;
    this.title = title;
    this.description = description;
    this.model = model;
    this.commit = commit;
    this.diffs = diffs;
    this.actions = actions;
    this.ended = ended;
  }

  static TabId tab(String path) {
    return new TabId(KIND, path);
  }

  @Override
  public TabId id() {
    return tab(path);
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String description() {
    return description;
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

  /// There may be other commits.
  void outOfDate() {
    due.outOfDate();
  }

  private void read() {
    if (model.pathProperty().get().isEmpty()) {
      // To be narrowed has it read.
      model.pathProperty().set(Optional.of(path));
    } else {
      model.refresh();
    }
  }

  @Override
  public PageView view() {
    HistoryView view = new HistoryView(HistoryView.Place.TAB, model, commit, diffs, story -> {});
    view.menu(actions);
    return new PlainPageView(view);
  }

  @Override
  public void dispose() {
    ended.accept(this);
  }
}
