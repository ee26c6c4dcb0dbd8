package dev.meshwright.usecases.lint;

import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.PerFormat;
import dev.meshwright.schema.language.SchemaLanguage;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Which rules are in force is read again when what says so has changed, and not with every key.
class KeptPlanTest {

  private static final String RULE = ".meshwright/lint/acme.schema.json";

  private final KeptPlan plans =
      new KeptPlan(PerFormat.of(SchemaLanguage::of).map(SchemaLanguage::linter));
  private final Map<String, String> texts =
      new HashMap<>(Map.of("a.proto", "syntax = \"proto3\";", "buf.yaml", "version: v2\n"));

  private LintPlan with(String path, String text) {
    texts.put(path, text);
    return now();
  }

  private LintPlan now() {
    return plans.of(FileSource.of(Map.copyOf(texts)));
  }

  @Test
  void a_schema_that_changes_leaves_the_plan_as_it_is() {
    LintPlan first = now();
    assertSame(first, with("a.proto", "syntax = \"proto3\"; message M {}"));
    assertSame(first, with("b.avsc", "{}"));
  }

  @Test
  void each_file_that_says_which_rules_are_in_force_makes_a_new_one() {
    LintPlan before = now();
    for (String path : new String[] {"buf.yaml", "deep/buf.work.yaml", LintSettings.FILE, RULE}) {
      LintPlan after = with(path, "{\"title\": \"acme\"}");
      assertNotSame(before, after, path);
      assertSame(after, now(), path);
      before = after;
    }
    texts.remove(RULE);
    assertNotSame(before, now());
  }

  @Test
  void a_rule_that_refers_to_another_file_is_read_anew() {
    LintPlan first = with(RULE, "{\"title\": \"acme\", \"$ref\": \"../../other.schema.json\"}");
    assertNotSame(first, now());
  }
}
