package dev.meshwright.app.committing;

import dev.meshwright.model.git.Author;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;

/// How to commit: in the place of the last commit, signed off, with whom; and what else belongs to
/// a commit on request.
final class CommitOptions {

  /// More authors are in the log of a large project than a menu can show.
  private static final int MOST_AUTHORS = 20;

  private final Texts texts;
  private final CommitFlow flow;
  private final MenuButton button = new MenuButton();
  private final CheckMenuItem amend;
  private final CheckMenuItem signOff;
  private final CheckMenuItem conventional;
  private final Menu coAuthors;

  CommitOptions(Texts texts, CommitFlow flow, String id) {
    this.texts = texts;
    this.flow = flow;
    Named.named(button, id + "-options", texts.get("options"));
    button.setText(texts.get("options"));
    CommitMessage message = flow.message();
    amend = item("amend", texts.get("option.amend"), message.amendProperty());
    signOff = item("signoff", texts.get("option.signoff"), message.signOffProperty());
    conventional =
        item("conventional", texts.get("option.conventional"), message.conventionalProperty());
    coAuthors = new Menu(texts.get("option.coauthors"));
    coAuthors.setId("coauthors");
    coAuthors.getItems().setAll(nobody());
    ReleaseTexts release = new ReleaseTexts(flow);
    MenuItem undo = action("undo-commit", texts.get("option.undo"), flow::undoLast);
    button
        .getItems()
        .setAll(
            amend,
            signOff,
            coAuthors,
            conventional,
            new SeparatorMenuItem(),
            action("raise-versions", texts.get("option.version"), release::raiseVersions),
            action("write-changelog", texts.get("option.log"), release::writeChangeLog),
            new SeparatorMenuItem(),
            undo);
    button.setOnShowing(event -> {
      boolean first = message.startProperty().get().last().isEmpty();
      amend.setDisable(first);
      undo.setDisable(first);
      flow.authors(this::offer);
    });
    button.setGraphic(Icon.SETTINGS.node());
  }

  MenuButton node() {
    return button;
  }

  void dispose() {
    CommitMessage message = flow.message();
    amend.selectedProperty().unbindBidirectional(message.amendProperty());
    signOff.selectedProperty().unbindBidirectional(message.signOffProperty());
    conventional.selectedProperty().unbindBidirectional(message.conventionalProperty());
  }

  private static CheckMenuItem item(String id, String words, BooleanProperty chosen) {
    CheckMenuItem item = new CheckMenuItem(words);
    item.setId(id);
    item.selectedProperty().bindBidirectional(chosen);
    return item;
  }

  private static MenuItem action(String id, String words, Runnable action) {
    MenuItem item = new MenuItem(words);
    item.setId(id);
    item.setOnAction(chosen -> action.run());
    return item;
  }

  private MenuItem nobody() {
    MenuItem none = new MenuItem(texts.get("option.coauthors.none"));
    none.setDisable(true);
    return none;
  }

  private void offer(List<Author> authors) {
    if (authors.isEmpty()) {
      coAuthors.getItems().setAll(nobody());
      return;
    }
    coAuthors.getItems().setAll(authors.stream().limit(MOST_AUTHORS).map(this::author).toList());
  }

  private CheckMenuItem author(Author author) {
    CheckMenuItem item = new CheckMenuItem(author.toString());
    item.setMnemonicParsing(false);
    item.setSelected(flow.message().coAuthors().contains(author));
    item.selectedProperty()
        .addListener((property, was, is) -> {
          if (is) {
            flow.message().coAuthors().add(author);
          } else {
            flow.message().coAuthors().remove(author);
          }
        });
    return item;
  }
}
