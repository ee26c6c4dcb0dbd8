package dev.meshwright.text;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.math.BigInteger;
import java.util.regex.Pattern;

/// Plain scalars by the core schema of YAML 1.2.
final class YamlScalars {

  private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
  private static final Pattern OTHER_BASE = Pattern.compile("0o[0-7]+|0x[0-9a-fA-F]+");
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

  /// Hexadecimal literals beyond this stay text: converting them costs more than linear time.
  private static final int MAX_OTHER_BASE = 1_000;

  private YamlScalars() {}

  static boolean isNotFinite(String value) {
    return NOT_FINITE.matcher(value).matches();
  }

  static TreeNode plain(TextRange range, String value) {
    return switch (value) {
      case "", "~", "null", "Null", "NULL" -> new NullNode(range);
      case "true", "True", "TRUE" -> new BooleanNode(range, true);
      case "false", "False", "FALSE" -> new BooleanNode(range, false);
      default -> numberOrText(range, value);
    };
  }

  private static TreeNode numberOrText(TextRange range, String value) {
    char first = value.charAt(0);
    if (first != '-' && first != '+' && first != '.' && (first < '0' || first > '9')) {
      return new StringNode(range, value);
    }
    if (OTHER_BASE.matcher(value).matches() && value.length() <= MAX_OTHER_BASE) {
      int radix = value.charAt(1) == 'x' ? 16 : 8;
      return new NumberNode(range, new BigInteger(value.substring(2), radix).toString());
    }
    if (INTEGER.matcher(value).matches() || FLOAT.matcher(value).matches()) {
      return new NumberNode(range, jsonForm(value));
    }
    return new StringNode(range, value);
  }

  private static String jsonForm(String value) {
    String sign = value.startsWith("-") ? "-" : "";
    String digits = value.startsWith("-") || value.startsWith("+") ? value.substring(1) : value;
    int whole = 0;
    while (whole < digits.length() && Character.isDigit(digits.charAt(whole))) {
      whole++;
    }
    int zeros = 0;
    while (zeros + 1 < whole && digits.charAt(zeros) == '0') {
      zeros++;
    }
    String front = whole == 0 ? "0" : digits.substring(zeros, whole);
    String rest = digits.substring(whole);
    if (rest.equals(".") || rest.startsWith(".e") || rest.startsWith(".E")) {
      rest = rest.substring(1);
    }
    return sign + front + rest;
  }
}
