package dev.meshwright.usecases.lookup;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A way to go on with a query that is being typed.
///
/// @param filter that it is, or that it is given to
/// @param word as it stands in the query: `type:`, `kind:field`
/// @param whole whether it names a filter only, so that a word for it has to follow
/// @param query with it
/// @param caret behind it
public record QueryChoice(
    SearchFilter filter, String word, boolean whole, String query, int caret) {

  /// What may be meant by the word before the caret: names of filters, and the words that they can
  /// be given.
  public static List<QueryChoice> at(String query, int caret) {
    int start = caret;
    while (start > 0 && !Character.isWhitespace(query.charAt(start - 1))) {
      start--;
    }
    if (start < caret && query.charAt(start) == '-') {
      start++;
    }
    String typed = query.substring(start, caret).toLowerCase(Locale.ROOT);
    int colon = typed.indexOf(':');
    if (typed.isEmpty()) {
      return List.of();
    }
    int from = start;
    if (colon < 0) {
      return Arrays.stream(SearchFilter.values())
          .filter(filter -> filter.word().startsWith(typed))
          .map(filter -> made(filter, filter.word() + ":", true, query, from, caret))
          .toList();
    }
    Optional<SearchFilter> filter = SearchFilter.of(typed.substring(0, colon));
    int last = Math.max(colon, typed.lastIndexOf(',')) + 1;
    String begun = typed.substring(last);
    String before = query.substring(from, from + last);
    return filter.stream()
        .flatMap(of -> of.choices().stream())
        .filter(word -> word.startsWith(begun) && !word.equals(begun))
        .map(word -> made(filter.get(), before + word, false, query, from, caret))
        .toList();
  }

  /// All filters by their names, each behind what is typed.
  public static List<QueryChoice> filters(String query) {
    String before = query.isBlank() ? "" : query.stripTrailing() + " ";
    return Arrays.stream(SearchFilter.values())
        .map(filter ->
            made(filter, filter.word() + ":", true, before, before.length(), before.length()))
        .toList();
  }

  private static QueryChoice made(
      SearchFilter filter, String word, boolean whole, String query, int from, int caret) {
    return new QueryChoice(
        filter,
        word,
        whole,
        query.substring(0, from) + word + query.substring(caret),
        from + word.length());
  }
}
