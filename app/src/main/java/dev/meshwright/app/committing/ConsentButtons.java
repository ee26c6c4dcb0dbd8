package dev.meshwright.app.committing;

import dev.meshwright.model.git.Consent;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;

/// A button for each answer to a question before a commit.
final class ConsentButtons {

  private ConsentButtons() {}

  /// @param id the buttons are `ID-run-hooks` and so on
  static List<Button> of(List<Consent> choices, String id, Consumer<Consent> chosen) {
    Texts texts = Texts.of(ConsentButtons.class);
    return choices.stream()
        .map(choice -> {
          String words = words(texts, choice);
          Button button =
              Named.named(
                  new Button(words),
                  id + "-" + choice.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                  words);
          button.setOnAction(pressed -> chosen.accept(choice));
          return button;
        })
        .toList();
  }

  private static String words(Texts texts, Consent choice) {
    return switch (choice) {
      case RUN_HOOKS -> texts.get("consent.hooks");
      case WITHOUT_HOOKS -> texts.get("consent.nohooks");
      case SIGN_AS_REPOSITORY -> texts.get("consent.sign.repository");
      case SIGN_AS_PERSON -> texts.get("consent.sign.person");
      case UNSIGNED -> texts.get("consent.unsigned");
      case AMEND_PUSHED -> texts.get("consent.amend");
    };
  }
}
