package dev.meshwright.app.draft;

import dev.meshwright.app.tabs.PageView;
import dev.meshwright.app.tabs.PlainPageView;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.tabs.TabPage;
import dev.meshwright.app.tabs.WhenSeen;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.usecases.draft.DraftSource;
import java.util.Optional;
import java.util.function.BiConsumer;

/// A new schema that is not saved yet, in a tab.
final class DraftPage implements TabPage {

  private static final String KIND = "draft";

  private final int number;
  private final String title;
  private final DraftViewModel model;
  private final Jobs jobs;
  private final Optional<DraftSource> source;
  private final BiConsumer<SchemaFormat, String> save;
  private final WhenSeen due;

  /// @param number distinguishes it from others
  /// @param source empty for what people will paste
  /// @param save asks for a file and writes a text to it
  DraftPage(
      int number,
      String title,
      DraftViewModel model,
      Jobs jobs,
      Optional<DraftSource> source,
      BiConsumer<SchemaFormat, String> save) {
    this.number = number;
    this.title = title;
    this.model = model;
    this.jobs = jobs;
    this.source = source;
    this.save = save;
    due = new WhenSeen(() -> source.ifPresent(model::draft));
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
    return Icon.SCHEMA;
  }

  @Override
  public Optional<String> path() {
    return Optional.empty();
  }

  /// What was pasted is nowhere else.
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
    return new PlainPageView(new DraftView(model, jobs, source.isEmpty(), save));
  }

  @Override
  public void dispose() {
    model.stop();
  }
}
