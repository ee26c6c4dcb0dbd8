package dev.meshwright.app.status;

import dev.meshwright.model.files.TextEncoding;
import dev.meshwright.uikit.typing.LineEnding;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.NextPulse;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.util.Subscription;

/// Shows line and column, what is selected, and the form of the text in front.
public final class DocumentStatusView implements View {

  private final Texts texts = Texts.of(DocumentStatusView.class);
  private final FormWords words = new FormWords();
  private final DocumentStatusViewModel model;
  private final Button caret = new Button();
  private final MenuButton ends = new MenuButton();
  private final MenuButton encoding = new MenuButton();
  private final Label indentation = new Label();
  private final Label language = new Label();
  private final List<Node> all = List.of(caret, encoding, ends, indentation, language);
  private final FittingRow root = new FittingRow(all);
  private final NextPulse soon = new NextPulse(this::render);
  private final Subscription changes;

  /// @param goToLine asks for a line to go to
  public DocumentStatusView(DocumentStatusViewModel model, Runnable goToLine) {
    this.model = model;
    root.setId("document-status");
    named(caret, "status-caret", texts.get("caret.name"));
    caret.setOnAction(action -> goToLine.run());
    named(ends, "status-line-ends", texts.get("ends.name"));
    for (LineEnding choice : List.of(LineEnding.LF, LineEnding.CRLF)) {
      MenuItem item = new MenuItem(words.of(choice));
      item.setOnAction(action -> model.end(choice));
      ends.getItems().add(item);
    }
    named(encoding, "status-encoding", texts.get("encoding.name"));
    encoding.setOnShowing(showing ->
        encoding.getItems().setAll(model.encodings().stream().map(this::choice).toList()));
    // A menu without items is not opened.
    encoding.getItems().add(new MenuItem());
    named(indentation, "status-indentation", texts.get("indentation.name"));
    named(language, "status-language", texts.get("language.name"));
    changes = model.subscribe(soon::request);
    render();
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {
    changes.unsubscribe();
    soon.stop();
  }

  private void named(Labeled part, String id, String name) {
    Named.named(part, id, name);
    part.setTooltip(new Tooltip(name));
    part.setMnemonicParsing(false);
    part.getStyleClass().addAll("flat", "status-part");
  }

  private MenuItem choice(TextEncoding wanted) {
    MenuItem item = new MenuItem(words.toChoose(wanted));
    item.setOnAction(action -> model.encode(wanted));
    return item;
  }

  private void render() {
    Optional<DocumentStatus> status = model.status();
    all.forEach(part -> part.setManaged(status.isPresent()));
    root.requestLayout();
    status.ifPresent(this::render);
  }

  private void render(DocumentStatus status) {
    caret.setText(words.caret(status));
    ends.setText(words.of(status.lineEnds()));
    ends.setDisable(!status.writable());
    encoding.setText(
        status.encoding().map(TextEncoding::title).orElseGet(() -> texts.get("encoding.none")));
    encoding.setDisable(model.encodings().isEmpty());
    indentation.setText(words.of(status.indentation()));
    language.setText(words.language(status));
    // A number is of no use to an ear without what it counts.
    caret.setAccessibleText(texts.get("caret.said", status.line(), status.column()));
  }
}
