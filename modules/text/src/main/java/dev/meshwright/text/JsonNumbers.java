package dev.meshwright.text;

/// The grammar of JSON's numbers.
final class JsonNumbers {

  private JsonNumbers() {}

  /// Whether a literal is a number of JSON: `-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][+-]?[0-9]+)?`.
  ///
  /// By hand, for it sees every number of a large text.
  static boolean isJson(String literal) {
    int length = literal.length();
    int at = literal.startsWith("-") ? 1 : 0;
    int whole = digits(literal, at);
    if (whole == at || (literal.charAt(at) == '0' && whole > at + 1)) {
      return false;
    }
    at = whole;
    if (at < length && literal.charAt(at) == '.') {
      int fraction = digits(literal, at + 1);
      if (fraction == at + 1) {
        return false;
      }
      at = fraction;
    }
    if (at < length && (literal.charAt(at) == 'e' || literal.charAt(at) == 'E')) {
      at++;
      if (at < length && (literal.charAt(at) == '+' || literal.charAt(at) == '-')) {
        at++;
      }
      int exponent = digits(literal, at);
      if (exponent == at) {
        return false;
      }
      at = exponent;
    }
    return at == length;
  }

  private static int digits(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }
}
