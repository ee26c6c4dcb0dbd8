package dev.meshwright.data.sql;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/// Finds the name that was probably meant.
public final class Similar {

  private static final int LONGEST = 200;

  private Similar() {}

  /// The candidate that takes the fewest changed letters, when those are few for its length.
  public static Optional<String> nearest(String name, Collection<String> candidates) {
    String best = "";
    int fewest = Math.max(2, name.length() / 2) + 1;
    for (String candidate : candidates) {
      if (candidate.length() <= LONGEST && name.length() <= LONGEST) {
        int changes = changes(name.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
        if (changes < fewest) {
          fewest = changes;
          best = candidate;
        }
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /// Letters inserted, deleted or replaced to make `b` of `a`.
  static int changes(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
