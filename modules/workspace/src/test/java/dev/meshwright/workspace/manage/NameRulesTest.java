package dev.meshwright.workspace.manage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.Problem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameRulesTest {

  private static String rule(String path) {
    return NameRules.problem(path).map(Problem::rule).orElse("");
  }

  @Test
  void usual_names_are_fine() {
    for (String path :
        List.of("order.avsc", "orders/schemas/order.v2.avsc", ".gitignore", "größe 日本.csv", "a")) {
      assertEquals(Optional.empty(), NameRules.problem(path), path);
    }
  }

  @Test
  void what_some_system_cannot_hold_is_refused_with_its_reason() {
    assertEquals("manage-name-empty", rule(" "));
    assertEquals("manage-name-empty", rule("orders//order.avsc"));
    assertEquals("manage-name-empty", rule("/order.avsc"));
    assertEquals("manage-name-dots", rule("../order.avsc"));
    assertEquals("manage-name-dots", rule("orders/./order.avsc"));
    assertEquals("manage-name-character", rule("orders/a:b.avsc"));
    assertEquals("manage-name-character", rule("a\\b.avsc"));
    assertEquals("manage-name-control", rule("a\tb.avsc"));
    assertEquals("manage-name-device", rule("con.avsc"));
    assertEquals("manage-name-device", rule("aux/order.avsc"));
    assertEquals("", rule("console.avsc"));
    assertEquals("manage-name-ends", rule("order."));
    assertEquals("manage-name-ends", rule(" order.avsc"));
    assertEquals("manage-name-long", rule("ä".repeat(130)));
    assertEquals("manage-repository", rule(".git/config"));
    assertEquals("manage-repository", rule("sub/.GIT/hooks/pre-commit"));
  }
}
