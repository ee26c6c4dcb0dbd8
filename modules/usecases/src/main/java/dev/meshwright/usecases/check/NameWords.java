package dev.meshwright.usecases.check;

import java.util.Locale;
import java.util.Set;

/// Names of files and types in a form that tells `order_line.proto`, `OrderLine` and `order-line`
/// to be the same.
final class NameWords {

  private NameWords() {}

  /// The file's name up to the first dot.
  static String ofFile(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.indexOf('.');
    return plain(dot > 0 ? name.substring(0, dot) : name);
  }

  /// Whether one of the names is a word of the text.
  static boolean occur(String text, Set<String> names) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !isPart(text.charAt(i))) {
        if (i > start && names.contains(plain(text.substring(start, i)))) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-';
  }

  private static String plain(String word) {
    return word.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
  }
}
