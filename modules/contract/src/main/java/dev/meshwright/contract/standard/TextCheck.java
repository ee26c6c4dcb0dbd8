package dev.meshwright.contract.standard;

import dev.meshwright.contract.standard.ValueRule.TextForm;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.text.DidYouMean;
import dev.meshwright.text.QuotedText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// Holds texts against closed lists and the forms that a standard asks for.
final class TextCheck {

  private static final String RULE = "contract-value";
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]+");
  private static final Pattern PLACE_BY_NAME =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*+(?:\\.[A-Za-z_][A-Za-z0-9_-]*+)+");
  private static final Pattern PLACE_BY_ID =
      Pattern.compile(
          "(?:(?:https?://)?[A-Za-z0-9._/-]+\\.ya?ml#)?/?[A-Za-z_]\\w*+/[A-Za-z0-9_-]++"
              + "(?:/[A-Za-z_]\\w*+/[A-Za-z0-9_-]++)*+");

  private final Standard standard;
  private final Version version;
  private final ContractProblems problems;

  TextCheck(Standard standard, Version version, ContractProblems problems) {
    this.standard = standard;
    this.version = version;
    this.problems = problems;
  }

  void word(String key, String name, StringNode text) {
    ClosedList words = standard.words(name);
    boolean later = problems.judgement() == VersionSupport.LATER;
    if (words.has(text.value(), version) || later || isVariable(key, text)) {
      return;
    }
    String message =
        "\"%s\" is not a value for \"%s\" in %s %s."
            .formatted(QuotedText.of(text.value()), key, standard.name(), version);
    Optional<Version> since = words.since(text.value());
    Optional<String> meant = DidYouMean.of(text.value(), words.in(version));
    if (since.isPresent()) {
      problems.error(RULE, text.range(), message, later(since.get()));
    } else if (Variables.in(text.value())) {
      problems.error(RULE, text.range(), message, variables());
    } else if (meant.isPresent()) {
      problems.error(
          RULE,
          text.range(),
          message + " One of: " + String.join(", ", words.in(version)) + ".",
          "Write " + meant.get(),
          TextEdit.replace(text.range(), meant.get()));
    } else {
      problems.error(
          RULE, text.range(), message, "One of: " + String.join(", ", words.in(version)) + ".");
    }
  }

  private static String later(Version since) {
    return "It came with %s: name that version in apiVersion, or write another word."
        .formatted(since);
  }

  private String variables() {
    return standard
        .variables()
        .map(first -> "Variables came with %s: name that version in apiVersion.".formatted(first))
        .orElse("It has no variables.");
  }

  /// A value that is known only where the document is used is not judged.
  private boolean isVariable(String key, StringNode text) {
    boolean variable = Variables.in(text.value(), version, standard);
    if (variable) {
      problems.info(
          "contract-variable",
          text.range(),
          "\"%s\" gets its value where the document is used, so \"%s\" was not checked here."
              .formatted(QuotedText.of(text.value()), key),
          "");
    }
    return variable;
  }

  void beginning(String key, String start, StringNode text) {
    if (!text.value().startsWith(start) && !isVariable(key, text)) {
      problems.error(RULE, text.range(), "\"" + key + "\" must begin with " + start + ".", "");
    }
  }

  void form(String key, TextForm form, StringNode text) {
    switch (form) {
      case FREE -> {}
      case ID -> {
        if (!ID.matcher(text.value()).matches() && !isVariable(key, text)) {
          problems.error(
              RULE,
              text.range(),
              "\"" + key + "\" may have letters, digits, - and _ only, so that references find it.",
              "");
        }
      }
      case PLACE -> {
        if (!isPlace(text.value()) && !isVariable(key, text)) {
          problems.error(
              RULE,
              text.range(),
              "\"%s\" names no property.".formatted(key),
              "Write object.property, or by ids schema/ID/properties/ID.");
        }
      }
      case DAY -> {
        if (!isDay(text.value()) && !isVariable(key, text)) {
          problems.warning(
              RULE, text.range(), "\"" + key + "\" is not a day.", "Write it as 2026-01-31.");
        }
      }
      case MOMENT -> {
        if (!isMoment(text.value()) && !isVariable(key, text)) {
          problems.warning(
              RULE,
              text.range(),
              "\"" + key + "\" is not a point in time.",
              "Write it as 2026-01-31T12:00:00Z.");
        }
      }
    }
  }

  private static boolean isPlace(String text) {
    return text.length() < 2000
        && (PLACE_BY_NAME.matcher(text).matches() || PLACE_BY_ID.matcher(text).matches());
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeException wrong) {
      return false;
    }
  }

  private static boolean isMoment(String text) {
    try {
      DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text);
      return true;
    } catch (DateTimeException wrong) {
      return isDay(text);
    }
  }
}
