package dev.meshwright.schema.jsonschema.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileEdit;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.InstanceReport;
import dev.meshwright.model.jsonschema.InstanceValidator;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import dev.meshwright.schema.jsonschema.JsonValidation;
import dev.meshwright.schema.lint.LintChoice;
import dev.meshwright.schema.lint.LintOptions;
import dev.meshwright.schema.lint.LintRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Laws over generated schemas of every draft, with a validator as the judge: a fix does not change
/// what is valid, and what is called impossible is.
class LintLawsTest {

  private static final int SCHEMAS = 3_000;

  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "0",
          "1",
          "3",
          "-2",
          "0.5",
          "\"\"",
          "\"a\"",
          "\"abc\"",
          "[]",
          "[1]",
          "[1, 1]",
          "[\"a\", null]",
          "{}",
          "{\"a\": 1}",
          "{\"a\": \"x\", \"b\": 2}",
          "{\"b\": null}");

  /// Kinds of values of which none may be valid, by rule.
  private static final Map<String, String> IMPOSSIBLE =
      Map.ofEntries(
          Map.entry("json-lint-const-of-other-type", ""),
          Map.entry("json-lint-enum-empty", ""),
          Map.entry("json-lint-const-not-in-enum", ""),
          Map.entry("json-lint-all-of-types", ""),
          Map.entry("json-lint-all-of-false", ""),
          Map.entry("json-lint-required-more-than-allowed", "{"),
          Map.entry("json-lint-required-not-allowed", "{"),
          Map.entry("json-lint-required-false", "{"),
          Map.entry("json-lint-max-contains-zero", "["),
          Map.entry("json-lint-bounds-empty", "0123456789-"),
          Map.entry("json-lint-integer-between", "0123456789-"));

  private final JsonSchemaLinter linter = new JsonSchemaLinter();
  private final LintChoice every =
      new LintChoice(
          linter.rules().stream().map(LintRule::id).collect(Collectors.toSet()), LintOptions.USUAL);

  @Test
  void a_fix_changes_nothing_of_what_is_valid() {
    Random random = new Random(11);
    Set<String> tried = new HashSet<>();
    for (int i = 0; i < SCHEMAS; i++) {
      String text = new Generator(random).text();
      List<Problem> found = linter.lint(read(text), every);
      List<Problem> mendable = found.stream().filter(each -> !each.fixes().isEmpty()).toList();
      if (mendable.isEmpty()) {
        continue;
      }
      List<Boolean> before = verdicts(text);
      for (Problem problem : mendable) {
        String mended =
            TextEdits.apply(
                text, problem.fixes().getFirst().edits().stream().map(FileEdit::edit).toList());
        assertEquals(List.of(), read(mended).tree().problems(), mended);
        assertEquals(before, verdicts(mended), problem.rule() + "\n" + text + "\n" + mended);
        tried.add(problem.rule());
      }
    }
    assertTrue(tried.size() > 15, tried.toString());
  }

  @Test
  void what_is_called_impossible_accepts_nothing() {
    Random random = new Random(12);
    Set<String> tried = new HashSet<>();
    for (int i = 0; i < 10 * SCHEMAS; i++) {
      String text = new Generator(random).text();
      JsonSchemaDocument document = read(text);
      for (Problem problem : linter.lint(document, every)) {
        String kinds = IMPOSSIBLE.get(problem.rule());
        // Of the schema of the file; what is inside may be about a part that can be absent.
        boolean ofRoot = kinds != null && depth(text, problem.location().range().start()) == 1;
        if (ofRoot) {
          tried.add(problem.rule());
          List<Boolean> verdicts = verdicts(text);
          for (int v = 0; v < VALUES.size(); v++) {
            boolean concerned = kinds.isEmpty() || kinds.indexOf(VALUES.get(v).charAt(0)) >= 0;
            assertTrue(
                !concerned || !verdicts.get(v),
                problem.rule() + " accepts " + VALUES.get(v) + "\n" + text);
          }
        }
      }
    }
    assertTrue(tried.size() > 7, tried.toString());
  }

  private static int depth(String text, int end) {
    int depth = 0;
    for (int i = 0; i < end; i++) {
      depth += text.charAt(i) == '{' ? 1 : text.charAt(i) == '}' ? -1 : 0;
    }
    return depth;
  }

  private static JsonSchemaDocument read(String text) {
    return JsonSchemas.parse("a.json", text, FileSource.empty());
  }

  private static List<Boolean> verdicts(String text) {
    InstanceValidator.Prepared schema = new JsonValidation().prepare(read(text));
    List<Boolean> verdicts = new ArrayList<>();
    for (String value : VALUES) {
      verdicts.add(schema.validateText(value) instanceof InstanceReport.Valid);
    }
    return verdicts;
  }

  /// Writes schemas with few words, so that they often clash.
  private static final class Generator {

    private final Random random;
    private final Dialect dialect;

    Generator(Random random) {
      this.random = random;
      this.dialect = Dialect.values()[random.nextInt(Dialect.values().length)];
    }

    String text() {
      String schema = schema(0);
      String inner = schema.substring(1, schema.length() - 1);
      return "{\"$schema\": \""
          + dialect.uri()
          + "\""
          + (inner.isEmpty() ? "" : ", " + inner)
          + "}";
    }

    private String schema(int depth) {
      if (dialect.atLeast(Dialect.DRAFT_06) && depth > 0 && random.nextInt(10) == 0) {
        return random.nextBoolean() ? "true" : "false";
      }
      Set<String> names = new HashSet<>();
      List<String> members = new ArrayList<>();
      int count = random.nextInt(5);
      for (int i = 0; i < count; i++) {
        String name = pick(NAMES);
        if (names.add(name)) {
          members.add("\"" + name + "\": " + value(name, depth));
        }
      }
      return "{" + String.join(", ", members) + "}";
    }

    private static final List<String> NAMES =
        List.of(
            "type",
            "type",
            "const",
            "enum",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minLength",
            "maxLength",
            "minItems",
            "uniqueItems",
            "items",
            "contains",
            "minContains",
            "maxContains",
            "additionalItems",
            "properties",
            "required",
            "additionalProperties",
            "maxProperties",
            "minProperties",
            "dependentRequired",
            "allOf",
            "anyOf",
            "oneOf",
            "not",
            "if",
            "then",
            "else",
            "title",
            "unevaluatedProperties",
            "patternProperties",
            "propertyNames");

    private String value(String name, int depth) {
      return switch (name) {
        // No list of integer and number: the validator refuses 0.5 there.
        case "type" ->
            random.nextInt(3) == 0 ? "[\"" + pick(TYPES) + "\"]" : "\"" + pick(TYPES) + "\"";
        case "const" -> pick(VALUES);
        case "enum" -> "[" + pick(VALUES) + (random.nextBoolean() ? ", " + pick(VALUES) : "") + "]";
        case "exclusiveMinimum", "exclusiveMaximum" ->
            dialect == Dialect.DRAFT_04
                ? String.valueOf(random.nextBoolean())
                : pick(List.of("0", "0.5", "1", "3"));
        case "minimum", "maximum" -> pick(List.of("0", "0.5", "1", "3"));
        case "multipleOf" -> pick(List.of("1", "2"));
        case "uniqueItems" -> String.valueOf(random.nextBoolean());
        case "items" ->
            random.nextInt(3) == 0 && !dialect.atLeast(Dialect.DRAFT_2020_12)
                ? "[" + below(depth) + "]"
                : below(depth);
        case "properties", "patternProperties" ->
            random.nextInt(4) == 0
                ? "{}"
                : "{\"a\": " + below(depth) + ", \"b\": " + below(depth) + "}";
        case "required" -> pick(List.of("[\"a\"]", "[\"a\", \"b\"]", "[\"c\"]"));
        case "dependentRequired" -> pick(List.of("{}", "{\"a\": [\"a\"]}", "{\"a\": [\"b\"]}"));
        case "allOf", "anyOf", "oneOf" -> {
          String one = below(depth);
          yield "[" + one + ", " + (random.nextInt(4) == 0 ? one : below(depth)) + "]";
        }
        case "title" -> pick(List.of("\" Order\"", "\"Order.\""));
        case "minLength",
            "maxLength",
            "minItems",
            "minContains",
            "maxContains",
            "maxProperties",
            "minProperties" ->
            String.valueOf(random.nextInt(3));
        default -> below(depth);
      };
    }

    private static final List<String> TYPES =
        List.of("null", "boolean", "integer", "number", "string", "array", "object");

    private String below(int depth) {
      return depth >= 2 ? "{}" : schema(depth + 1);
    }

    private String pick(List<String> some) {
      return some.get(random.nextInt(some.size()));
    }
  }
}
