package dev.meshwright.cli.report;

import dev.meshwright.cli.frame.TerminalText;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/// A table of text: a head, a rule below it, a line for each entry. Long cells are cut.
public final class TextTable {

  private static final int WIDEST = 40;

  private final PrintStream out;
  private final int widest;

  public TextTable(PrintStream out) {
    this(out, WIDEST);
  }

  /// @param widest characters of a cell, at least 4
  public TextTable(PrintStream out, int widest) {
    this.out = out;
    this.widest = widest;
  }

  /// @param numbersFrom the first column of those that hold numbers, which stand at the right
  public void write(List<String> head, List<List<String>> lines, int numbersFrom) {
    draw(List.of(head), lines, numbersFrom);
  }

  /// Columns of words.
  ///
  /// @param heads lines above the rule
  void write(List<List<String>> heads, List<List<String>> lines) {
    draw(heads, lines, Integer.MAX_VALUE);
  }

  private void draw(List<List<String>> heads, List<List<String>> lines, int numbersFrom) {
    List<List<String>> all = new ArrayList<>();
    heads.forEach(line -> all.add(cut(line)));
    lines.forEach(line -> all.add(cut(line)));
    int[] widths = new int[heads.getFirst().size()];
    for (List<String> line : all) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    for (int i = 0; i < all.size(); i++) {
      out.println(padded(all.get(i), widths, numbersFrom));
      if (i == heads.size() - 1) {
        out.println(rule(widths));
      }
    }
  }

  private static String padded(List<String> line, int[] widths, int numbersFrom) {
    StringBuilder padded = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      int room = widths[i] - line.get(i).length();
      padded
          .repeat(' ', i >= numbersFrom ? room : 0)
          .append(line.get(i))
          .repeat(' ', (i >= numbersFrom ? 0 : room) + 2);
    }
    return padded.toString().stripTrailing();
  }

  private static String rule(int[] widths) {
    StringBuilder rule = new StringBuilder();
    for (int width : widths) {
      rule.repeat('-', width).append("  ");
    }
    return rule.toString().stripTrailing();
  }

  private List<String> cut(List<String> line) {
    return line.stream().map(this::cut).toList();
  }

  /// Never between the halves of one character.
  private int end(String plain) {
    int end = widest - 3;
    return Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end;
  }

  private String cut(String text) {
    String plain = TerminalText.line(text);
    return plain.length() <= widest ? plain : plain.substring(0, end(plain)) + "...";
  }
}
