package dev.meshwright.cli.frame;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Guesses what was meant by a word that is nearly right.
public final class Suggestions {

  private Suggestions() {}

  /// The candidate that differs least, when it differs by no more than a third of its letters.
  static Optional<String> nearest(String word, Collection<String> candidates) {
    String lower = word.toLowerCase(Locale.ROOT);
    return candidates.stream()
        .filter(candidate -> distance(lower, lower(candidate)) <= (candidate.length() + 2) / 3)
        .min(
            Comparator.comparingInt((String candidate) -> distance(lower, lower(candidate)))
                .thenComparing(Comparator.naturalOrder()));
  }

  /// `; did you mean 'check'?`, or nothing.
  public static String phrase(String word, Collection<String> candidates) {
    return nearest(word, candidates).map(found -> "; did you mean '" + found + "'?").orElse("");
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /// How many letters must be changed, added, dropped or swapped with their neighbor.
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(cost, a, b, i, j);
      }
    }
    return cost[a.length()][b.length()];
  }

  private static int cheapest(int[][] cost, String a, String b, int i, int j) {
    int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
    int least =
        Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
  }
}
