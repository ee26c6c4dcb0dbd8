package dev.meshwright.data.sql;

import dev.meshwright.model.data.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads an expression of a template: literals, names, calls, `not`, `and`, `or`, `==` and `!=`.
final class TemplateParser {

  private static final Pattern TOKEN =
      Pattern.compile(
          "[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*|-?\\d+(?:\\.\\d+)?|==|!=|.", Pattern.DOTALL);
  private static final int MAX_DEPTH = 50;
  private static final int MOST_OPERATORS = 200;
  private static final TemplateNode UNKNOWN = new TemplateNode.Unknown();

  private final List<String> tokens = new ArrayList<>();
  private int at;
  private int depth;
  private int operators;

  private TemplateParser(String text) {
    int i = 0;
    Matcher token = TOKEN.matcher(text);
    while (i < text.length()) {
      char c = text.charAt(i);
      int end = i + 1;
      if (c == '\'' || c == '"') {
        end = Template.endOfString(text, i);
      } else if (token.region(i, text.length()).lookingAt()) {
        end = token.end();
      }
      if (!Character.isWhitespace(c)) {
        tokens.add(text.substring(i, end));
      }
      i = end;
    }
  }

  static TemplateNode parse(String text) {
    TemplateParser parser = new TemplateParser(text);
    TemplateNode node = parser.either();
    return parser.at == parser.tokens.size() ? node : UNKNOWN;
  }

  private TemplateNode either() {
    if (++depth > MAX_DEPTH) {
      at = tokens.size();
      return UNKNOWN;
    }
    TemplateNode node = both();
    while (operators < MOST_OPERATORS && take("or")) {
      operators++;
      node = new TemplateNode.Both("or", node, both());
    }
    depth--;
    return node;
  }

  private TemplateNode both() {
    TemplateNode node = negated();
    while (operators < MOST_OPERATORS && take("and")) {
      operators++;
      node = new TemplateNode.Both("and", node, negated());
    }
    return node;
  }

  private TemplateNode negated() {
    boolean not = false;
    while (take("not")) {
      not = !not;
    }
    TemplateNode node = compared();
    return not ? new TemplateNode.Not(node) : node;
  }

  private TemplateNode compared() {
    TemplateNode left = single();
    for (String operator : List.of("==", "!=")) {
      if (take(operator)) {
        return new TemplateNode.Both(operator, left, single());
      }
    }
    return left;
  }

  private TemplateNode single() {
    if (at >= tokens.size()) {
      return UNKNOWN;
    }
    String token = tokens.get(at++);
    char first = token.charAt(0);
    if (token.equals("(")) {
      TemplateNode inner = either();
      return take(")") ? inner : UNKNOWN;
    }
    if (first == '\'' || first == '"') {
      return literal(Value.text(unquoted(token)));
    }
    if (Character.isDigit(first) || (token.length() > 1 && first == '-')) {
      return literal(new Value.Exact(new BigDecimal(token)));
    }
    if (!Character.isLetter(first) && first != '_') {
      return UNKNOWN;
    }
    return switch (token) {
      case "true", "True" -> literal(new Value.Bool(true));
      case "false", "False" -> literal(new Value.Bool(false));
      case "none", "None" -> literal(Value.nothing());
      default -> take("(") ? call(token) : new TemplateNode.Name(token);
    };
  }

  private TemplateNode call(String function) {
    List<TemplateNode> arguments = new ArrayList<>();
    Map<String, TemplateNode> named = new LinkedHashMap<>();
    while (!take(")")) {
      if (at >= tokens.size()) {
        return UNKNOWN;
      }
      if (at + 1 < tokens.size() && tokens.get(at + 1).equals("=")) {
        String name = tokens.get(at);
        at += 2;
        named.put(name, argument());
      } else {
        arguments.add(argument());
      }
      take(",");
    }
    return new TemplateNode.Call(function, List.copyOf(arguments), Map.copyOf(named));
  }

  /// Lists and mappings, as `config` has them, are passed over.
  private TemplateNode argument() {
    int start = at;
    TemplateNode node = either();
    if (at > start
        && at < tokens.size()
        && (tokens.get(at).equals(",") || tokens.get(at).equals(")"))) {
      return node;
    }
    at = start;
    int open = 0;
    while (at < tokens.size()) {
      String token = tokens.get(at);
      if (open == 0 && (token.equals(",") || token.equals(")"))) {
        break;
      }
      open += "([{".contains(token) ? 1 : ")]}".contains(token) ? -1 : 0;
      at++;
    }
    return UNKNOWN;
  }

  private boolean take(String token) {
    boolean here = at < tokens.size() && tokens.get(at).equals(token);
    at += here ? 1 : 0;
    return here;
  }

  private static TemplateNode literal(Value value) {
    return new TemplateNode.Literal(value);
  }

  private static String unquoted(String token) {
    String inner = token.substring(1, Math.max(1, token.length() - 1));
    return inner.replaceAll("\\\\(.)", "$1");
  }

  /// The table that a call of `ref` names; of a version, `name_v2`.
  static Optional<String> reference(TemplateNode node) {
    if (!(node instanceof TemplateNode.Call call) || !call.function().equals("ref")) {
      return Optional.empty();
    }
    int last = call.arguments().size() - 1;
    Optional<String> name = last > 1 ? Optional.empty() : call.text(last);
    TemplateNode version =
        call.named().getOrDefault("v", call.named().getOrDefault("version", UNKNOWN));
    boolean plain = call.named().isEmpty();
    return version instanceof TemplateNode.Literal(Value value)
        ? name.map(model -> model + "_v" + SqlLiterals.bare(value))
        : name.filter(model -> plain);
  }

  /// The source and the table that a call of `source` names.
  static Optional<SourceName> source(TemplateNode node) {
    return node instanceof TemplateNode.Call call
            && call.function().equals("source")
            && call.arguments().size() == 2
            && call.named().isEmpty()
        ? call.text(0).flatMap(source -> call.text(1).map(table -> new SourceName(source, table)))
        : Optional.empty();
  }
}
