package dev.meshwright.compat.proto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.compat.Engine;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A message has one name wherever it is used, so its changes are told there, once; what becomes of
/// a field that takes another message is told at each such field.
final class EveryUseTest {

  private static final String HEAD = "syntax = \"proto3\"; package shop;\n";

  @Test
  void a_change_of_a_message_is_told_at_the_message() {
    String schema =
        HEAD
            + """
            message Money { %s cents = 1; }
            message Order { Money from = 1; Money to = 2; repeated Money all = 3; Order next = 4; }
            """;
    Verdict verdict =
        Engine.PROTOBUF.compare(schema.formatted("int32"), schema.formatted("string"));
    assertEquals(List.of("Money.cents"), paths(verdict));
  }

  @Test
  void a_message_that_takes_the_place_of_another_is_told_at_each_field() {
    String schema =
        HEAD
            + """
            message Money { int32 cents = 1; Money change = 2; }
            message Price { string cents = 1; Price change = 2; }
            message Order { %1$s from = 1; repeated %1$s to = 2; map<string, %1$s> all = 3; }
            """;
    Verdict verdict = Engine.PROTOBUF.compare(schema.formatted("Money"), schema.formatted("Price"));
    assertEquals(List.of("Order.all", "Order.from", "Order.to"), paths(verdict));
  }

  private static List<String> paths(Verdict verdict) {
    return verdict.findings().stream().map(Finding::path).distinct().sorted().toList();
  }
}
