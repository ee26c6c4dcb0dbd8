package dev.meshwright.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Layer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RuleCatalogTest {

  private static final String RULE =
      """
      rule avro-a
        title: A field
          goes
        severity: error
        backward: break
        forward: ok
        layers: wire semantic
        why: It is gone: nobody
          reads it.
        known as: avro:X buf:Y
        before:
          | {
          |   "a": 1
          |
          | }
        after:
          | {}
      """;

  @Test
  void a_rule_is_read_with_all_it_says() {
    Rule rule = read(RULE).rule("avro-a");
    assertEquals("A field goes", rule.title());
    assertEquals(Severity.ERROR, rule.severity());
    assertEquals(Effect.BREAK, rule.backward());
    assertEquals(Effect.OK, rule.forward());
    assertEquals(List.of(Layer.WIRE, Layer.SEMANTIC), rule.layers());
    assertEquals("It is gone: nobody reads it.", rule.explanation());
    assertEquals("", rule.hint());
    assertEquals(List.of("avro:X", "buf:Y"), rule.equivalents());
    assertEquals(new Rule.Example("{\n  \"a\": 1\n\n}\n", "{}\n"), rule.example());
  }

  @Test
  void rules_keep_their_order() {
    RuleCatalog both = read(RULE.replace("avro-a", "avro-z") + "\n" + RULE);
    assertEquals(List.of("avro-z", "avro-a"), both.all().stream().map(Rule::id).toList());
  }

  @Test
  void a_rule_that_is_not_there_is_broken_machinery() {
    assertThrows(IllegalStateException.class, () -> read(RULE).rule("avro-b"));
    assertThrows(
        IllegalStateException.class, () -> RuleCatalog.read(SchemaFormat.AVRO, "no-such-family"));
    assertThrows(IllegalStateException.class, () -> read(RULE + RULE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"title", "severity", "layers", "why", "before"})
  void a_rule_that_says_too_little_is_refused(String key) {
    assertThrows(
        IllegalStateException.class, () -> read(RULE.replace("  " + key + ":", "  hint:")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"  color: red", "    goes on", "  no key", "text"})
  void a_line_that_belongs_to_nothing_is_refused(String line) {
    assertThrows(IllegalStateException.class, () -> read("rule a\n" + line));
  }

  @Test
  void what_stands_before_the_first_rule_is_refused() {
    assertThrows(IllegalStateException.class, () -> read("  title: A\n" + RULE));
  }

  private static RuleCatalog read(String text) {
    return RuleCatalog.parse(SchemaFormat.AVRO, text);
  }
}
