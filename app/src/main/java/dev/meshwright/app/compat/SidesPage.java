package dev.meshwright.app.compat;

import dev.meshwright.app.tabs.DocumentPage;
import dev.meshwright.app.tabs.PageDocument;
import dev.meshwright.app.tabs.PageView;
import dev.meshwright.app.tabs.PlainPageView;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.files.NameParts;
import java.util.Optional;

/// A schema before and after, at full size.
record SidesPage(PageDocument file, CompatViewModel model, Texts texts, Jobs jobs)
    implements DocumentPage {

  static final String KIND = "sides";

  static TabId tab(String path) {
    return new TabId(KIND, path);
  }

  @Override
  public TabId id() {
    return tab(file.path());
  }

  @Override
  public String title() {
    return texts.get("sides.title", NameParts.of(file.path()).name());
  }

  @Override
  public String description() {
    return texts.get("sides.title", file.path());
  }

  @Override
  public Icon icon() {
    return Icon.COMPARE;
  }

  @Override
  public PageView view() {
    return new PlainPageView(new SidesView(texts, model, jobs, Optional.of(file.path())));
  }
}
