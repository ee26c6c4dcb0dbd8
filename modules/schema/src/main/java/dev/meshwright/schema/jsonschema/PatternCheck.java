package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.TextRange;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Reports regular expressions that no validator can use.
final class PatternCheck {

  private static final int MOST_NESTED = 200;

  private final SchemaProblems problems;

  PatternCheck(SchemaProblems problems) {
    this.problems = problems;
  }

  void check(String file, TextRange range, String regex) {
    if (nesting(regex) > MOST_NESTED) {
      problems.error(
          "json-pattern-invalid",
          file,
          range,
          "The regular expression has more than " + MOST_NESTED + " groups inside one another.",
          "Write it flatter.");
      return;
    }
    try {
      Pattern.compile(regex);
    } catch (PatternSyntaxException wrong) {
      problems.error(
          "json-pattern-invalid",
          file,
          range,
          "This is no regular expression: "
              + wrong.getDescription()
              + (wrong.getIndex() < 0 ? "" : " at character " + (wrong.getIndex() + 1))
              + ".",
          "A backslash in JSON is written twice.");
    }
  }

  private static int nesting(String regex) {
    int depth = 0;
    int deepest = 0;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '(' || c == '[') {
        deepest = Math.max(deepest, ++depth);
      } else if (c == ')' || c == ']') {
        depth--;
      }
    }
    return deepest;
  }
}
