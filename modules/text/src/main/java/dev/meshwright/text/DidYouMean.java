package dev.meshwright.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds the known word that a misspelled one was meant to be: for keys, types, columns, tables,
/// commands and options alike.
///
/// The distance counts letters that were added, left out, replaced, or swapped with their neighbor:
/// the four slips of which nearly all misspelled words have one. A guess may be a third of the
/// longer word away, one change at least and three at most. With more, short words match by chance
/// (`type` is two letters from `time`), and in long ones the fourth change is another word rather
/// than a fourth slip (`customer_id`, `customer_name`).
public final class DidYouMean {

  private static final int MOST_CHANGES = 3;
  private static final int LONGEST = 200;
  private static final int MOST_CANDIDATES = 20_000;

  private DidYouMean() {}

  /// The nearest of the candidates that are near enough; of equally near ones that with the same
  /// case, then the first by alphabet, so that the order of the candidates does not matter. The
  /// word itself is no answer.
  public static Optional<String> of(String word, Collection<String> candidates) {
    if (word.isEmpty() || word.length() > LONGEST) {
      return Optional.empty();
    }
    return candidates.stream()
        .filter(candidate -> !candidate.isEmpty() && !candidate.equals(word))
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= MOST_CHANGES)
        .limit(MOST_CANDIDATES)
        .map(candidate -> new Guess(candidate, distance(word, candidate), slips(word, candidate)))
        .filter(guess -> guess.distance() <= allowed(word, guess.word()))
        .min(Guess.NEAREST)
        .map(Guess::word);
  }

  private static int allowed(String word, String candidate) {
    int longer = Math.max(word.length(), candidate.length());
    return Math.clamp(longer / 3, 1, MOST_CHANGES);
  }

  /// @param slips in case, at the same places
  private record Guess(String word, int distance, long slips) {

    private static final Comparator<Guess> NEAREST =
        Comparator.comparingInt(Guess::distance)
            .thenComparingLong(Guess::slips)
            .thenComparing(Guess::word);
  }

  private static long slips(String word, String candidate) {
    int length = Math.min(word.length(), candidate.length());
    long slips = 0;
    for (int i = 0; i < length; i++) {
      char a = word.charAt(i);
      char b = candidate.charAt(i);
      slips += a != b && Character.toLowerCase(a) == Character.toLowerCase(b) ? 1 : 0;
    }
    return slips;
  }

  /// The changes that make one word of the other, whatever their case; more than the most that are
  /// allowed is not counted out.
  private static int distance(String word, String candidate) {
    String a = word.toLowerCase(Locale.ROOT);
    String b = candidate.toLowerCase(Locale.ROOT);
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
        if (swapped(a, b, i, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > MOST_CHANGES) {
        return least;
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }

  private static boolean swapped(String a, String b, int i, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
