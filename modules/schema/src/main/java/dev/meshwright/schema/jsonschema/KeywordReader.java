package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.json.JsonValues;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ValueKind;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.BrokenNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the values of keywords as the kinds they should be.
final class KeywordReader {

  private final SchemaBuilder builder;
  private final ReferenceResolver references;
  private final SchemaProblems problems;
  private final PatternCheck patterns;
  private final TypeReader types;

  KeywordReader(SchemaBuilder builder, ReferenceResolver references, SchemaProblems problems) {
    this.builder = builder;
    this.references = references;
    this.problems = problems;
    this.patterns = new PatternCheck(problems);
    this.types = new TypeReader(problems);
  }

  KeywordValue read(SchemaNode place, Member member, ValueKind kind) {
    TreeNode node = member.value();
    if (node instanceof BrokenNode) {
      return new KeywordValue.Malformed();
    }
    return switch (kind) {
      case DATA -> new KeywordValue.Data();
      case SCHEMA -> {
        // The one place where draft-04 has true and false.
        boolean additional = member.key().value().startsWith("additional");
        yield new KeywordValue.Schema(
            additional ? anySchema(place, member) : schema(place, member));
      }
      case SCHEMAS -> schemas(place, member);
      case SCHEMA_OR_SCHEMAS ->
          node instanceof ArrayNode
              ? schemas(place, member)
              : new KeywordValue.Schema(schema(place, member));
      case NAMED_SCHEMAS -> namedSchemas(place, member);
      case DEPENDENCIES, NAMED_NAMES ->
          new DependencyReader(builder, this).read(place, member, kind);
      case TYPES -> types.read(place.id().file(), node);
      case AMOUNT -> amount(place, member);
      case COUNT -> count(place, member);
      case FLAG ->
          node instanceof BooleanNode truth
              ? new KeywordValue.Flag(truth.value())
              : wrong(place, member, "true or false");
      case TEXT ->
          node instanceof StringNode text
              ? new KeywordValue.Text(text.value())
              : wrong(place, member, "a string");
      case PATTERN -> {
        if (node instanceof StringNode text) {
          patterns.check(place.id().file(), text.range(), text.value());
          yield new KeywordValue.Text(text.value());
        }
        yield wrong(place, member, "a regular expression in a string");
      }
      case NAMES ->
          names(node)
              .<KeywordValue>map(KeywordValue.Names::new)
              .orElseGet(() -> wrong(place, member, "a list of strings"));
      case VALUES ->
          node instanceof ArrayNode array
              ? values(place, member, array.items())
              : wrong(place, member, "a list of values");
      case VALUE -> values(place, member, List.of(node));
      case REFERENCE ->
          node instanceof StringNode text
              ? references.read(place, member.key().value(), text.value(), text.range())
              : wrong(place, member, "a reference in a string");
    };
  }

  private JsonSchema schema(SchemaNode place, Member member) {
    return builder.build(place.below(member.key().value(), member.value()).entered());
  }

  private JsonSchema anySchema(SchemaNode place, Member member) {
    return builder.buildAny(place.below(member.key().value(), member.value()).entered());
  }

  private KeywordValue schemas(SchemaNode place, Member member) {
    if (!(member.value() instanceof ArrayNode array)) {
      return wrong(place, member, "a list of schemas");
    }
    SchemaNode list = place.below(member.key().value(), array);
    List<JsonSchema> all = new ArrayList<>();
    for (int i = 0; i < array.items().size(); i++) {
      all.add(builder.build(list.below(Integer.toString(i), array.items().get(i)).entered()));
    }
    return new KeywordValue.Schemas(all);
  }

  private KeywordValue namedSchemas(SchemaNode place, Member member) {
    if (!(member.value() instanceof ObjectNode object)) {
      return wrong(place, member, "an object of schemas by name");
    }
    SchemaNode map = place.below(member.key().value(), object);
    Map<String, JsonSchema> all = new LinkedHashMap<>();
    for (Member named : object.members()) {
      String name = named.key().value();
      if (member.key().value().equals("patternProperties")) {
        patterns.check(place.id().file(), named.key().range(), name);
      }
      all.put(name, builder.build(map.below(name, named.value()).entered()));
    }
    return new KeywordValue.NamedSchemas(all);
  }

  private KeywordValue amount(SchemaNode place, Member member) {
    if (!(member.value() instanceof NumberNode node)) {
      return wrong(place, member, "a number");
    }
    Optional<JsonNumber> number = JsonNumber.parse(node.literal());
    if (number.isEmpty()) {
      return tooLarge(place, member);
    }
    if (member.key().value().equals("multipleOf") && number.get().value().signum() <= 0) {
      return wrong(place, member, "a number greater than 0");
    }
    return new KeywordValue.Amount(number.get());
  }

  private KeywordValue count(SchemaNode place, Member member) {
    if (!(member.value() instanceof NumberNode node)) {
      return wrong(place, member, "a whole number, 0 or more");
    }
    Optional<JsonNumber> number = JsonNumber.parse(node.literal());
    if (number.isEmpty()) {
      return tooLarge(place, member);
    }
    if (!number.get().isInteger() || number.get().value().signum() < 0) {
      return wrong(place, member, "a whole number, 0 or more");
    }
    BigDecimal most = BigDecimal.valueOf(KeywordValue.Count.MOST);
    return new KeywordValue.Count(number.get().value().min(most).longValueExact());
  }

  private KeywordValue values(SchemaNode place, Member member, List<TreeNode> nodes) {
    List<JsonValue> values = new ArrayList<>();
    for (TreeNode node : nodes) {
      Optional<JsonValue> value = JsonValues.of(node);
      if (value.isEmpty()) {
        return tooLarge(place, member);
      }
      values.add(value.get());
    }
    return new KeywordValue.Values(values);
  }

  /// The strings of a list; empty when it is none.
  static Optional<List<String>> names(TreeNode node) {
    boolean strings =
        node instanceof ArrayNode array
            && array.items().stream().allMatch(StringNode.class::isInstance);
    return strings
        ? Optional.of(
            ((ArrayNode) node).items().stream().map(n -> ((StringNode) n).value()).toList())
        : Optional.empty();
  }

  KeywordValue wrong(SchemaNode place, Member member, String expected) {
    String name = member.key().value();
    TextRange range = member.value().range();
    String message = name + " must be " + expected + ".";
    boolean flagToBound = name.startsWith("exclusive") && member.value() instanceof BooleanNode;
    String hint =
        flagToBound
            ? "true and false are draft-04; since draft-06 it holds the bound itself."
            : "See the specification of " + place.dialect().title() + ".";
    problems.error("json-keyword-value", place.id().file(), range, message, hint);
    return new KeywordValue.Malformed();
  }

  private KeywordValue tooLarge(SchemaNode place, Member member) {
    problems.warning(
        "json-value-too-large",
        place.id().file(),
        member.value().range(),
        "This value is too large to reason about; what depends on it stays unknown.",
        "Numbers of up to " + JsonNumber.MAX_DIGITS + " digits are calculated with.");
    return new KeywordValue.Malformed();
  }
}
