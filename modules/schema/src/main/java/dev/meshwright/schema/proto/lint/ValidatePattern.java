package dev.meshwright.schema.proto.lint;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Whether a pattern is one of RE2, which protovalidate uses: what Java's patterns take, without
/// what looks around or back.
///
/// The syntax of RE2: https://github.com/google/re2/wiki/Syntax
final class ValidatePattern {

  private static final Pattern REPEATED_TOO_OFTEN =
      Pattern.compile(
          "\\{(?:\\d+,)?(?:\\d{5,}|[2-9]\\d{3}|1\\d{2}[1-9]|1\\d[1-9]\\d|1[1-9]\\d{2})\\}");

  private ValidatePattern() {}

  /// What is wrong with it, without a full stop.
  static Optional<String> fault(String pattern) {
    String bare = withoutEscapesAndClasses(pattern);
    for (String look : new String[] {"(?=", "(?!", "(?<=", "(?<!", "(?>"}) {
      if (bare.contains(look)) {
        return Optional.of("RE2 has no " + look + "...)");
      }
    }
    if (bare.contains("\\")) {
      return Optional.of("RE2 has no references back to groups");
    }
    if (REPEATED_TOO_OFTEN.matcher(bare).find()) {
      return Optional.of("RE2 repeats at most 1000 times");
    }
    try {
      // A pattern that is only read, never run.
      Pattern.compile(pattern.replace("(?P<", "(?<").replace("\\C", "."));
      return Optional.empty();
    } catch (PatternSyntaxException wrong) {
      return Optional.of(wrong.getDescription() + ", at character " + (wrong.getIndex() + 1));
    }
  }

  /// Of escapes only the backslash of a reference back is kept.
  private static String withoutEscapesAndClasses(String pattern) {
    StringBuilder bare = new StringBuilder();
    boolean inClass = false;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
        char escaped = i < pattern.length() ? pattern.charAt(i) : ' ';
        if (!inClass && ((escaped >= '1' && escaped <= '9') || escaped == 'k')) {
          bare.append('\\');
        } else if (escaped == 'Q') {
          int end = pattern.indexOf("\\E", i);
          i = end < 0 ? pattern.length() : end + 1;
        }
      } else if (inClass) {
        inClass = c != ']';
      } else if (c == '[') {
        inClass = true;
        // A bracket that stands first belongs to the class.
        if (pattern.startsWith("]", i + 1) || pattern.startsWith("^]", i + 1)) {
          i += pattern.charAt(i + 1) == '^' ? 2 : 1;
        }
      } else {
        bare.append(c);
      }
    }
    return bare.toString();
  }
}
