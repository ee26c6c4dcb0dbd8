package dev.meshwright.usecases.preview;

import dev.meshwright.model.TextRange;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Makes a query of a part of a longer one.
final class SqlPart {

  private static final Set<String> BEGINNINGS =
      Set.of("SELECT", "WITH", "FROM", "VALUES", "TABLE", "DESCRIBE", "SUMMARIZE", "PIVOT");

  private static final String FROM = "FROM ";

  private SqlPart() {}

  /// The part, after the steps that end before it; what stands between becomes blank, so that every
  /// place stays what it was. A part that does not begin as a query is taken for a table.
  static String query(String sql, TextRange part) {
    List<Step> before =
        SqlSteps.of(sql).stream().filter(step -> step.range().end() <= part.start()).toList();
    int kept = before.isEmpty() ? 0 : before.getLast().range().end();
    StringBuilder query = new StringBuilder(sql.substring(0, kept));
    for (int i = kept; i < part.start(); i++) {
      query.append(sql.charAt(i) == '\n' ? '\n' : ' ');
    }
    String text = part.of(sql);
    int room = part.start() - kept;
    if (!beginsQuery(text) && room > FROM.length()) {
      query.setLength(part.start() - FROM.length());
      query.append(FROM);
    }
    return query.append(text).toString();
  }

  private static boolean beginsQuery(String text) {
    String start = text.stripLeading();
    if (start.startsWith("(") || start.startsWith("--") || start.startsWith("/*")) {
      return true;
    }
    int end = 0;
    while (end < start.length() && Character.isLetter(start.charAt(end))) {
      end++;
    }
    return BEGINNINGS.contains(start.substring(0, end).toUpperCase(Locale.ROOT));
  }
}
