package dev.meshwright.text;

/// A piece of the user's text as it is quoted in a message: short, on one line.
public final class QuotedText {

  private static final int LIMIT = 40;

  private QuotedText() {}

  public static String of(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.length() <= LIMIT ? line : line.substring(0, LIMIT - 3) + "...";
  }
}
