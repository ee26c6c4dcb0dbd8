package dev.meshwright.app.history;

import dev.meshwright.model.git.CommitSignature;
import dev.meshwright.uikit.view.HoverText;
import dev.meshwright.uikit.view.Icon;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import dev.meshwright.uikit.view.Wrapping;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;

/// What the signature of a commit is worth, by a sign and a word.
final class SignatureLabel {

  private final Texts texts;
  private final Label label = new Label();

  SignatureLabel(Texts texts) {
    this.texts = texts;
    label.setId("commit-signature");
    label.getStyleClass().addAll("muted", "user-text");
    Wrapping.of(label);
  }

  Label node() {
    return label;
  }

  void show(Optional<CommitSignature> signature) {
    String words = signature.map(this::words).orElse("");
    label.setText(words);
    label.setGraphic(signature.map(SignatureLabel::sign).orElse(null));
    HoverText.on(label, signature.map(CommitSignature::words).orElse(""));
    label.setVisible(!words.isEmpty());
    label.setManaged(!words.isEmpty());
  }

  private String words(CommitSignature signature) {
    return switch (signature.standing()) {
      case NONE -> texts.get("signature.none");
      case GOOD -> texts.get("signature.good", signature.signer(), signature.key());
      case BAD -> texts.get("signature.bad");
      case UNKNOWN_KEY -> texts.get("signature.unknown", signature.key());
      case EXPIRED -> texts.get("signature.expired", signature.signer(), signature.key());
      case UNCHECKED -> texts.get("signature.unchecked");
    };
  }

  private static Node sign(CommitSignature signature) {
    return switch (signature.standing()) {
      case GOOD -> Icon.CHECK.node(Tone.SUCCESS);
      case BAD -> Icon.ERROR.node(Tone.DANGER);
      case UNKNOWN_KEY, EXPIRED, UNCHECKED -> Icon.WARNING.node(Tone.WARNING);
      case NONE -> Icon.REMOVE.node();
    };
  }
}
