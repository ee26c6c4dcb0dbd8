package dev.meshwright.app.remotes;

import dev.meshwright.model.Severity;
import dev.meshwright.model.git.Remote;
import dev.meshwright.uikit.view.HoverText;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.usecases.remotes.Exchange;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.VBox;

/// A commit with what it means for schemas, a remote, or what the lines below are.
final class ExchangeCell extends ListCell<ExchangeRow> {

  private final HoverText hover = new HoverText(this);
  private final Texts texts;

  ExchangeCell(Texts texts) {
    this.texts = texts;
    setPrefWidth(0);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
  }

  @Override
  protected void updateItem(ExchangeRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    hover.say("");
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    switch (row) {
      case ExchangeRow.Heading heading -> heading(heading);
      case ExchangeRow.OfCommit(Exchange.JudgedCommit judged) -> commit(judged);
      case ExchangeRow.Rest(int count) -> show(muted(texts.get("more", count)), "");
      case ExchangeRow.OfRemote(Remote remote) -> {
        String url =
            remote
                .pushUrl()
                .map(push -> texts.get("row.push", remote.url(), push))
                .orElse(remote.url());
        show(new VBox(plain(remote.name(), Icon.REMOTE.node()), muted(url)), url);
      }
    }
  }

  private void heading(ExchangeRow.Heading heading) {
    int count = heading.side().map(Exchange.Side::count).orElse(0);
    String words =
        switch (heading.part()) {
          case INCOMING -> texts.get("heading.incoming", count);
          case OUTGOING -> texts.get("heading.outgoing", count);
          case REMOTES -> texts.get("heading.remotes");
        };
    boolean breaks =
        heading
            .side()
            .flatMap(Exchange.Side::verdict)
            .filter(report -> report.fails(Severity.ERROR))
            .isPresent();
    Label title = plain(words, breaks ? Icon.WARNING.node(Tone.DANGER) : null);
    title.getStyleClass().add("strong");
    VBox box = new VBox(title);
    heading
        .side()
        .flatMap(Exchange.Side::verdict)
        .map(report ->
            breaks
                ? texts.get("verdict.breaks")
                : report.checked().isEmpty()
                    ? texts.get("verdict.none")
                    : texts.get("verdict.fine", report.checked().size()))
        .ifPresent(verdict -> box.getChildren().add(muted(verdict)));
    show(box, "");
  }

  private void commit(Exchange.JudgedCommit judged) {
    Optional<Severity> worst = judged.worst();
    String verdict =
        worst
            .map(severity ->
                switch (severity) {
                  case ERROR -> texts.get("commit.breaks");
                  case WARNING -> texts.get("commit.warns");
                  case INFO -> texts.get("commit.fine");
                })
            .orElse("");
    Node sign =
        worst
            .map(severity ->
                switch (severity) {
                  case ERROR -> Icon.ERROR.node(Tone.DANGER);
                  case WARNING -> Icon.WARNING.node(Tone.WARNING);
                  case INFO -> Icon.CHECK.node(Tone.SUCCESS);
                })
            .orElseGet(Icon.COMMIT::node);
    String about =
        judged.commit().shortId()
            + "  "
            + judged.commit().author().name()
            + (verdict.isEmpty() ? "" : "  " + verdict);
    String changes =
        judged.changes().stream()
            .limit(8)
            .map(change -> change.words())
            .collect(Collectors.joining("\n"));
    show(
        new VBox(plain(judged.commit().subject(), sign), muted(about)),
        changes.isEmpty() ? judged.commit().message() : changes);
  }

  private void show(Node graphic, String more) {
    setGraphic(graphic);
    hover.say(more);
    setAccessibleText(words(graphic) + (more.isEmpty() ? "" : ". " + more));
  }

  private static String words(Node graphic) {
    return switch (graphic) {
      case Label label -> label.getText();
      case VBox box ->
          box.getChildren().stream().map(ExchangeCell::words).collect(Collectors.joining(", "));
      default -> "";
    };
  }

  private static Label plain(String words, @org.jspecify.annotations.Nullable Node sign) {
    Label label = new Label(words, sign);
    label.setTextOverrun(OverrunStyle.ELLIPSIS);
    label.getStyleClass().add("user-text");
    return label;
  }

  private static Label muted(String words) {
    Label label = plain(words, null);
    label.getStyleClass().add("muted");
    return label;
  }
}
