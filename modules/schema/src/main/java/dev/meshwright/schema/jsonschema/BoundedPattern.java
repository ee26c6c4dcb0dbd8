package dev.meshwright.schema.jsonschema;

import com.networknt.schema.regex.RegularExpression;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// A regular expression whose matching is given up after so many characters looked at.
final class BoundedPattern implements RegularExpression {

  private static final int MOST_LOOKS = 2_000_000;

  private final Pattern pattern;

  BoundedPattern(String regex) {
    this.pattern = Pattern.compile(onlyAtEnd(regex));
  }

  @Override
  public boolean matches(String text) {
    return pattern.matcher(new Counted(text, new AtomicInteger())).find();
  }

  /// In ECMA-262 `$` is the very end; in Java it also stands before a last line break.
  private static String onlyAtEnd(String regex) {
    StringBuilder result = new StringBuilder(regex.length() + 8);
    boolean inBrackets = false;
    for (int i = 0; i < regex.length(); i++) {
      char c = regex.charAt(i);
      if (c == '\\' && i + 1 < regex.length()) {
        result.append(c);
        c = regex.charAt(++i);
      } else if (c == '[') {
        inBrackets = true;
      } else if (c == ']') {
        inBrackets = false;
      } else if (c == '$' && !inBrackets) {
        result.append("\\z");
        continue;
      }
      result.append(c);
    }
    return result.toString();
  }

  /// Thrown out of the matching.
  static final class TooSlowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooSlowException() {
      super("more than " + MOST_LOOKS + " characters looked at", null, false, false);
    }
  }

  private record Counted(CharSequence text, AtomicInteger looks) implements CharSequence {

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (looks.incrementAndGet() > MOST_LOOKS) {
        throw new TooSlowException();
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return new Counted(text.subSequence(start, end), looks);
    }

    @Override
    public String toString() {
      return text.toString();
    }
  }
}
