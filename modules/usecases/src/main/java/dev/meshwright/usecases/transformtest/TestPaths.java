package dev.meshwright.usecases.transformtest;

import java.util.Locale;
import java.util.function.Predicate;

/// Where tests lie: `daily_revenue.refunds.test.yaml` beside `daily_revenue.sql`.
final class TestPaths {

  private static final int LONGEST = 40;

  private TestPaths() {}

  static boolean isTest(String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    return lower.endsWith(".test.yaml") || lower.endsWith(".test.yml");
  }

  /// The folder of a path with its `/`; empty for the root.
  static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static String stem(String path) {
    String name = name(path);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }

  /// A path for a new test that nothing has yet.
  static String free(String transformation, String name, Predicate<String> taken) {
    String words =
        name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    String slug = words.isEmpty() ? "kept" : words.substring(0, Math.min(words.length(), LONGEST));
    String start = folder(transformation) + stem(transformation) + "." + slug;
    String path = start + ".test.yaml";
    for (int i = 2; taken.test(path); i++) {
      path = start + "-" + i + ".test.yaml";
    }
    return path;
  }
}
