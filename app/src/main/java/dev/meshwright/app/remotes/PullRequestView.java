package dev.meshwright.app.remotes;

import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.View;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.remotes.ForgePage;
import dev.meshwright.usecases.remotes.PullRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The text of a pull request, to be changed, copied, and taken to the page of the forge.
final class PullRequestView implements View {

  private final Texts texts = Texts.of(PullRequestView.class);
  private final BorderPane root = new BorderPane();
  private final TextField title;
  private final TextArea body;
  private final Label said = new Label();
  private final PullRequest request;

  /// @param page the page for a text; empty when the server is no forge that is known
  /// @param open opens a page
  PullRequestView(
      PullRequest request,
      Function<PullRequest, Optional<ForgePage>> page,
      Consumer<ForgePage> open) {
    this.request = request;
    root.setId("pull-request");
    title =
        Named.named(new TextField(request.title()), "request-title", texts.get("request.title"));
    body = Named.named(new TextArea(request.body()), "request-body", texts.get("request.body"));
    Wrapping.of(body);
    body.getStyleClass().add("mono");
    Button copy =
        Named.named(
            new Button(texts.get("request.copy"), Icon.COPY.node()),
            "request-copy",
            texts.get("request.copy"));
    copy.setOnAction(pressed -> copy(text().text(), texts.get("request.copied")));
    FlowPane buttons = new FlowPane(copy);
    if (page.apply(request).isPresent()) {
      Button browse =
          Named.named(
              new Button(texts.get("request.open"), Icon.WINDOW.node()),
              "request-open",
              texts.get("request.open"));
      browse.getStyleClass().add("accent");
      browse.setOnAction(pressed ->
          page.apply(text())
              .ifPresent(found -> {
                if (!found.carriesText()) {
                  copy(text().body(), texts.get("request.paste"));
                }
                open.accept(found);
              }));
      buttons.getChildren().addFirst(browse);
    } else {
      said.setText(texts.get("request.noforge"));
    }
    buttons.getStyleClass().add("button-row");
    Wrapping.of(said);
    said.setId("request-said");
    said.setMinHeight(Region.USE_PREF_SIZE);
    said.getStyleClass().add("muted");
    Label about = new Label(texts.get("request.about", request.head(), request.base()));
    about.getStyleClass().add("user-text");
    Wrapping.of(about);
    VBox top = new VBox(about, title);
    top.getStyleClass().add("pane-bar");
    VBox bottom = new VBox(said, buttons);
    bottom.getStyleClass().add("pane-bar");
    root.setTop(top);
    root.setCenter(body);
    root.setBottom(bottom);
  }

  @Override
  public Parent root() {
    return root;
  }

  @Override
  public void dispose() {}

  private PullRequest text() {
    return new PullRequest(request.base(), request.head(), title.getText(), body.getText());
  }

  private void copy(String text, String words) {
    Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
    said.setText(words);
  }
}
