package dev.meshwright.app.sidebyside;

import dev.meshwright.app.tabs.PageView;
import dev.meshwright.app.tabs.PlainPageView;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.tabs.TabPage;
import dev.meshwright.app.tabs.WhenSeen;
import dev.meshwright.model.Location;
import dev.meshwright.uikit.view.Icon;
import java.util.Optional;
import java.util.function.Consumer;

/// Two schemas side by side, in a tab.
final class PairPage implements TabPage {

  private static final String KIND = "side-by-side";

  private final int number;
  private final String title;
  private final PairViewModel model;
  private final Consumer<Location> reveal;
  private final WhenSeen due;

  /// @param number distinguishes it from others
  PairPage(int number, String title, PairViewModel model, Consumer<Location> reveal) {
    this.number = number;
    this.title = title;
    this.model = model;
    this.reveal = reveal;
    due = new WhenSeen(model::compare);
  }

  @Override
  public TabId id() {
    return new TabId(KIND, Integer.toString(number));
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
    return new PlainPageView(new PairView(model, reveal));
  }
}
