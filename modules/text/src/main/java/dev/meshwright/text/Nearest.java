package dev.meshwright.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds what a misspelled word was meant to be.
public final class Nearest {

  private static final int MAX_LENGTH = 80;
  private static final int MAX_CANDIDATES = 20_000;

  private Nearest() {}

  /// The candidate that is fewest changes of a letter away, if that is at most a third of the word
  /// and at most three. A difference in case counts half as little as any other.
  public static Optional<String> of(String word, Collection<String> candidates) {
    int limit = Math.min(3, Math.max(1, word.length() / 3));
    if (word.isEmpty() || word.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Optional<String> best = Optional.empty();
    int bestDistance = limit * 2 + 1;
    int looked = 0;
    for (String candidate : candidates) {
      boolean comparable = Math.abs(candidate.length() - word.length()) <= limit;
      if (comparable && !candidate.equals(word) && looked++ < MAX_CANDIDATES) {
        int distance = distance(word, candidate);
        if (distance < bestDistance) {
          bestDistance = distance;
          best = Optional.of(candidate);
        }
      }
    }
    return best;
  }

  /// Twice the changes of letters that ignore case, plus one when only the case differs.
  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    if (a.equals(b)) {
      return 1;
    }
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(previous[j], row[j - 1]));
      }
      previous = row;
    }
    return 2 * previous[b.length()];
  }
}
