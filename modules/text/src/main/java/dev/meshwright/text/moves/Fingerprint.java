package dev.meshwright.text.moves;

import java.util.HashMap;
import java.util.Map;

/// The lines of a text, by hash, with how many characters they have together. Line ends and the
/// space around a line do not count.
///
/// @param characters by the hash of a line
/// @param total of all lines
record Fingerprint(Map<Integer, Integer> characters, long total) {

  /// Longer texts are told by their beginning.
  private static final int MOST_CHARACTERS = 1 << 20;

  /// A longer line counts in pieces, so that a text of one line is told by more than its whole.
  private static final int PIECE = 64;

  static Fingerprint of(String text) {
    Map<Integer, Integer> characters = new HashMap<>();
    long total = 0;
    int end = Math.min(text.length(), MOST_CHARACTERS);
    int start = 0;
    while (start < end) {
      int lineEnd = text.indexOf('\n', start);
      int stop = lineEnd < 0 || lineEnd > end ? end : lineEnd;
      total += add(text.substring(start, stop).strip(), characters);
      start = stop + 1;
    }
    return new Fingerprint(characters, total);
  }

  private static int add(String line, Map<Integer, Integer> characters) {
    if (line.length() <= 2 * PIECE) {
      return addPiece(line, characters);
    }
    int start = 0;
    for (int i = 0; i < line.length(); i++) {
      boolean stop = line.charAt(i) == ',' || line.charAt(i) == ';' || i - start >= PIECE;
      if (stop) {
        addPiece(line.substring(start, i + 1), characters);
        start = i + 1;
      }
    }
    addPiece(line.substring(start), characters);
    return line.length();
  }

  private static int addPiece(String piece, Map<Integer, Integer> characters) {
    if (!piece.isEmpty()) {
      characters.merge(piece.hashCode(), piece.length(), Integer::sum);
    }
    return piece.length();
  }

  /// How much of the longer text the two have in common, from 0 to 1.
  double similarity(Fingerprint other) {
    long longer = Math.max(total, other.total);
    if (longer == 0) {
      return 0;
    }
    long common = 0;
    for (Map.Entry<Integer, Integer> line : characters.entrySet()) {
      common += Math.min(line.getValue(), other.characters.getOrDefault(line.getKey(), 0));
    }
    return (double) common / longer;
  }
}
