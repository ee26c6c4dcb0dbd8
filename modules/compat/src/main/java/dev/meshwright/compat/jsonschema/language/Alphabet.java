package dev.meshwright.compat.jsonschema.language;

import dev.meshwright.text.regex.CharSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/// One character for each way in which some expressions tell characters apart, the readable first.
final class Alphabet {

  private Alphabet() {}

  /// @param others characters that count as told apart as well
  static int[] of(Collection<CharSet> sets, IntStream others) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, 0x20, 0x30, 0x41, 0x61, 0x62, 0x7F));
    for (CharSet set : sets) {
      for (CharSet.Range range : set.ranges()) {
        cuts.add(range.low());
        cuts.add(range.high() + 1);
      }
    }
    others.forEach(c -> {
      cuts.add(c);
      cuts.add(c + 1);
    });
    // Half characters are left out: no text that is exchanged contains them.
    cuts.add(0xD800);
    cuts.add(0xE000);
    return cuts.stream()
        .filter(c -> c <= CharSet.LAST && (c < 0xD800 || c >= 0xE000))
        .sorted(Comparator.<Integer>comparingInt(Alphabet::ugliness).thenComparing(c -> c))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static int ugliness(int c) {
    if (c >= 'a' && c <= 'z') {
      return 0;
    }
    if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z')) {
      return 1;
    }
    if (c > ' ' && c < 0x7F) {
      return 2;
    }
    return Character.isLetterOrDigit(c) ? 3 : c == ' ' ? 4 : 5;
  }
}
