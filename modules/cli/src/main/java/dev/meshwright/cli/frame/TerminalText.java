package dev.meshwright.cli.frame;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Texts of users' files made harmless: for a terminal, where characters can be orders, and for the
/// log of a build, where whole lines can be.
public final class TerminalText {

  /// What Azure Pipelines, TeamCity and GitHub Actions obey wherever it stands in a line.
  private static final Pattern ORDER = Pattern.compile("##(?=[A-Za-z]{0,20}\\[)");

  /// What GitHub Actions obeys at the beginning of a line.
  private static final Pattern COMMAND = Pattern.compile("^([\\s\\p{Z}]*:):");

  private TerminalText() {}

  /// The lines of a text, none for a blank one.
  public static Stream<String> lines(String text) {
    return text.isBlank() ? Stream.empty() : text.lines().map(TerminalText::line);
  }

  /// A text on one line.
  public static String line(String text) {
    return shown(text.replace('\n', ' ').replace('\t', ' '));
  }

  /// A line of output, or a part of one, in which nothing is an order.
  ///
  /// @param atStart whether it begins a line
  public static String inert(String line, boolean atStart) {
    String broken = ORDER.matcher(shown(line)).replaceAll("# #");
    return atStart ? COMMAND.matcher(broken).replaceFirst("$1 :") : broken;
  }

  /// Whether a character is not seen but obeyed: it controls a terminal, ends a line for some
  /// programs, or turns the direction of the text behind it.
  public static boolean isOrder(int c) {
    return Character.isISOControl(c)
        || (c >= 0x2028 && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069);
  }

  private static String shown(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().map(c -> isOrder(c) && c != '\t' ? '?' : c).forEach(shown::appendCodePoint);
    return shown.toString();
  }
}
