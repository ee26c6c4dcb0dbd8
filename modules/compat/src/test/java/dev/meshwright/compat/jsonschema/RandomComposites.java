package dev.meshwright.compat.jsonschema;

import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.jsonschema.Dialect;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Schemas whose keywords work together: bounds with multiples, open and closed objects over
/// several branches, tuples with contains, conditions, discriminated choices, dependencies, trees
/// by every kind of reference. Two of one seed differ in a few of their parts.
final class RandomComposites {

  private static final int PARTS = 7;

  private final Dialect dialect;
  private final long[] seeds = new long[PARTS];
  private final boolean[] has = new boolean[PARTS];

  private RandomComposites(Dialect dialect) {
    this.dialect = dialect;
  }

  static RandomComposites of(Random random, Dialect dialect) {
    RandomComposites made = new RandomComposites(dialect);
    for (int i = 0; i < PARTS; i++) {
      made.seeds[i] = random.nextLong();
      made.has[i] = random.nextInt(3) == 0;
    }
    made.has[random.nextInt(PARTS)] = true;
    return made;
  }

  /// The same with one or two parts made anew, added or taken away.
  RandomComposites edited(Random random) {
    RandomComposites made = new RandomComposites(dialect);
    System.arraycopy(seeds, 0, made.seeds, 0, PARTS);
    System.arraycopy(has, 0, made.has, 0, PARTS);
    for (int i = random.nextInt(2); i >= 0; i--) {
      int part = random.nextInt(PARTS);
      if (random.nextInt(4) == 0) {
        made.has[part] = !made.has[part];
      } else {
        made.seeds[part] = random.nextLong();
      }
    }
    return made;
  }

  String text() {
    String parts =
        IntStream.range(0, PARTS)
            .filter(i -> has[i])
            .mapToObj(i -> part(i, new Random(seeds[i])))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return "{\"$schema\": \"" + dialect.uri() + "\", \"allOf\": [" + parts + "]" + tree() + "}";
  }

  private String part(int index, Random random) {
    return switch (index) {
      case 0 -> numbers(random);
      case 1 -> object(random);
      case 2 -> array(random);
      case 3 -> condition(random);
      case 4 -> choice(random);
      case 5 -> dependency(random);
      default -> reference(random);
    };
  }

  private static String numbers(Random random) {
    return """
    {"properties": {"n": {"type": "%s", "minimum": %d, "maximum": %d, "multipleOf": %s}}}\
    """
        .formatted(
            pick(random, "integer", "number"),
            random.nextInt(4) - 2,
            3 + random.nextInt(8),
            pick(random, "1", "2", "3", "0.5", "1.5"));
  }

  private String object(Random random) {
    boolean since2019 = dialect.atLeast(Dialect.DRAFT_2019_09);
    String others =
        pick(
            random,
            "\"additionalProperties\": %s".formatted(closed(random)),
            since2019
                ? "\"unevaluatedProperties\": %s".formatted(closed(random))
                : "\"additionalProperties\": %s".formatted(closed(random)),
            "\"minProperties\": " + random.nextInt(3),
            "\"maxProperties\": " + (2 + random.nextInt(3)));
    return """
    {"properties": {"a": {"type": "%s"}, "kind": {}, "n": {}, "items": {}, "t": {}},
     "patternProperties": {"%s": {"maxLength": %d}},
     "allOf": [{"properties": {"b": {"enum": [%s]}}}], %s%s}\
    """
        .formatted(
            pick(random, "string", "integer", "boolean"),
            pick(random, "^x", "x$", "^x.$"),
            1 + random.nextInt(4),
            pick(random, "1, 2", "1, 2, 3", "\"1\", 1", "null"),
            others,
            random.nextBoolean()
                ? ", \"required\": [\"%s\"]".formatted(pick(random, "a", "b"))
                : "");
  }

  private String closed(Random random) {
    boolean truth = !dialect.equals(Dialect.DRAFT_04) || random.nextBoolean();
    return truth ? pick(random, "false", "{\"type\": \"integer\"}") : "{\"type\": \"integer\"}";
  }

  private String array(Random random) {
    boolean prefix = dialect.atLeast(Dialect.DRAFT_2020_12);
    String tuple = "[{\"type\": \"integer\"}, {\"minimum\": %d}]".formatted(random.nextInt(4));
    String rest = pick(random, "{\"type\": \"integer\"}", "{\"maximum\": 5}", "{}");
    String places =
        prefix
            ? "\"prefixItems\": %s, \"items\": %s".formatted(tuple, rest)
            : "\"items\": %s, \"additionalItems\": %s".formatted(tuple, rest);
    boolean contains = dialect.atLeast(Dialect.DRAFT_06);
    boolean counts = dialect.atLeast(Dialect.DRAFT_2019_09);
    return """
    {"properties": {"items": {"type": "array", %s%s%s, "maxItems": %d, "uniqueItems": %s}}}\
    """
        .formatted(
            places,
            contains ? ", \"contains\": {\"minimum\": %d}".formatted(random.nextInt(4)) : "",
            counts
                ? ", \"minContains\": %d, \"maxContains\": %d"
                    .formatted(random.nextInt(3), 1 + random.nextInt(3))
                : "",
            2 + random.nextInt(3),
            random.nextBoolean());
  }

