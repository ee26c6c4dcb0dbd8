package dev.meshwright.app.tabs;

import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.diff.DiffView;
import dev.meshwright.uikit.view.Icon;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Two texts side by side, to read. They are fetched when the page is first seen.
public final class DiffPage implements TabPage {

  private final TabId id;
  private final String title;
  private final String description;
  private final String path;
  private final boolean lasting;
  private final Consumer<Consumer<Sides>> fetch;
  private final Jobs jobs;
  private final ReadOnlyObjectWrapper<Optional<Sides>> sides =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private boolean asked;

  /// What stands side by side.
  public record Sides(DiffView.Side before, DiffView.Side after) {}

  /// @param path of the file that both are versions of
  /// @param lasting whether its name is enough for a later run to make it again
  /// @param fetch gives the texts, now or later
  public DiffPage(
      TabId id,
      String title,
      String description,
      String path,
      boolean lasting,
      Consumer<Consumer<Sides>> fetch,
      Jobs jobs) {
    this.id = id;
    this.title = title;
    this.description = description;
    this.path = path;
    this.lasting = lasting;
    this.fetch = fetch;
    this.jobs = jobs;
  }

  @Override
  public TabId id() {
    return id;
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
    return Icon.COMPARE;
  }

  @Override
  public Optional<String> path() {
    return Optional.of(path);
  }

  @Override
  public boolean lasting() {
    return lasting;
  }

  @Override
  public boolean tall() {
    return true;
  }

  @Override
  public void seen(boolean is) {
    if (is && !asked) {
      asked = true;
      fetch.accept(found -> sides.set(Optional.of(found)));
    }
  }

  @Override
  public PageView view() {
    return new PlainPageView(new DiffPageView(sides.getReadOnlyProperty(), id.kind(), path, jobs));
  }
}
