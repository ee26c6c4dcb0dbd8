package dev.meshwright.model.find;

import java.util.Objects;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/// What is written in place of a match, by the rules of [Matcher#appendReplacement], which itself
/// would copy the text before the match each time.
final class Replacements {

  private Replacements() {}

  /// @return the replacement as it is when it names a group that is not there
  static String expanded(String replacement, Matcher match) {
    try {
      return expand(replacement, match);
    } catch (IllegalArgumentException | IndexOutOfBoundsException noSuchGroup) {
      return replacement;
    }
  }

  private static String expand(String replacement, Matcher match) {
    StringBuilder expanded = new StringBuilder();
    int at = 0;
    while (at < replacement.length()) {
      char sign = replacement.charAt(at);
      if (sign == '\\') {
        expanded.append(replacement.charAt(at + 1));
        at += 2;
      } else if (sign != '$') {
        expanded.append(sign);
        at++;
      } else if (replacement.charAt(at + 1) == '{') {
        int end = replacement.indexOf('}', at);
        expanded.append(group(match.group(replacement.substring(at + 2, end))));
        at = end + 1;
      } else if (!isDigit(replacement.charAt(at + 1))) {
        throw new IllegalArgumentException("no group behind $");
      } else {
        int end = endOfNumber(replacement, at + 1, match.groupCount());
        expanded.append(group(match.group(Integer.parseInt(replacement.substring(at + 1, end)))));
        at = end;
      }
    }
    return expanded.toString();
  }

  /// As many digits as still name a group, and at least one.
  private static int endOfNumber(String replacement, int from, int groups) {
    int end = from + 1;
    while (end < replacement.length()
        && isDigit(replacement.charAt(end))
        && end - from < 9
        && Integer.parseInt(replacement.substring(from, end + 1)) <= groups) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char sign) {
    return sign >= '0' && sign <= '9';
  }

  private static String group(@Nullable String found) {
    return Objects.requireNonNullElse(found, "");
  }
}
