package dev.meshwright.app.servers;

import dev.meshwright.app.common.DialogButtons;
import dev.meshwright.app.dialog.FrontWindow;
import dev.meshwright.model.git.HostKey;
import dev.meshwright.model.git.Login;
import dev.meshwright.model.git.RemoteQuestions;
import dev.meshwright.uikit.jobs.FxQuestion;
import dev.meshwright.uikit.view.AfterFrame;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Wrapping;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks in dialogs what servers want to know.
public final class ServerDialogs implements RemoteQuestions {

  private final Texts texts = Texts.of(ServerDialogs.class);

  @Override
  public Optional<Login> login(String url, String user, boolean again) {
    return FxQuestion.ask(() -> {
      TextField name = Named.named(new TextField(user), "login-user", texts.get("login.user"));
      PasswordField password =
          Named.named(new PasswordField(), "login-password", texts.get("login.password"));
      String header = again ? texts.get("login.again", url) : texts.get("login.header", url);
      boolean given =
          ask(
              "login",
              header,
              texts.get("login.text"),
              texts.get("login.agree"),
              List.of(
                  new Label(texts.get("login.user")),
                  name,
                  new Label(texts.get("login.password")),
                  password),
              user.isEmpty() ? name : password);
      return given && !password.getText().isEmpty()
          ? Optional.of(new Login(name.getText().strip(), password.getText()))
          : Optional.empty();
    });
  }

  @Override
  public Optional<String> passphrase(String key, boolean again) {
    return FxQuestion.ask(() -> {
      PasswordField words =
          Named.named(new PasswordField(), "passphrase-words", texts.get("passphrase.words"));
      String header =
          again ? texts.get("passphrase.again", key) : texts.get("passphrase.header", key);
      boolean given =
          ask(
              "passphrase",
              header,
              texts.get("passphrase.text"),
              texts.get("passphrase.agree"),
              List.of(new Label(texts.get("passphrase.words")), words),
              words);
      return given && !words.getText().isEmpty() ? Optional.of(words.getText()) : Optional.empty();
    });
  }

  @Override
  public boolean trust(HostKey key) {
    return FxQuestion.ask(
            () -> {
              TextField print =
                  Named.named(
                      new TextField(key.fingerprint()),
                      "host-fingerprint",
                      texts.get("host.fingerprint"));
              print.setEditable(false);
              // All of it is to be compared: none of it may be out of sight.
              print.setPrefColumnCount(key.fingerprint().length() + 2);
              print.getStyleClass().add("mono");
              return Optional.of(
                  ask(
                      "host",
                      texts.get("host.header", key.host()),
                      texts.get("host.text", key.type()),
                      texts.get("host.agree"),
                      List.of(new Label(texts.get("host.fingerprint")), print),
                      print));
            })
        .orElse(false);
  }

  /// @return whether the person went on
  private boolean ask(
      String id, String header, String text, String agree, List<Node> fields, Node first) {
    DialogPane pane = new DialogPane();
    pane.setId(id + "-question");
    pane.getStyleClass().add("alert");
    Node sign = Icon.REMOTE.node();
    sign.getStyleClass().add("large");
    pane.setGraphic(sign);
    pane.setHeaderText(header);
    Label words = new Label(text);
    Wrapping.of(words);
    words.setMinHeight(Region.USE_PREF_SIZE);
    words.getStyleClass().add("user-text");
    VBox content = new VBox(words);
    content.getStyleClass().addAll("content", "form-row");
    content.getChildren().addAll(fields);
    pane.setContent(content);
    DialogButtons.add(pane, new ButtonType(agree, ButtonBar.ButtonData.OK_DONE))
        .setId(id + "-agree");
    DialogButtons.add(pane, new ButtonType(texts.get("dismiss"), ButtonBar.ButtonData.CANCEL_CLOSE))
        .setId(id + "-dismiss");
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.setDialogPane(pane);
    FrontWindow.find().ifPresent(dialog::initOwner);
    dialog.setTitle(texts.get("dialog.title"));
    dialog.setOnShown(shown -> AfterFrame.run(first::requestFocus));
    return dialog
        .showAndWait()
        .filter(answer -> answer.getButtonData() == ButtonBar.ButtonData.OK_DONE)
        .isPresent();
  }
}
