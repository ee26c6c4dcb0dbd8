package dev.meshwright.compat.jsonschema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.FileEdit;
import dev.meshwright.model.Fix;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.jsonschema.Dialect;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Applying a fix removes its finding and adds none.
final class FixLawsTest {

  /// Said of two whole documents: where one of several changes is taken back, what is left of the
  /// others may come to this.
  private static final Set<String> OF_THE_WHOLE =
      Set.of("json-unsatisfiable", "json-not-subset", "json-not-provable");

  @Test
  void fixes_of_the_examples_in_the_catalogue_remove_their_finding_and_add_none() {
    int applied = 0;
    for (Rule rule : JsonSchemaRules.all()) {
      applied += apply(rule.example().before(), rule.example().after());
    }
    assertTrue(applied > 20, "only " + applied + " fixes");
  }

  @Test
  void fixes_of_random_pairs_remove_their_finding_and_add_none() {
    int applied = 0;
    for (long seed = 1; seed <= 400; seed++) {
      RandomSchemas schemas = new RandomSchemas(new Random(seed), dialect(seed));
      JsonObject before = schemas.document();
      applied += apply(before.toJson(), schemas.edited(before).toJson());
    }
    assertTrue(applied > 100, "only " + applied + " fixes");
  }

  @Test
  void fixes_in_yaml_remove_their_finding_and_add_none() {
    int applied = 0;
    for (Rule rule : JsonSchemaRules.all()) {
      applied += apply("schema.yaml", yaml(rule.example().before()), yaml(rule.example().after()));
    }
    for (long seed = 1; seed <= 200; seed++) {
      RandomSchemas schemas = new RandomSchemas(new Random(seed), dialect(seed));
      JsonObject before = schemas.document();
      applied += apply("schema.yaml", yaml(before.toJson()), yaml(schemas.edited(before).toJson()));
    }
    assertTrue(applied > 60, "only " + applied + " fixes");
  }

  /// All drafts take turns.
  private static String dialect(long seed) {
    return Dialect.values()[(int) (seed % Dialect.values().length)].uri();
  }

  /// In block style, as people write it.
  static String yaml(String json) {
    StringBuilder text = new StringBuilder("# a comment\n");
    yaml(Schemas.value(json), "", text);
    return text.toString();
  }

  private static void yaml(JsonValue value, String indent, StringBuilder text) {
    if (value instanceof JsonObject(Map<String, JsonValue> members) && !members.isEmpty()) {
      members.forEach((key, member) -> {
        text.append(indent).append(new JsonString(key).toJson()).append(':');
        below(member, indent, text);
      });
    } else if (value instanceof JsonArray(List<JsonValue> items) && !items.isEmpty()) {
      for (JsonValue item : items) {
        text.append(indent).append('-');
        below(item, indent, text);
      }
    } else {
      text.append(indent).append(value.toJson()).append('\n');
    }
  }

  private static void below(JsonValue value, String indent, StringBuilder text) {
    boolean block =
        (value instanceof JsonObject object && !object.members().isEmpty())
            || (value instanceof JsonArray array && !array.items().isEmpty());
    if (block) {
      text.append('\n');
      yaml(value, indent + "  ", text);
    } else {
      text.append(' ').append(value.toJson()).append(" # said here\n");
    }
  }

  private static int apply(String before, String after) {
    return apply("schema.json", before, after);
  }

  private static int apply(String file, String before, String after) {
    Verdict verdict = Schemas.compare(file, before, after);
    if (!verdict.currentProblems().isEmpty() || !verdict.previousProblems().isEmpty()) {
      return 0;
    }
    int applied = 0;
    for (Finding finding : verdict.findings()) {
      for (Fix fix : finding.fixes()) {
        String fixed = TextEdits.apply(after, fix.edits().stream().map(FileEdit::edit).toList());
        Verdict then = Schemas.compare(file, before, fixed);
        Map<String, Long> was = counts(verdict);
        Map<String, Long> is = counts(then);
        List<Problem> problems = then.currentProblems();
        String what = finding.rule() + " " + finding.path() + "\n" + before + "\n" + after + "\n";
        String key = key(finding);
        assertEquals(List.of(), problems, () -> what + fixed);
        assertTrue(
            is.getOrDefault(key, 0L) < was.getOrDefault(key, 0L), () -> what + fixed + "\n" + is);
        is.forEach((other, count) ->
            assertTrue(count <= was.getOrDefault(other, 0L), what + fixed + "\nadded " + other));
        applied++;
      }
    }
    return applied;
  }

  private static Map<String, Long> counts(Verdict verdict) {
    return verdict.findings().stream()
        .filter(f -> !OF_THE_WHOLE.contains(f.rule()))
        .collect(Collectors.groupingBy(FixLawsTest::key, TreeMap::new, Collectors.counting()));
  }

  private static String key(Finding finding) {
    return finding.rule() + " " + finding.path();
  }
}
