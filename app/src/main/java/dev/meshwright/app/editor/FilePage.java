package dev.meshwright.app.editor;

import dev.meshwright.app.common.KindIcon;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.tabs.PageDocument;
import dev.meshwright.app.tabs.PageView;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.app.tabs.TabPage;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.uikit.view.Icon;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/// The text of a file, read when it is first seen.
///
/// @param kind what the file is for
/// @param views shows a document
record FilePage(PageDocument file, FileKind kind, Function<Document, PageView> views)
    implements TabPage {

  static final String KIND = "file";

  /// What the tab of a file is called.
  static TabId tab(String path) {
    return new TabId(KIND, path);
  }

  @Override
  public TabId id() {
    return tab(file.path());
  }

  @Override
  public String title() {
    return file.path().substring(file.path().lastIndexOf('/') + 1);
  }

  @Override
  public String description() {
    return file.path();
  }

  @Override
  public Icon icon() {
    return KindIcon.of(kind);
  }

  @Override
  public Optional<String> path() {
    return Optional.of(file.path());
  }

  @Override
  public ObservableValue<Boolean> unsaved() {
    return file.unsaved();
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
    return new FileView(this, views);
  }

  @Override
  public void dispose() {
    file.dispose();
  }
}
