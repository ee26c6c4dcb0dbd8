package dev.meshwright.app.draft;

import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.InferredSchema;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.uikit.buffer.TextBuffer;
import dev.meshwright.uikit.editor.EditorAction;
import dev.meshwright.uikit.editor.SourceEditor;
import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Wrapping;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The new schema in one language, and what can be done with it.
final class DraftedPane {

  private final TextBuffer text = new TextBuffer("");
  private final SourceEditor editor;
  private final Label notes = new Label();
  private final Button save;
  private final Button copy;
  private final BorderPane root = new BorderPane();

  /// @param save asks for a file and writes the text to it
  DraftedPane(SchemaFormat format, Texts texts, Jobs jobs, BiConsumer<SchemaFormat, String> save) {
    String id = "draft-" + format.word().toLowerCase(Locale.ROOT);
    editor =
        new SourceEditor(id, format.title(), text, Language.ofFile("a" + format.ending()), jobs);
    editor.setEditable(false);
    editor.perform(EditorAction.WRAP_LINES);
    Label title = new Label(format.title());
    title.getStyleClass().add("strong");
    this.save =
        Named.button(
            id + "-save", Icon.SAVE, texts.get("save"), () -> save.accept(format, text.text()));
    this.save.setAccessibleText(texts.get("save.name", format.title()));
    copy = Named.button(id + "-copy", Icon.COPY, texts.get("copy"), this::copy);
    copy.setAccessibleText(texts.get("copy.name", format.title()));
    FlowPane bar = new FlowPane(title, this.save, copy);
    bar.getStyleClass().add("pane-bar");
    Wrapping.of(notes);
    notes.setMinHeight(Region.USE_PREF_SIZE);
    notes.getStyleClass().addAll("user-text", "pane-words", "muted");
    root.setTop(new VBox(bar, notes));
    root.setCenter(editor.root());
    root.setMinWidth(0);
  }

  Node node() {
    return root;
  }

  void show(Result<InferredSchema> written) {
    String now =
        switch (written) {
          case Result.Ok<InferredSchema>(InferredSchema schema, var ignored) -> schema.text();
          case Result.Failed<InferredSchema> failed -> "";
        };
    List<String> said =
        switch (written) {
          case Result.Ok<InferredSchema>(InferredSchema schema, var ignored) -> schema.notes();
          case Result.Failed<InferredSchema>(List<Problem> problems) ->
              List.of(problems.getFirst().text());
        };
    if (!text.text().equals(now)) {
      text.reset(now);
    }
    notes.setText(String.join("\n", said));
    notes.setVisible(!said.isEmpty());
    notes.setManaged(!said.isEmpty());
    save.setDisable(now.isEmpty());
    copy.setDisable(now.isEmpty());
  }

  void dispose() {
    editor.dispose();
  }

  private void copy() {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text.text()));
  }
}
