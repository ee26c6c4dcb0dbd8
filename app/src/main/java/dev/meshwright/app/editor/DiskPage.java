package dev.meshwright.app.editor;

import dev.meshwright.app.tabs.PageView;
import dev.meshwright.app.tabs.PlainPageView;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.tabs.TabPage;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.uikit.diff.DiffView;
import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.files.NameParts;
import java.util.Optional;

/// The text of a file on disk beside the one that is not saved, as both were when it was opened.
record DiskPage(String file, String onDisk, String mine, Texts texts, Jobs jobs)
    implements TabPage {

  private static final String KIND = "compare";

  @Override
  public TabId id() {
    return new TabId(KIND, file);
  }

  @Override
  public String title() {
    return texts.get("compare.title", NameParts.of(file).name());
  }

  @Override
  public String description() {
    return texts.get("compare.title", file);
  }

  @Override
  public Icon icon() {
    return Icon.COMPARE;
  }

  @Override
  public Optional<String> path() {
    return Optional.of(file);
  }

  /// What was not saved then is nowhere any more.
  @Override
  public boolean lasting() {
    return false;
  }

  @Override
  public boolean tall() {
    return true;
  }

  @Override
  public PageView view() {
    return new PlainPageView(
        new DiffView(
            KIND,
            new DiffView.Side(texts.get("compare.disk"), onDisk),
            new DiffView.Side(texts.get("compare.mine"), mine),
            Language.ofFile(file),
            jobs));
  }
}
