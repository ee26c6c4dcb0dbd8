package dev.meshwright.app.compat;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.tabs.PageDocument;
import dev.meshwright.app.tabs.PageView;
import dev.meshwright.app.tabs.PlainPageView;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.tabs.TabPage;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/// A schema before and after, at full size.
record SidesPage(PageDocument file, CompatViewModel model, Texts texts, Jobs jobs)
    implements TabPage {

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
    return texts.get("sides.title", file.path().substring(file.path().lastIndexOf('/') + 1));
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
  public Optional<String> path() {
    return Optional.of(file.path());
  }

  @Override
  public ObservableValue<Optional<Document>> document() {
    return file.value();
  }

  @Override
  public void seen(boolean is) {
    if (is) {
      file.load();
    }
  }

  @Override
  public PageView view() {
    return new PlainPageView(new SidesView(texts, model, jobs, Optional.of(file.path())));
  }

  @Override
  public void dispose() {
    file.dispose();
  }
}
