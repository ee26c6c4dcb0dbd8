package dev.meshwright.app.preview;

import dev.meshwright.app.tabs.PageView;
import dev.meshwright.app.tabs.PlainPageView;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.tabs.WhenSeen;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.usecases.files.NameParts;
import java.util.Optional;
import java.util.function.Consumer;

/// The rows of a sample, at full size. They are read when the page is first seen, and again when it
/// is seen after the files have changed.
final class RowsPage implements DeskPage {

  static final String KIND = TabId.ROWS;

  private final String path;
  private final PreviewDesk desk;
  private final Consumer<RowsPage> ended;
  private final WhenSeen due = new WhenSeen(this::read);

  RowsPage(String path, PreviewDesk desk, Consumer<RowsPage> ended) {
    this.path = path;
    this.desk = desk;
    this.ended = ended;
  }

  static TabId tab(String path) {
    return TabId.ofRows(path);
  }

  @Override
  public PreviewDesk desk() {
    return desk;
  }

  @Override
  public TabId id() {
    return tab(path);
  }

  @Override
  public String title() {
    return NameParts.of(path).name();
  }

  @Override
  public String description() {
    return path;
  }

  @Override
  public Icon icon() {
    return Icon.DATA;
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

  /// The files may have changed.
  void outOfDate() {
    due.outOfDate();
  }

  private void read() {
    if (desk.model().sampleInFront().isPresent()) {
      desk.model().run();
    } else {
      desk.model().showSample(path);
    }
  }

  @Override
  public PageView view() {
    return new PlainPageView(desk.makeView());
  }

  @Override
  public void dispose() {
    ended.accept(this);
    desk.dispose();
  }
}
