package dev.meshwright.app.lookup;

import dev.meshwright.app.common.EmptyState;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.LineIndex;
import dev.meshwright.uikit.buffer.TextBuffer;
import dev.meshwright.uikit.editor.SourceEditor;
import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.view.AfterFrame;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.BorderPane;

/// Shows the text around a place, not to be edited. Each language has an editor of its own.
final class PlacePreview implements View {

  private final Texts texts;
  private final Jobs jobs;
  private final BorderPane root = new BorderPane();
  private final Label path = new Label();
  private Optional<Made> made = Optional.empty();

  private record Made(Language language, TextBuffer text, SourceEditor editor) {}

  PlacePreview(Texts texts, Jobs jobs) {
    this.texts = texts;
    this.jobs = jobs;
    root.setId("lookup-preview");
    root.setMinSize(0, 0);
    path.getStyleClass().addAll("muted", "user-text", "lookup-path");
    path.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    path.setMinWidth(0);
  }

  @Override
  public Parent root() {
    return root;
  }

  void show(Optional<LookupPreview> preview) {
    if (preview.isEmpty() || preview.get().text().isEmpty()) {
      root.setTop(null);
      root.setCenter(
          EmptyState.of(
              Icon.SOURCE,
              texts.get("preview.title"),
              preview.isEmpty()
                  ? texts.get("preview.text")
                  : texts.get("preview.none", preview.get().path())));
      return;
    }
    LookupPreview shown = preview.get();
    int line = LineIndex.of(shown.text()).position(shown.range().start()).line();
    path.setText(texts.get("preview.path", shown.path(), String.valueOf(line)));
    Made editor = editor(Language.ofFile(shown.path()));
    editor.text().reset(shown.text());
    root.setTop(path);
    root.setCenter(editor.editor().root());
    AfterFrame.run(() -> {
      if (made.equals(Optional.of(editor)) && editor.text().text().equals(shown.text())) {
        editor.editor().reveal(shown.range());
        editor.editor().scrollTo(line - 1);
      }
    });
  }

  private Made editor(Language language) {
    if (made.filter(editor -> editor.language().equals(language)).isEmpty()) {
      dispose();
      TextBuffer text = new TextBuffer("");
      SourceEditor editor =
          new SourceEditor("lookup-text", texts.get("preview.name"), text, language, jobs);
      editor.setEditable(false);
      made = Optional.of(new Made(language, text, editor));
    }
    return made.orElseThrow();
  }

  @Override
  public void dispose() {
    made.ifPresent(editor -> editor.editor().dispose());
    made = Optional.empty();
  }
}
