package dev.meshwright.data.sql;

import dev.meshwright.model.data.Parameter;
import dev.meshwright.model.data.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What names and conditions of templates mean in a preview, which is a full refresh.
final class TemplateScope {

  private static final Pattern SET = Pattern.compile("(?s)([A-Za-z_]\\w*)\\s*=(?!=)(.*)");

  private final List<Parameter> parameters;
  private final Map<String, TemplateNode> names = new HashMap<>();

  TemplateScope(List<Parameter> parameters) {
    this.parameters = List.copyOf(parameters);
    names.put("execute", new TemplateNode.Literal(new Value.Bool(true)));
    names.put("flags.FULL_REFRESH", new TemplateNode.Literal(new Value.Bool(true)));
  }

  Optional<Value> parameter(String name) {
    return parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .map(Parameter::value)
        .findFirst();
  }

  /// Takes `name = value`.
  ///
  /// @return whether the value is known
  boolean set(String assignment) {
    Matcher set = SET.matcher(assignment);
    if (!set.matches()) {
      return false;
    }
    TemplateNode value = known(TemplateParser.parse(set.group(2)));
    boolean usable =
        value instanceof TemplateNode.Literal
            || TemplateParser.reference(value).isPresent()
            || TemplateParser.source(value).isPresent();
    if (usable) {
      names.put(set.group(1), value);
    }
    return usable;
  }

  /// The node with variables and names replaced by their values.
  TemplateNode known(TemplateNode node) {
    return switch (node) {
      case TemplateNode.Name name -> names.getOrDefault(name.text(), name);
      case TemplateNode.Call call when call.function().equals("var") -> variable(call);
      case TemplateNode.Call call -> call;
      case TemplateNode.Literal literal -> literal;
      case TemplateNode.Not not -> not;
      case TemplateNode.Both both -> both;
      case TemplateNode.Unknown unknown -> unknown;
    };
  }

  private TemplateNode variable(TemplateNode.Call call) {
    Optional<TemplateNode> given =
        call.text(0).flatMap(this::parameter).map(TemplateNode.Literal::new);
    TemplateNode fallback =
        call.arguments().size() == 2
            ? call.arguments().get(1)
            : call.named().getOrDefault("default", call);
    return given.orElse(fallback);
  }

  /// Whether a condition holds; empty when that depends on more than a preview knows.
  Optional<Boolean> truth(String condition) {
    return truth(TemplateParser.parse(condition));
  }

  private Optional<Boolean> truth(TemplateNode node) {
    return switch (known(node)) {
      case TemplateNode.Literal(Value value) -> Optional.of(truth(value));
      case TemplateNode.Call call ->
          call.function().equals("is_incremental") && call.arguments().isEmpty()
              ? Optional.of(false)
              : Optional.empty();
      case TemplateNode.Not not -> truth(not.operand()).map(holds -> !holds);
      case TemplateNode.Both both -> both(both);
      case TemplateNode.Name name -> Optional.empty();
      case TemplateNode.Unknown unknown -> Optional.empty();
    };
  }

  private Optional<Boolean> both(TemplateNode.Both both) {
    if (both.operator().equals("==") || both.operator().equals("!=")) {
      boolean equal = both.operator().equals("==");
      return known(both.left()) instanceof TemplateNode.Literal(Value left)
              && known(both.right()) instanceof TemplateNode.Literal(Value right)
          ? Optional.of(same(left, right) == equal)
          : Optional.empty();
    }
    // `false and x` is false and `true or x` is true, whatever x is.
    boolean decides = both.operator().equals("or");
    Optional<Boolean> left = truth(both.left());
    Optional<Boolean> right = truth(both.right());
    if (left.equals(Optional.of(decides)) || right.equals(Optional.of(decides))) {
      return Optional.of(decides);
    }
    return left.flatMap(first -> right);
  }

  private static boolean same(Value left, Value right) {
    return (left instanceof Value.Exact(var a) && right instanceof Value.Exact(var b))
        ? a.compareTo(b) == 0
        : left.equals(right);
  }

  private static boolean truth(Value value) {
    return switch (value) {
      case Value.Bool bool -> bool.value();
      case Value.Null none -> false;
      case Value.Exact exact -> exact.value().signum() != 0;
      case Value.Text text -> !text.shown().isEmpty();
      case Value.Real real -> real.value() != 0;
      case Value.Single single -> single.value() != 0;
      case Value.Bytes bytes -> true;
      case Value.Temporal temporal -> true;
      case Value.Items items -> !items.items().isEmpty();
      case Value.Struct struct -> true;
      case Value.Entries entries -> !entries.entries().isEmpty();
    };
  }
}
