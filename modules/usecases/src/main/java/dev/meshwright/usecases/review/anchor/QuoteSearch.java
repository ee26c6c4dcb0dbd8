package dev.meshwright.usecases.review.anchor;

import dev.meshwright.model.TextRange;
import java.util.Optional;

/// Finds a quote in a text by itself and by what was around it. Blanks and line ends do not count,
/// so that it is found in a text that was laid out anew.
final class QuoteSearch {

  /// Less than this is in any text.
  private static final int LEAST = 4;

  /// As much of what was around it as must be found for it to count.
  private static final int LEAST_AROUND = 12;

  private final String text;
  private final String dense;
  private final int[] places;

  QuoteSearch(String text) {
    this.text = text;
    StringBuilder letters = new StringBuilder(text.length());
    int[] at = new int[text.length() + 1];
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        at[letters.length()] = i;
        letters.append(text.charAt(i));
      }
    }
    at[letters.length()] = text.length();
    this.dense = letters.toString();
    this.places = at;
  }

  private static String dense(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    text.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> letters.append((char) c));
    return letters.toString();
  }

  private TextRange range(int start, int end) {
    return start == end
        ? TextRange.at(places[start])
        : new TextRange(places[start], places[end - 1] + 1);
  }

  /// Where the quote is; empty where it is not, or at two places that look alike.
  Optional<TextRange> quote(PlaceAnchor anchor) {
    String quote = dense(anchor.quote());
    if (quote.length() < LEAST) {
      return Optional.empty();
    }
    String before = dense(anchor.before());
    String after = dense(anchor.after());
    int best = -1;
    int bestScore = -1;
    boolean alike = false;
    for (int at = dense.indexOf(quote); at >= 0; at = dense.indexOf(quote, at + 1)) {
      int score = common(before, at) + commonBehind(after, at + quote.length());
      if (score >= bestScore) {
        alike = score == bestScore;
        bestScore = score;
        best = at;
      }
    }
    return best < 0 || alike ? Optional.empty() : Optional.of(range(best, best + quote.length()));
  }

  /// How well the quote and its surroundings fit; nothing where the quote is not there once.
  int score(PlaceAnchor anchor) {
    return quote(anchor)
        .map(found -> {
          int start = dense(text.substring(0, found.start())).length();
          int end = dense(text.substring(0, found.end())).length();
          return 1
              + common(dense(anchor.before()), start)
              + commonBehind(dense(anchor.after()), end);
        })
        .orElse(0);
  }

  /// What is between the texts that were around the quote, where that is about as long.
  Optional<TextRange> around(PlaceAnchor anchor) {
    String before = tail(dense(anchor.before()));
    String after = head(dense(anchor.after()));
    int length = dense(anchor.quote()).length();
    if (before.length() < LEAST_AROUND || after.length() < LEAST_AROUND || length < LEAST) {
      return Optional.empty();
    }
    int start = dense.indexOf(before);
    if (start < 0 || dense.indexOf(before, start + 1) >= 0) {
      return Optional.empty();
    }
    int from = start + before.length();
    int to = dense.indexOf(after, from);
    boolean fits = to > from && to - from >= length / 3 && to - from <= 3 * length;
    return fits ? Optional.of(range(from, to)) : Optional.empty();
  }

  private static String tail(String words) {
    return words.substring(Math.max(0, words.length() - 2 * LEAST_AROUND));
  }

  private static String head(String words) {
    return words.substring(0, Math.min(words.length(), 2 * LEAST_AROUND));
  }

  private int common(String before, int end) {
    int common = 0;
    while (common < before.length()
        && common < end
        && before.charAt(before.length() - 1 - common) == dense.charAt(end - 1 - common)) {
      common++;
    }
    return common;
  }

  private int commonBehind(String after, int start) {
    int common = 0;
    while (common < after.length()
        && start + common < dense.length()
        && after.charAt(common) == dense.charAt(start + common)) {
      common++;
    }
    return common;
  }
}
