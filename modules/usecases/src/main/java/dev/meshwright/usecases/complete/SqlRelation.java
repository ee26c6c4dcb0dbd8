package dev.meshwright.usecases.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A table or step that a text names behind FROM or JOIN.
///
/// @param alias what it is called there; its own name when it has no other
record SqlRelation(String name, String alias) {

  private static final String NAME = "\"[^\"]+\"|[A-Za-z_]\\w*";
  private static final Pattern NAMED =
      Pattern.compile(
          "\\b(?:FROM|JOIN)\\s+(" + NAME + ")(?:\\s+(?:AS\\s+)?(" + NAME + "))?",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> NO_ALIAS =
      Set.of(
          "WHERE",
          "GROUP",
          "ORDER",
          "JOIN",
          "LEFT",
          "RIGHT",
          "FULL",
          "INNER",
          "CROSS",
          "ON",
          "USING",
          "LIMIT",
          "HAVING",
          "UNION",
          "EXCEPT",
          "INTERSECT",
          "QUALIFY",
          "WINDOW",
          "NATURAL",
          "ASOF",
          "SELECT",
          "SEMI",
          "ANTI",
          "POSITIONAL",
          "OFFSET",
          "TABLESAMPLE");

  /// In the order of the text.
  static List<SqlRelation> in(String sql) {
    List<SqlRelation> found = new ArrayList<>();
    Matcher matcher = NAMED.matcher(sql);
    while (matcher.find()) {
      String name = matcher.group(1).replace("\"", "");
      String second = matcher.group(2);
      boolean alias = second != null && !NO_ALIAS.contains(second.toUpperCase(Locale.ROOT));
      found.add(new SqlRelation(name, alias ? second.replace("\"", "") : name));
      if (second != null && !alias) {
        // The word may begin the next relation: JOIN.
        matcher.region(matcher.start(2), sql.length());
      }
    }
    return found;
  }

  boolean isCalled(String other) {
    return alias.equalsIgnoreCase(other) || name.equalsIgnoreCase(other);
  }
}
