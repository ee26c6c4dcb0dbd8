package dev.meshwright.cli.page;

/// A piece of a line. Its text is shown as it is, whatever a format could take it for.
public record Phrase(String text, Look look) {

  /// How it looks.
  public enum Look {
    PLAIN,
    STRONG,
    FAINT,
    CODE
  }

  public static Phrase plain(String text) {
    return new Phrase(text, Look.PLAIN);
  }

  public static Phrase strong(String text) {
    return new Phrase(text, Look.STRONG);
  }

  public static Phrase faint(String text) {
    return new Phrase(text, Look.FAINT);
  }

  public static Phrase code(String text) {
    return new Phrase(text, Look.CODE);
  }
}
