package dev.meshwright.text;

/// A piece of the user's text as it is quoted in a message: short, on one line.
final class Excerpt {

  private static final int LIMIT = 40;

  private Excerpt() {}

  static String of(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LIMIT ? line : line.substring(0, LIMIT - 3) + "...";
  }
}
