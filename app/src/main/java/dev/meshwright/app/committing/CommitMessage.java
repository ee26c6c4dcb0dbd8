package dev.meshwright.app.committing;

import dev.meshwright.model.git.Author;
import dev.meshwright.model.git.Commit;
import dev.meshwright.usecases.commit.ChangesInWords;
import dev.meshwright.usecases.commit.MessageTrailers;
import dev.meshwright.usecases.commit.PrepareCommit;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/// The message of the commit to be: a proposal until the user writes another, with what is added at
/// its end.
public final class CommitMessage {

  private final StringProperty text = new SimpleStringProperty("");
  private final BooleanProperty amend = new SimpleBooleanProperty();
  private final BooleanProperty signOff = new SimpleBooleanProperty();
  private final BooleanProperty conventional = new SimpleBooleanProperty();
  private final ObservableSet<Author> coAuthors = FXCollections.observableSet();
  private final ReadOnlyObjectWrapper<PrepareCommit.Start> start =
      new ReadOnlyObjectWrapper<>(
          new PrepareCommit.Start(Optional.empty(), Optional.empty(), false, Optional.empty()));
  private ChangesInWords changes = new ChangesInWords(List.of());
  private String proposed = "";
  private boolean begun;

  CommitMessage() {
    amend.addListener((property, was, is) -> propose(changes));
    conventional.addListener((property, was, is) -> propose(changes));
  }

  public StringProperty textProperty() {
    return text;
  }

  /// Whether the commit takes the place of the last one.
  public BooleanProperty amendProperty() {
    return amend;
  }

  public BooleanProperty signOffProperty() {
    return signOff;
  }

  /// Whether the proposal keeps to Conventional Commits.
  public BooleanProperty conventionalProperty() {
    return conventional;
  }

  /// Who wrote with the author.
  public ObservableSet<Author> coAuthors() {
    return coAuthors;
  }

  /// What Git's configuration and the last commit say.
  public ReadOnlyObjectProperty<PrepareCommit.Start> startProperty() {
    return start.getReadOnlyProperty();
  }

  void starts(PrepareCommit.Start known) {
    start.set(known);
    if (!begun) {
      begun = true;
      signOff.set(known.signsOff());
    }
    if (known.last().isEmpty()) {
      amend.set(false);
    }
    propose(changes);
  }

  /// Proposes a message for what would be committed. One that the user has written stays.
  public void propose(ChangesInWords committed) {
    changes = committed;
    String proposal = proposal();
    if (text.get().isBlank() || text.get().equals(proposed)) {
      proposed = proposal;
      text.set(proposal);
    }
    proposed = proposal;
  }

  private String proposal() {
    Optional<Commit> last = start.get().last();
    if (amend.get() && last.isPresent()) {
      return last.get().message();
    }
    String words = conventional.get() ? changes.conventionalMessage() : changes.proposedMessage();
    return words.isEmpty()
        ? ""
        : start.get().template().map(template -> words + "\n\n" + template).orElse(words);
  }

  /// As it is committed.
  ///
  /// @param signer who signs it off
  String finished(Optional<Author> signer) {
    return MessageTrailers.added(
        text.get(), List.copyOf(coAuthors), signOff.get() ? signer.stream().toList() : List.of());
  }

  /// Another message is written next.
  void done() {
    amend.set(false);
    coAuthors.clear();
    proposed = "";
    text.set("");
  }

  /// Gives a message back to whoever wrote it.
  void restore(String message) {
    text.set(message);
  }
}
