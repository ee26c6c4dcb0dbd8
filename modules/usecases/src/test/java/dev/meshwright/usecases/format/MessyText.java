package dev.meshwright.usecases.format;

import java.util.Random;

/// Texts as people leave them: with blanks here and there, with comments, cut off.
final class MessyText {

  private MessyText() {}

  /// Blanks changed where there are some, lines broken and joined, and a few comments.
  static String of(String text, Random random, boolean comments) {
    StringBuilder messy = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escaped = i > 0 && text.charAt(i - 1) == '\\';
      quoted = c == '\n' ? false : (c == '"' && !escaped) != quoted;
      messy.append(c);
      if (!quoted && random.nextInt(12) == 0 && (c == ',' || c == ';' || c == '{' || c == '[')) {
        messy.append(blanks(random));
        if (comments && random.nextInt(3) == 0) {
          messy.append(random.nextBoolean() ? "/* why */" : "// why\n");
        }
      } else if (!quoted && c == ' ' && random.nextInt(12) == 0) {
        messy.append(blanks(random));
      }
    }
    return messy.toString();
  }

  /// Blanks at the end of lines, empty lines, and deeper steps: what YAML takes.
  static String ofLines(String text, Random random) {
    StringBuilder messy = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      messy.append(line);
      if (random.nextInt(8) == 0) {
        messy.append("  ");
      }
      messy.append(random.nextInt(10) == 0 ? "\n\n\n" : "\n");
    }
    return messy.toString();
  }

  private static String blanks(Random random) {
    return switch (random.nextInt(5)) {
      case 0 -> "\n";
      case 1 -> "\n\n\n";
      case 2 -> "\t";
      case 3 -> "  \n   ";
      default -> "   ";
    };
  }
}
