package dev.meshwright.app.committing;

import dev.meshwright.app.committing.CommitFlow.KeepAuthor;
import dev.meshwright.model.git.Author;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Wrapping;
import dev.meshwright.usecases.commit.PrepareCommit;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;

/// Who commits; asked where Git's configuration does not say it.
final class AuthorFields {

  private final Texts texts;
  private final CommitFlow flow;
  private final Label known = new Label();
  private final TextField name = new TextField();
  private final TextField email = new TextField();
  private final ComboBox<KeepAuthor> keep = new ComboBox<>();
  private final VBox typed = new VBox(name, email, keep);
  private final VBox root = new VBox(known, typed);
  private final Subscription subscription;

  /// @param prefix of the ids; empty for the first form of a window
  AuthorFields(Texts texts, CommitFlow flow, String prefix) {
    this.texts = texts;
    this.flow = flow;
    known.getStyleClass().addAll("muted", "user-text");
    Wrapping.of(known);
    field(name, prefix + "author-name", texts.get("author.name"), flow.authorNameProperty());
    field(email, prefix + "author-email", texts.get("author.email"), flow.authorEmailProperty());
    Named.named(keep, prefix + "author-keep", texts.get("author.keep"));
    keep.getItems().setAll(KeepAuthor.values());
    keep.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(KeepAuthor place) {
            return place == null ? "" : word(place);
          }

          @Override
          public KeepAuthor fromString(String word) {
            return KeepAuthor.EVERYWHERE;
          }
        });
    keep.setMinWidth(0);
    keep.setMaxWidth(Double.MAX_VALUE);
    keep.valueProperty().bindBidirectional(flow.keepAuthorProperty());
    typed.getStyleClass().add("form-row");
    subscription = flow.message().startProperty().subscribe(this::say);
  }

  VBox node() {
    return root;
  }

  void dispose() {
    subscription.unsubscribe();
    name.textProperty().unbindBidirectional(flow.authorNameProperty());
    email.textProperty().unbindBidirectional(flow.authorEmailProperty());
    keep.valueProperty().unbindBidirectional(flow.keepAuthorProperty());
  }

  private String word(KeepAuthor place) {
    return switch (place) {
      case EVERYWHERE -> texts.get("author.keep.everywhere");
      case HERE -> texts.get("author.keep.here");
      case NOWHERE -> texts.get("author.keep.nowhere");
    };
  }

  private static void field(TextField field, String id, String words, StringProperty text) {
    Named.named(field, id, words);
    field.setPromptText(words);
    field.textProperty().bindBidirectional(text);
  }

  private void say(PrepareCommit.Start start) {
    Optional<Author> author = start.author();
    typed.setVisible(author.isEmpty());
    typed.setManaged(author.isEmpty());
    known.setText(
        author
            .map(each -> texts.get("author", each.name(), each.email()))
            .orElse(texts.get("author.none")));
  }
}
