package dev.meshwright.app.common;

import dev.meshwright.model.git.FileState;
import dev.meshwright.uikit.view.HoverText;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import java.util.Optional;
import javafx.scene.control.Label;

/// The sign of a file's Git state: the letter Git uses, with the word as its name.
public final class GitStateLabel {

  private final Texts texts = Texts.of(GitStateLabel.class);

  /// Empty for a file that is as in the last commit.
  public Optional<Label> sign(FileState state) {
    return letter(state)
        .map(letter -> {
          Label label = new Label(letter);
          label.getStyleClass().addAll("git-sign", tone(state).styleClass());
          label.setAccessibleText(word(state));
          HoverText.on(label, word(state));
          return label;
        });
  }

  public String word(FileState state) {
    return switch (state) {
      case UNCHANGED, IGNORED -> "";
      case MODIFIED -> texts.get("state.modified");
      case ADDED -> texts.get("state.added");
      case UNTRACKED -> texts.get("state.untracked");
      case DELETED -> texts.get("state.deleted");
      case RENAMED -> texts.get("state.renamed");
      case CONFLICTED -> texts.get("state.conflicted");
    };
  }

  private static Optional<String> letter(FileState state) {
    return switch (state) {
      case UNCHANGED, IGNORED -> Optional.empty();
      case MODIFIED -> Optional.of("M");
      case ADDED -> Optional.of("A");
      case UNTRACKED -> Optional.of("U");
      case DELETED -> Optional.of("D");
      case RENAMED -> Optional.of("R");
      case CONFLICTED -> Optional.of("!");
    };
  }

  private static Tone tone(FileState state) {
    return switch (state) {
      case UNCHANGED, IGNORED -> Tone.NEUTRAL;
      case MODIFIED, RENAMED -> Tone.WARNING;
      case ADDED, UNTRACKED -> Tone.SUCCESS;
      case DELETED, CONFLICTED -> Tone.DANGER;
    };
  }
}
