package dev.meshwright.usecases.complete;

import dev.meshwright.data.sql.SqlFunctions;
import dev.meshwright.data.sql.SqlFunctions.Signature;
import dev.meshwright.data.sql.SqlToken;
import dev.meshwright.data.sql.SqlTokens;
import java.util.Comparator;
import java.util.List;

/// Tells how the function is called in whose parentheses a place is. Thread-safe.
public final class SqlCall {

  private final SqlFunctions functions = new SqlFunctions();

  /// A way to call the function around a place.
  ///
  /// @param before the text before the parameter of the place
  /// @param current that parameter; empty where this way has none there
  /// @param after the rest
  /// @param about what the function does; may be empty
  public record Way(String before, String current, String after, String about) {}

  /// The ways to call it, those that take as many arguments first; none outside of calls, and for
  /// functions that are not known.
  ///
  /// @param offset of the caret; in a text in quotes too
  public List<Way> at(String sql, int offset) {
    List<SqlToken> before =
        SqlTokens.all(sql).stream().filter(token -> token.range().end() <= offset).toList();
    int depth = 0;
    int commas = 0;
    for (int i = before.size() - 1; i > 0; i--) {
      SqlToken token = before.get(i);
      if (token.closes()) {
        depth++;
      } else if (token.opens() && depth > 0) {
        depth--;
      } else if (token.opens()) {
        List<Way> called = token.is('(') ? ways(before.get(i - 1), commas) : List.of();
        // Parentheses that call nothing belong to an argument of what is around them.
        if (!called.isEmpty() || isOther(before.get(i - 1)) || isQuery(before, i)) {
          return called;
        }
        commas = 0;
      } else if (token.is(',') && depth == 0) {
        commas++;
      } else if (token.is(';') && depth == 0) {
        return List.of();
      }
    }
    return List.of();
  }

  /// A function that is not known.
  private static boolean isOther(SqlToken name) {
    return name.isName() && !SqlWords.isKeyword(name.name());
  }

  private static boolean isQuery(List<SqlToken> before, int open) {
    return open + 1 < before.size() && before.get(open + 1).keyword().equals("SELECT");
  }

  private List<Way> ways(SqlToken name, int argument) {
    List<Signature> known = name.isName() ? functions.named(name.name()) : List.of();
    return known.stream()
        .sorted(Comparator.comparing(signature -> argument > 0 && place(signature, argument) < 0))
        .map(signature -> way(signature, place(signature, argument)))
        .toList();
  }

  /// Which of the parameters an argument is for; negative where there are fewer.
  private static int place(Signature signature, int argument) {
    int last = signature.parameters().size() - 1;
    boolean more = last >= 0 && signature.parameters().getLast().equals("...");
    return argument <= last ? argument : more ? last : -1;
  }

  private static Way way(Signature signature, int place) {
    List<String> all = signature.parameters();
    String result = signature.result().isEmpty() ? ")" : ") → " + signature.result();
    if (place < 0) {
      return new Way(
          signature.name() + "(" + String.join(", ", all) + result, "", "", signature.about());
    }
    String before = place == 0 ? "" : String.join(", ", all.subList(0, place)) + ", ";
    String after =
        place == all.size() - 1 ? "" : ", " + String.join(", ", all.subList(place + 1, all.size()));
    return new Way(
        signature.name() + "(" + before, all.get(place), after + result, signature.about());
  }
}
