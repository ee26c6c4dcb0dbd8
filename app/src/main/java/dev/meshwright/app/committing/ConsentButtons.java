package dev.meshwright.app.committing;

import dev.meshwright.app.common.AskingBanner.Way;
import dev.meshwright.model.git.Consent;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;

/// A button for each answer to a question before a commit.
public final class ConsentButtons {

  private ConsentButtons() {}

  static List<Button> of(List<Consent> choices, String id, Consumer<Consent> chosen) {
    return ways(choices, id, chosen).stream().map(ConsentButtons::button).toList();
  }

  private static Button button(Way way) {
    Button button = Named.named(new Button(way.words()), way.id(), way.words());
    button.setOnAction(pressed -> way.action().run());
    return button;
  }

  /// The answers, for a banner.
  ///
  /// @param id the buttons are `ID-run-hooks` and so on
  public static List<Way> ways(List<Consent> choices, String id, Consumer<Consent> chosen) {
    Texts texts = Texts.of(ConsentButtons.class);
    return choices.stream()
        .map(choice ->
            new Way(
                id + "-" + choice.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                words(texts, choice),
                () -> chosen.accept(choice)))
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
