package dev.meshwright.compat.jsonschema.language;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;

/// The general categories of Unicode, as `\p{...}` names them.
final class UnicodeCategories {

  private static final Map<String, Set<Byte>> CATEGORIES =
      Map.ofEntries(
          Map.entry("Lu", Set.of(Character.UPPERCASE_LETTER)),
          Map.entry("Ll", Set.of(Character.LOWERCASE_LETTER)),
          Map.entry(
              "L",
              Set.of(
                  Character.UPPERCASE_LETTER,
                  Character.LOWERCASE_LETTER,
                  Character.TITLECASE_LETTER,
                  Character.MODIFIER_LETTER,
                  Character.OTHER_LETTER)),
          Map.entry("Nd", Set.of(Character.DECIMAL_DIGIT_NUMBER)),
          Map.entry(
              "N",
              Set.of(
                  Character.DECIMAL_DIGIT_NUMBER, Character.LETTER_NUMBER, Character.OTHER_NUMBER)),
          Map.entry(
              "P",
              Set.of(
                  Character.CONNECTOR_PUNCTUATION,
                  Character.DASH_PUNCTUATION,
                  Character.START_PUNCTUATION,
                  Character.END_PUNCTUATION,
                  Character.INITIAL_QUOTE_PUNCTUATION,
                  Character.FINAL_QUOTE_PUNCTUATION,
                  Character.OTHER_PUNCTUATION)),
          Map.entry(
              "M",
              Set.of(
                  Character.NON_SPACING_MARK,
                  Character.ENCLOSING_MARK,
                  Character.COMBINING_SPACING_MARK)),
          Map.entry(
              "Z",
              Set.of(
                  Character.SPACE_SEPARATOR,
                  Character.LINE_SEPARATOR,
                  Character.PARAGRAPH_SEPARATOR)),
          Map.entry("Cc", Set.of(Character.CONTROL)));

  private static final Map<String, String> LONG_NAMES =
      Map.of(
          "Letter",
          "L",
          "Uppercase_Letter",
          "Lu",
          "Lowercase_Letter",
          "Ll",
          "Number",
          "N",
          "Decimal_Number",
          "Nd",
          "Punctuation",
          "P",
          "Mark",
          "M",
          "Separator",
          "Z");

  private UnicodeCategories() {}

  /// The test for a category by its short or long name.
  static Optional<IntPredicate> of(String name) {
    String bare = name.startsWith("Script=") ? "" : name.substring(name.indexOf('=') + 1);
    return Optional.ofNullable(CATEGORIES.get(LONG_NAMES.getOrDefault(bare, bare)))
        .map(types -> c -> types.contains((byte) Character.getType(c)));
  }
}
