package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.TextRange;
import dev.meshwright.text.regex.Regex;
import dev.meshwright.text.regex.RegexReading;

/// Reports regular expressions that validators cannot use, or only some of them.
final class PatternCheck {

  private final SchemaProblems problems;

  PatternCheck(SchemaProblems problems) {
    this.problems = problems;
  }

  void check(String file, TextRange range, String regex) {
    switch (Regex.read(regex)) {
      case RegexReading.Malformed wrong ->
          problems.error(
              "json-pattern-invalid",
              file,
              range,
              "This is not a regular expression of ECMA-262: " + where(wrong) + ".",
              "A backslash in JSON is written twice.");
      case RegexReading.Valid(Regex read) when read.isLenient() ->
          lenient(file, range, Regex.readStrictly(regex));
      case RegexReading.Valid ignored -> {}
    }
  }

  private void lenient(String file, TextRange range, RegexReading strictly) {
    if (strictly instanceof RegexReading.Malformed wrong) {
      problems.warning(
          "json-pattern-lenient",
          file,
          range,
          "This regular expression is valid only without the flag u, which JSON Schema recommends"
              + " and some validators insist on: "
              + where(wrong)
              + ".",
          "Correct this place: a character that has no special meaning needs no backslash.");
    }
  }

  private static String where(RegexReading.Malformed wrong) {
    return wrong.reason() + ", at character " + (wrong.at() + 1);
  }
}
