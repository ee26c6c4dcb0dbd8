package dev.meshwright.usecases.policy;

import java.util.regex.Pattern;

/// A pattern over paths with `/`: `*` stands for anything within a folder's name, `**` for any
/// number of folders, `?` for one letter; all else for itself.
///
/// @param text as written
public record PathPattern(String text) {

  /// Whether the whole path fits.
  public boolean matches(String path) {
    return regex().matcher(path).matches();
  }

  private Pattern regex() {
    StringBuilder regex = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      if (text.startsWith("**/", i)) {
        regex.append("(?:[^/]+/)*");
        i += 3;
      } else if (text.startsWith("**", i)) {
        regex.append(".*");
        i += 2;
      } else {
        regex.append(one(text.charAt(i)));
        i++;
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  private static String one(char c) {
    return switch (c) {
      case '*' -> "[^/]*";
      case '?' -> "[^/]";
      default -> Pattern.quote(String.valueOf(c));
    };
  }
}
