package dev.meshwright.compat.jsonschema;

import dev.meshwright.compat.jsonschema.change.Change;
import dev.meshwright.compat.jsonschema.rule.DocumentRules;
import java.util.Locale;
import java.util.regex.Pattern;

/// Custom keywords that say what a value means.
final class Meaning {

  private static final Pattern WORDS =
      Pattern.compile("unit|currency|pii|classification|sensitiv|scale|precision|timezone");

  private Meaning() {}

  /// Whether a change of a custom keyword changes how values are to be taken.
  static boolean isCarriedBy(Change change) {
    return change.rule().equals(DocumentRules.EXTENSION_CHANGED)
        && change.pointers().stream()
            .map(p -> p.substring(p.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT))
            .anyMatch(name -> WORDS.matcher(name).find());
  }
}