  private String condition(Random random) {
    String kind = pick(random, "\"p\"", "\"q\"");
    String then =
        pick(
            random,
            "{\"required\": [\"a\"]}",
            "{\"required\": [\"n\"]}",
            "{\"properties\": {\"n\": {\"minimum\": 2}}}");
    String otherwise = pick(random, "{\"not\": {\"required\": [\"b\"]}}", "{\"maxProperties\": 3}");
    String test =
        "{\"properties\": {\"kind\": {\"enum\": [" + kind + "]}}, \"required\": [\"kind\"]}";
    return dialect.atLeast(Dialect.DRAFT_07)
        ? "{\"if\": %s, \"then\": %s, \"else\": %s}".formatted(test, then, otherwise)
        : "{\"anyOf\": [{\"not\": %s}, %s]}".formatted(test, then);
  }

  private static String choice(Random random) {
    String word = pick(random, "oneOf", "anyOf");
    String more = pick(random, "\"maximum\": 9", "\"minimum\": 0", "\"type\": \"integer\"");
    return """
    {"%s": [
      {"properties": {"kind": {"enum": ["p"]}, "n": {%s}}},
      {"properties": {"kind": {"enum": [%s]}, "a": {"type": "string"}}, "required": ["kind"]},
      {"not": {"required": ["kind"]}}]}\
    """
        .formatted(word, more, pick(random, "\"q\"", "\"q\", \"r\"", "\"p\""));
  }

  private String dependency(Random random) {
    String needs = "\"a\": [\"%s\"]".formatted(pick(random, "b", "n", "kind"));
    String schema = "\"b\": {\"maxProperties\": %d}".formatted(2 + random.nextInt(3));
    return dialect.atLeast(Dialect.DRAFT_2019_09)
        ? "{\"dependentRequired\": {%s}, \"dependentSchemas\": {%s}}".formatted(needs, schema)
        : "{\"dependencies\": {%s, %s}}".formatted(needs, schema);
  }

  private String reference(Random random) {
    return "{\"properties\": {\"t\": {\"$ref\": \"#/definitions/%s\"}}}"
        .formatted(pick(random, "tree", "list"));
  }

  /// Definitions that refer to themselves in the way of their draft.
  private String tree() {
    Random random = new Random(seeds[PARTS - 1] ^ 7);
    String self =
        switch (dialect) {
          case DRAFT_2020_12 -> "\"$dynamicRef\": \"#node\"";
          case DRAFT_04, DRAFT_06, DRAFT_07, DRAFT_2019_09 -> "\"$ref\": \"#/definitions/tree\"";
        };
    String anchor = dialect == Dialect.DRAFT_2020_12 ? "\"$dynamicAnchor\": \"node\", " : "";
    return """
    , "definitions": {
      "tree": {%s"type": ["object", "null"], "properties": {
        "left": {%s}, "value": {"maximum": %d}}},
      "list": {"type": "array", "items": {"$ref": "#/definitions/%s"}, "maxItems": %d}}\
    """
        .formatted(
            anchor,
            self,
            2 + random.nextInt(4),
            pick(random, "list", "tree"),
            1 + random.nextInt(3));
  }

  /// A document that such schemas speak of.
  static JsonValue instance(Random random) {
    StringBuilder members = new StringBuilder();
    for (String name : List.of("a", "b", "kind", "n", "items", "t", "xy", "zx")) {
      if (random.nextInt(3) == 0) {
        members
            .append(members.isEmpty() ? "" : ", ")
            .append('"')
            .append(name)
            .append("\": ")
            .append(member(name, random));
      }
    }
    return Schemas.value("{" + members + "}");
  }

  private static String member(String name, Random random) {
    return switch (name) {
      case "n" -> pick(random, "-2", "0", "1", "1.5", "2", "3", "4.5", "6", "9", "10");
      case "kind" -> pick(random, "\"p\"", "\"q\"", "\"r\"", "1");
      case "b" -> pick(random, "1", "2", "3", "\"1\"", "null");
      case "items" ->
          pick(random, "[]", "[1]", "[2, 3]", "[1, 1]", "[0, 3, 5]", "[1, 2, 3, 9]", "[\"a\"]");
      case "t" ->
          pick(
              random,
              "null",
              "{}",
              "{\"value\": 4}",
              "{\"left\": {\"value\": 3}}",
              "{\"left\": {\"left\": {\"value\": 5}}}",
              "[]",
              "[[], []]",
              "[{\"value\": 4}]");
      case String other -> pick(random, "\"\"", "\"abc\"", "\"abcde\"", "1", "true", "null");
    };
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  /// Kept apart from documents: a value that is none.
  static List<JsonValue> others() {
    return List.of(new JsonArray(List.of()), new JsonObject(Map.of()));
  }
}
