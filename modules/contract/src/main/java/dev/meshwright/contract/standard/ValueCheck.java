package dev.meshwright.contract.standard;

import dev.meshwright.contract.standard.ValueRule.ItemCount;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.NullNode;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/// Holds single values against what a standard says they must be.
final class ValueCheck {

  private static final String TYPE = "contract-type";

  private final Standard standard;
  private final ContractProblems problems;
  private final TextCheck texts;
  private final BiConsumer<String, ObjectNode> things;

  /// @param things checks an object that is a thing of this name
  ValueCheck(
      Standard standard,
      Version version,
      ContractProblems problems,
      BiConsumer<String, ObjectNode> things) {
    this.standard = standard;
    this.problems = problems;
    this.texts = new TextCheck(standard, version, problems);
    this.things = things;
  }

  void check(String key, ValueRule rule, TreeNode value) {
    if (value instanceof BrokenNode) {
      return;
    }
    switch (rule) {
      case ValueRule.Text text -> text(key, rule, value, it -> texts.form(key, text.form(), it));
      case ValueRule.Beginning start ->
          text(key, rule, value, it -> texts.beginning(key, start.start(), it));
      case ValueRule.Word word -> text(key, rule, value, it -> texts.word(key, word.words(), it));
      case ValueRule.Numeric number -> number(key, number, value);
      case ValueRule.Truth truth -> truth(key, value);
      case ValueRule.Scalar scalar -> {
        if (value instanceof ArrayNode || value instanceof ObjectNode) {
          wrong(key, rule, value.range(), "");
        }
      }
      case ValueRule.Any any -> {}
      case ValueRule.Keys keys -> {
        if (!(value instanceof ObjectNode)) {
          wrong(key, rule, value.range(), "");
        }
      }
      case ValueRule.Named named -> {
        if (value instanceof ObjectNode object) {
          things.accept(named.thing(), object);
        } else {
          wrong(key, rule, value.range(), "");
        }
      }
      case ValueRule.Items items -> items(key, items, value);
      case ValueRule.Either either -> either(key, either, value);
    }
  }

  private void either(String key, ValueRule.Either either, TreeNode value) {
    either.rules().stream()
        .filter(rule -> isOfKind(rule, value))
        .findFirst()
        .ifPresentOrElse(
            rule -> check(key, rule, value), () -> wrong(key, either, value.range(), ""));
  }

  private static boolean isOfKind(ValueRule rule, TreeNode value) {
    return switch (rule) {
      case ValueRule.Text text -> value instanceof StringNode;
      case ValueRule.Beginning start -> value instanceof StringNode;
      case ValueRule.Word word -> value instanceof StringNode;
      case ValueRule.Numeric number -> value instanceof NumberNode;
      case ValueRule.Truth truth -> value instanceof BooleanNode;
      case ValueRule.Scalar scalar ->
          !(value instanceof ArrayNode) && !(value instanceof ObjectNode);
      case ValueRule.Any any -> true;
      case ValueRule.Keys keys -> value instanceof ObjectNode;
      case ValueRule.Named named -> value instanceof ObjectNode;
      case ValueRule.Items items -> value instanceof ArrayNode;
      case ValueRule.Either either -> either.rules().stream().anyMatch(one -> isOfKind(one, value));
    };
  }

  private interface TextRule {
    void check(StringNode text);
  }

  private void text(String key, ValueRule rule, TreeNode value, TextRule then) {
    switch (value) {
      case StringNode text -> then.check(text);
      case NumberNode number -> unquoted(key, number.range(), number.literal());
      case BooleanNode truth -> unquoted(key, truth.range(), String.valueOf(truth.value()));
      default -> wrong(key, rule, value.range(), "");
    }
  }

  private void unquoted(String key, TextRange range, String value) {
    String quoted = "\"" + value + "\"";
    problems.error(
        TYPE,
        range,
        "\"" + key + "\" is a text, and without quotes YAML reads a number or truth value here.",
        "Write " + quoted,
        TextEdit.replace(range, quoted));
  }

