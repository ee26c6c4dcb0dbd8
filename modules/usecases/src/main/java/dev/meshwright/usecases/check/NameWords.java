package dev.meshwright.usecases.check;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Names of files and types in a form that tells `order_line.proto`, `OrderLine` and `order-line`
/// to be the same.
final class NameWords {

  private final Set<String> names;

  /// Of most words their hash tells that they are none of the names.
  private final Set<Integer> hashes;

  private NameWords(Set<String> names) {
    this.names = names;
    this.hashes = names.stream().map(String::hashCode).collect(Collectors.toSet());
  }

  /// The names of files, up to their first dots.
  static NameWords ofFiles(Collection<String> paths) {
    return new NameWords(paths.stream().map(NameWords::ofFile).collect(Collectors.toSet()));
  }

  private static String ofFile(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.indexOf('.');
    return plain(dot > 0 ? name.substring(0, dot) : name);
  }

  /// Whether one of the names is a word of the text.
  boolean occurIn(String text) {
    int start = 0;
    int hash = 0;
    boolean ascii = true;
    for (int i = 0; i <= text.length(); i++) {
      char c = i == text.length() ? ' ' : text.charAt(i);
      if (isPart(c)) {
        ascii &= c < 128;
        hash = c == '_' || c == '-' ? hash : 31 * hash + lower(c);
        continue;
      }
      if (i > start
          && (!ascii || hashes.contains(hash))
          && names.contains(plain(text.substring(start, i)))) {
        return true;
      }
      start = i + 1;
      hash = 0;
      ascii = true;
    }
    return false;
  }

  private static int lower(char c) {
    return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  }

  private static boolean isPart(char c) {
    return c == '_' || c == '-' || (c < 128 ? isLetterOrDigit(c) : Character.isLetterOrDigit(c));
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static String plain(String word) {
    return word.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
  }
}
