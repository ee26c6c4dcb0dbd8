package dev.meshwright.compat.jsonschema;

import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.jsonschema.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Schemas in which it matters what other keywords have looked at: unevaluated items and members
/// over branches, conditions, references, dependencies and `contains`.
final class RandomAnnotations {

  private static final List<String> VALUES =
      List.of("1", "2", "5", "10", "\"x\"", "\"xx y\"", "\"(\"", "null", "true", "[]", "[1]", "{}");
  private static final List<String> NAMES = List.of("a", "b", "xa", "c");

  private final Random random;
  private final Dialect dialect;

  RandomAnnotations(Random random, Dialect dialect) {
    this.random = random;
    this.dialect = dialect;
  }

  /// A document: the keywords one by one, so that one of them can be made anew.
  List<String> keywords() {
    boolean arrays = random.nextBoolean();
    List<String> keywords = new ArrayList<>();
    keywords.add("\"type\": \"" + (arrays ? "array" : "object") + "\"");
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      keywords.add(arrays ? items() : members());
    }
    keywords.add(around(arrays, 1));
    if (random.nextBoolean()) {
      keywords.add(around(arrays, 1));
    }
    keywords.add(rest(arrays));
    return keywords;
  }

  List<String> edited(List<String> keywords) {
    boolean arrays = keywords.getFirst().contains("array");
    List<String> edited = new ArrayList<>(keywords);
    int at = 1 + random.nextInt(edited.size() - 1);
    switch (random.nextInt(4)) {
      case 0 -> edited.remove(at);
      case 1 -> edited.set(at, arrays ? items() : members());
      case 2 -> edited.set(edited.size() - 1, rest(arrays));
      default -> edited.set(at, around(arrays, 1));
    }
    return edited;
  }

  String text(List<String> keywords) {
    List<String> once = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (String keyword : keywords) {
      String name = keyword.substring(0, keyword.indexOf(':'));
      if (!names.contains(name)) {
        names.add(name);
        once.add(keyword);
      }
    }
    return "{\"$schema\": \"%s\", \"%s\": {\"d\": {%s}, \"e\": {%s}}, %s}"
        .formatted(
            dialect.uri(),
            definitions(),
            "\"prefixItems\": [{}, {}], \"properties\": {\"a\": {}}",
            "\"patternProperties\": {\"^x\": {}}, \"items\": {\"type\": \"integer\"}",
            String.join(", ", once));
  }

  private boolean isYoung() {
    return dialect.atLeast(Dialect.DRAFT_2020_12);
  }

  /// Whether the draft has keywords that ask what others have looked at.
  private boolean hasUnevaluated() {
    return dialect.atLeast(Dialect.DRAFT_2019_09);
  }

  private String definitions() {
    return hasUnevaluated() ? "$defs" : "definitions";
  }

  private String reference() {
    String reference = "\"$ref\": \"#/%s/%s\"".formatted(definitions(), pick("d", "e"));
    // Until draft-07 what stands beside a reference does not count.
    return hasUnevaluated() ? reference : "\"allOf\": [{" + reference + "}]";
  }

  private String items() {
    return switch (random.nextInt(4)) {
      case 0 -> "\"contains\": " + plain();
      case 1 -> isYoung() ? tuple("prefixItems") : tuple("items");
      case 2 -> isYoung() ? tuple("prefixItems") : "\"additionalItems\": " + plain();
      default -> "\"" + pick("minItems", "maxItems") + "\": " + (1 + random.nextInt(3));
    };
  }

  private String tuple(String keyword) {
    return "\"%s\": [%s]"
        .formatted(keyword, random.nextBoolean() ? plain() : plain() + ", " + plain());
  }

  private String members() {
    return switch (random.nextInt(4)) {
      case 0 -> "\"properties\": {\"%s\": %s}".formatted(pick(NAMES), plain());
      case 1 -> "\"patternProperties\": {\"%s\": %s}".formatted(pick("^x", "a$", "\\\\s"), plain());
      case 2 -> "\"required\": [\"%s\"]".formatted(pick(NAMES));
      default -> "\"additionalProperties\": " + plain();
    };
  }

  private String around(boolean arrays, int depth) {
    String one = inner(arrays, depth);
    String other = inner(arrays, depth);
    return switch (random.nextInt(8)) {
      case 0 -> "\"allOf\": [%s, %s]".formatted(one, other);
      case 1 -> "\"anyOf\": [%s, %s]".formatted(one, other);
      case 2 -> "\"oneOf\": [%s, %s]".formatted(one, other);
      case 3 ->
          "\"if\": %s, \"then\": %s, \"else\": %s".formatted(one, other, inner(arrays, depth));
      case 4 -> "\"not\": " + one;
      case 5 -> reference();
      case 6 ->
          "\"%s\": {\"%s\": %s}"
              .formatted(hasUnevaluated() ? "dependentSchemas" : "dependencies", pick(NAMES), one);
      default -> "\"if\": " + one;
    };
  }

  private String inner(boolean arrays, int depth) {
    if (depth > 0 && random.nextInt(4) == 0) {
      return "{" + around(arrays, depth - 1) + "}";
    }
    return "{" + (arrays ? items() : members()) + "}";
  }

  private String rest(boolean arrays) {
    String kind = hasUnevaluated() ? "unevaluated" : "additional";
    return "\"" + kind + (arrays ? "Items" : "Properties") + "\": " + plain();
  }

  private String plain() {
    boolean booleans = dialect.atLeast(Dialect.DRAFT_06);
    return switch (random.nextInt(8)) {
      case 0 -> booleans ? "true" : "{}";
      case 1 -> booleans ? "false" : "{\"not\": {}}";
      case 2 -> "{\"type\": \"%s\"}".formatted(pick("integer", "string", "null"));
      case 3 -> "{\"multipleOf\": %d}".formatted(pick(List.of(2, 5)));
      case 4 -> "{\"const\": %s}".formatted(pick(VALUES));
      case 5 -> "{\"pattern\": \"%s\"}".formatted(pick("\\\\s", "^\\\\S+$", "^\\\\w$", "\\\\p{L}"));
      case 6 -> "{\"format\": \"regex\"}";
      default -> "{\"minimum\": 2}";
    };
  }

  JsonValue instance() {
    StringBuilder json = new StringBuilder();
    if (random.nextBoolean()) {
      json.append('[');
      for (int i = random.nextInt(4); i > 0; i--) {
        json.append(json.length() > 1 ? "," : "").append(pick(VALUES));
      }
      return Schemas.value(json.append(']').toString());
    }
    json.append('{');
    for (String name : NAMES) {
      if (random.nextInt(3) == 0) {
        json.append(json.length() > 1 ? "," : "")
            .append('"')
            .append(name)
            .append("\":")
            .append(pick(VALUES));
      }
    }
    return Schemas.value(json.append('}').toString());
  }

  private String pick(String... some) {
    return some[random.nextInt(some.length)];
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