  private void number(String key, ValueRule.Numeric rule, TreeNode value) {
    if (value instanceof NumberNode number) {
      if (!NumberForms.fits(rule.form(), number.literal())) {
        wrong(key, rule, value.range(), "");
      }
    } else if (value instanceof StringNode text && NumberForms.isNumber(text.value())) {
      TextRange range = text.range();
      problems.error(
          TYPE,
          range,
          "\"%s\" must be %s, and in quotes it is a text.".formatted(key, expected(rule)),
          "Write " + text.value() + " without quotes",
          TextEdit.replace(range, text.value()));
    } else {
      wrong(key, rule, value.range(), "");
    }
  }

  private void truth(String key, TreeNode value) {
    if (value instanceof StringNode text) {
      TextRange range = text.range();
      switch (text.value().toLowerCase(Locale.ROOT)) {
        case "yes", "on", "true", "y" -> truth(key, range, "true");
        case "no", "off", "false", "n" -> truth(key, range, "false");
        default -> wrong(key, new ValueRule.Truth(), range, "");
      }
    } else if (!(value instanceof BooleanNode)) {
      wrong(key, new ValueRule.Truth(), value.range(), "");
    }
  }

  private void truth(String key, TextRange range, String meant) {
    problems.error(
        TYPE,
        range,
        "\"" + key + "\" must be true or false; other words are texts in YAML 1.2.",
        "Write " + meant,
        TextEdit.replace(range, meant));
  }

  private void items(String key, ValueRule.Items rule, TreeNode value) {
    if (!(value instanceof ArrayNode array)) {
      wrong(key, rule, value.range(), "");
      return;
    }
    array.items().forEach(item -> item(key, rule, item));
    List<TreeNode> items = array.items();
    boolean pair = rule.count() == ItemCount.PAIR;
    boolean distinct = pair || rule.count() == ItemCount.DISTINCT;
    boolean tooFew = items.isEmpty() && rule.count() != ItemCount.ANY;
    if (tooFew || (pair && items.size() != 2)) {
      wrong(key, rule, value.range(), "");
    } else if (distinct) {
      Set<Object> seen = new HashSet<>();
      items.stream()
          .filter(item -> !seen.add(Contents.of(item)))
          .forEach(item ->
              problems.error(
                  "contract-value",
                  item.range(),
                  "This value is listed in \"" + key + "\" already.",
                  "Remove one of them."));
    }
  }

  private void item(String key, ValueRule.Items rule, TreeNode item) {
    boolean noValue = item instanceof NullNode && !(rule.item() instanceof ValueRule.Any);
    if (noValue) {
      wrong(key, rule.item(), item.range(), "");
    } else {
      check(key, rule.item(), item);
    }
  }

  private void wrong(String key, ValueRule rule, TextRange range, String hint) {
    problems.error(TYPE, range, "\"" + key + "\" must be " + expected(rule) + ".", hint);
  }

  /// What a value must be, for messages: `a list of texts`.
  String expected(ValueRule rule) {
    return switch (rule) {
      case ValueRule.Text text -> "a text";
      case ValueRule.Beginning start -> "a text that begins with " + start.start();
      case ValueRule.Word word -> "a text";
      case ValueRule.Numeric number -> NumberForms.expected(number.form());
      case ValueRule.Truth truth -> "true or false";
      case ValueRule.Scalar scalar -> "a single value";
      case ValueRule.Any any -> "a value";
      case ValueRule.Keys keys -> "keys with values";
      case ValueRule.Named named -> {
        String called = standard.thing(named.thing()).called();
        yield Character.toLowerCase(called.charAt(0))
            + called.substring(1)
            + ", as keys with values";
      }
      case ValueRule.Items items ->
          switch (items.count()) {
            case ANY -> "a list";
            case FILLED, DISTINCT -> "a list of at least one value";
            case PAIR -> "a list of two numbers that differ";
          };
      case ValueRule.Either either ->
          either.rules().stream().map(this::expected).collect(Collectors.joining(" or "));
    };
  }
}
