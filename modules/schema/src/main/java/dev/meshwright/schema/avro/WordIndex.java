package dev.meshwright.schema.avro;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Which texts have which words: what letters, digits and _ make together.
final class WordIndex {

  private final Map<String, List<String>> paths;

  private WordIndex(Map<String, List<String>> paths) {
    this.paths = paths;
  }

  static WordIndex of(List<String> files, Function<String, Optional<String>> text) {
    Map<String, List<String>> paths = new HashMap<>();
    for (String file : files) {
      for (String word : words(text.apply(file).orElse(""))) {
        paths.computeIfAbsent(word, w -> new ArrayList<>(1)).add(file);
      }
    }
    return new WordIndex(paths);
  }

  /// The files with a word, in their order.
  List<String> paths(String word) {
    return paths.getOrDefault(word, List.of());
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || !isPart(text.charAt(i))) {
        if (i > start) {
          words.add(text.substring(start, i));
        }
        start = i + 1;
      }
    }
    return words;
  }

  private static boolean isPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
