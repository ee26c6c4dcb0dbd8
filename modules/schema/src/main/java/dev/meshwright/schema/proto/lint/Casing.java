package dev.meshwright.schema.proto.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How names are written, as buf tells words apart: a capital letter begins a word behind a small
/// one, or before anything that is neither a capital, a digit nor a gap; digits belong to the word
/// before them.
final class Casing {

  private Casing() {}

  static String lowerSnake(String name) {
    return words(name).stream()
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining("_"));
  }

  static String upperSnake(String name) {
    return lowerSnake(name).toUpperCase(Locale.ROOT);
  }

  /// Each part of a package by itself.
  static String lowerSnakeParts(String packageName) {
    return Stream.of(packageName.split("\\.", -1))
        .map(Casing::lowerSnake)
        .collect(Collectors.joining("."));
  }

  /// Without gaps, each word grown at its beginning; capitals inside stay.
  static String pascal(String name) {
    StringBuilder pascal = new StringBuilder(name.length());
    boolean begins = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!isGap(c)) {
        pascal.append(begins ? Character.toUpperCase(c) : c);
      }
      begins = isGap(c);
    }
    return pascal.toString();
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean ends = isGap(c) || (!word.isEmpty() && begins(name, i));
      if (ends && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (!isGap(c)) {
        word.append(c);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return words;
  }

  private static boolean begins(String name, int at) {
    if (!Character.isUpperCase(name.charAt(at))) {
      return false;
    }
    boolean next =
        at + 1 < name.length()
            && !Character.isUpperCase(name.charAt(at + 1))
            && !Character.isDigit(name.charAt(at + 1))
            && !isGap(name.charAt(at + 1));
    return next || Character.isLowerCase(name.charAt(at - 1));
  }

  private static boolean isGap(char c) {
    return c == '_' || c == '.' || c == '-' || Character.isWhitespace(c);
  }
}
