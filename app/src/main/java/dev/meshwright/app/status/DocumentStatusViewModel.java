package dev.meshwright.app.status;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.EncodingChoice;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Position;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.TextEncoding;
import dev.meshwright.uikit.buffer.BufferChange;
import dev.meshwright.uikit.syntax.Language;
import dev.meshwright.uikit.typing.Indentation;
import dev.meshwright.uikit.typing.LineEnding;
import java.util.List;
import java.util.Optional;
import javafx.util.Subscription;

/// Tells where the user is in the document in front, and changes the form of its text.
public final class DocumentStatusViewModel {

  /// What is read of a text once, however often the caret moves in it.
  private record Form(
      String text, Language language, LineIndex lines, LineEnding ends, Indentation indentation) {

    private static Form of(String text, Language language) {
      return new Form(
          text,
          language,
          LineIndex.of(text),
          LineEnding.of(text),
          Indentation.of(text, Indentation.usual(language)));
    }

    /// After a key, of which the lines beside it tell enough.
    private Form after(BufferChange change) {
      TextEdit edit = change.edits().getFirst();
      String now = change.after().text();
      return new Form(
          now,
          language,
          lines.after(edit, now),
          LineEnding.of(now),
          Indentation.of(now, Indentation.usual(language)));
    }
  }

  private final OpenDocuments documents;
  private final EncodingChoice recoding;
  private Optional<Form> form = Optional.empty();

  public DocumentStatusViewModel(OpenDocuments documents, EncodingChoice recoding) {
    this.documents = documents;
    this.recoding = recoding;
  }

  /// Has something run whenever another status may hold; many times in a row while one types.
  public Subscription subscribe(Runnable changed) {
    Following following = new Following(changed);
    Subscription active = documents.activeProperty().subscribe(following::follow);
    return () -> {
      active.unsubscribe();
      following.end();
    };
  }

  /// As it is now; empty without a text in front.
  Optional<DocumentStatus> status() {
    Optional<Document> front = documents.activeProperty().get();
    if (front.isEmpty()) {
      form = Optional.empty();
    }
    return front.map(this::status);
  }

  /// Ends each line of the document in front in one way, as one step of its history.
  public void end(LineEnding wanted) {
    writable().ifPresent(document -> document.edit(wanted.edits(document.text())));
  }

  /// The encodings that the document in front can be saved in, or, where it is not UTF-8, read as.
  public List<TextEncoding> encodings() {
    return documents.activeProperty().get().map(EncodingChoice::choices).orElse(List.of());
  }

  /// Chooses one of them.
  public void encode(TextEncoding wanted) {
    if (encodings().contains(wanted)) {
      documents.activeProperty().get().ifPresent(front -> recoding.choose(front, wanted));
    }
  }

  /// Whether there is a text in front that can be changed.
  public boolean canChange() {
    return writable().isPresent();
  }

  private Optional<Document> writable() {
    return documents.activeProperty().get().filter(Document::writable);
  }

  private DocumentStatus status(Document document) {
    Language language = Language.ofFile(document.name());
    Form now = form(document.text(), language);
    TextRange selection = document.selectionProperty().get();
    int from = Math.min(selection.start(), now.text().length());
    int to = Math.min(selection.end(), now.text().length());
    int at = document.caretProperty().get() == selection.start() ? from : to;
    Position caret = now.lines().position(at);
    int lineStart = now.lines().lineStart(caret.line());
    return new DocumentStatus(
        caret.line(),
        now.text().codePointCount(lineStart, at) + 1,
        now.text().codePointCount(from, to),
        now.lines().position(to).line() - now.lines().position(from).line() + 1,
        document.encodingProperty().get(),
        now.ends(),
        now.indentation(),
        document.kind(),
        language.name(),
        document.writable());
  }

  private Form form(String text, Language language) {
    Form known =
        form.filter(read -> read.text().equals(text) && read.language().equals(language))
            .orElseGet(() -> Form.of(text, language));
    form = Optional.of(known);
    return known;
  }

  /// Whoever types is told of at each key, so that a long text is not read anew.
  private void edited(BufferChange change) {
    form =
        form.filter(read -> change.edits().size() == 1)
            .filter(read -> read.text().equals(change.before().text()))
            .map(read -> read.after(change));
  }

  /// Follows what is selected in whichever document is in front.
  private final class Following {
    private final Runnable changed;
    private Subscription document = Subscription.EMPTY;

    private Following(Runnable changed) {
      this.changed = changed;
    }

    private void follow(Optional<Document> front) {
      document.unsubscribe();
      document = front.map(this::listen).orElse(Subscription.EMPTY);
      changed.run();
    }

    private Subscription listen(Document front) {
      return Subscription.combine(
          front.buffer().subscribe(DocumentStatusViewModel.this::edited),
          front.textProperty().subscribe(changed),
          front.selectionProperty().subscribe(changed),
          front.encodingProperty().subscribe(changed),
          front.obstaclesProperty().subscribe(changed));
    }

    private void end() {
      document.unsubscribe();
    }
  }
}
