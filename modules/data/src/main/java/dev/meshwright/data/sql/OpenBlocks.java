package dev.meshwright.data.sql;

/// Blocks of a template that a text opens and does not close, as one has that is cut off.
public final class OpenBlocks {

  private OpenBlocks() {}

  /// What closes them: one `{% endif %}` for each `if`.
  public static String closing(String sql) {
    int open = 0;
    for (SqlToken token : SqlTokens.all(sql)) {
      String word =
          token.kind() == SqlToken.Kind.TAG ? Template.at(token.text(), 0).word(token.text()) : "";
      open = Math.max(0, open + (word.equals("if") ? 1 : word.equals("endif") ? -1 : 0));
    }
    return "{% endif %}".repeat(open);
  }
}
