package dev.meshwright.app.committing;

import dev.meshwright.app.common.AskingBanner.Way;
import dev.meshwright.model.git.Consent;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// The answers to a question before a commit or a merge.
public final class ConsentWays {

  private ConsentWays() {}

  /// @param id the buttons are `ID-run-hooks` and so on
  public static List<Way> of(List<Consent> choices, String id, Consumer<Consent> chosen) {
    Texts texts = Texts.of(ConsentWays.class);
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
