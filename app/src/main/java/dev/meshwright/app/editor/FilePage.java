package dev.meshwright.app.editor;

import dev.meshwright.app.common.KindIcon;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.tabs.DocumentPage;
import dev.meshwright.app.tabs.PageDocument;
import dev.meshwright.app.tabs.PageView;
import dev.meshwright.app.tabs.TabId;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.ScratchFile;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.files.NameParts;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/// The text of a file, read when it is first seen.
///
/// @param kind what the file is for
/// @param views shows a document
record FilePage(PageDocument file, FileKind kind, Function<Document, PageView> views)
    implements DocumentPage {

  static final String KIND = TabId.FILE;

  /// What the tab of a file is called.
  static TabId tab(String path) {
    return TabId.ofFile(path);
  }

  @Override
  public TabId id() {
    return tab(file.path());
  }

  @Override
  public String title() {
    return NameParts.of(file.path()).name();
  }

  @Override
  public String description() {
    Texts texts = Texts.of(FilePage.class);
    return ScratchFile.is(file.path())
        ? texts.get("scratch", ScratchFile.name(file.path()))
        : file.path();
  }

  @Override
  public Icon icon() {
    return ScratchFile.is(file.path()) ? Icon.TERMINAL : KindIcon.of(kind);
  }

  @Override
  public ObservableValue<Boolean> unsaved() {
    return file.unsaved();
  }

  @Override
  public PageView view() {
    return new FileView(this, views);
  }
}
