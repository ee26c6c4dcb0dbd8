package dev.meshwright.app.preview;

import dev.meshwright.app.tabs.PageView;
import dev.meshwright.app.tabs.PlainPageView;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.tabs.WhenSeen;
import dev.meshwright.uikit.view.Icon;
import java.util.Optional;

/// What a query gave, to stay while the query goes on changing: the text that ran stands behind it.
final class ResultPage implements DeskPage {

  private static final String KIND = "result";

  private final ShownRows of;
  private final int number;
  private final String title;
  private final String description;
  private final PreviewDesk desk;
  private final WhenSeen due;

  /// @param number distinguishes it from other results
  /// @param title as the tab says, short
  /// @param description in full
  ResultPage(ShownRows of, int number, String title, String description, PreviewDesk desk) {
    this.of = of;
    this.number = number;
    this.title = title;
    this.description = description;
    this.desk = desk;
    due = new WhenSeen(() -> desk.model().showAgain(of));
  }

  @Override
  public PreviewDesk desk() {
    return desk;
  }

  @Override
  public TabId id() {
    return new TabId(KIND, number + " " + of.path());
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
    return Icon.TABLE;
  }

  @Override
  public Optional<String> path() {
    return Optional.of(of.path());
  }

  /// The text that ran then may be nowhere any more.
  @Override
  public boolean lasting() {
    return false;
  }

  @Override
  public boolean tall() {
    return true;
  }

  @Override
  public void seen(boolean is) {
    due.seen(is);
  }

  @Override
  public PageView view() {
    return new PlainPageView(desk.makeView());
  }

  @Override
  public void dispose() {
    desk.dispose();
  }
}
