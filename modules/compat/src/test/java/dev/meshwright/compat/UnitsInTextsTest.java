package dev.meshwright.compat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Finding;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Documentation that speaks of another unit is a warning; other words are none.
final class UnitsInTextsTest {

  @ParameterizedTest
  @EnumSource
  void another_unit_is_a_warning(Engine engine) {
    assertEquals(List.of(Severity.WARNING), severities(engine, "In grams.", "In kilograms."));
  }

  @ParameterizedTest
  @EnumSource
  void numbers_and_letters_of_prose_are_none(Engine engine) {
    assertEquals(
        List.of(Severity.INFO),
        severities(engine, "One of 1, 2 or 3.", "One of 1 or 4 (g and s are letters)."));
  }

  private static List<Severity> severities(Engine engine, String before, String after) {
    return engine.compare(text(engine, before), text(engine, after)).findings().stream()
        .map(Finding::severity)
        .toList();
  }

  private static String text(Engine engine, String documentation) {
    return switch (engine) {
      case AVRO ->
          """
          {"type": "record", "name": "Order", "fields": [
            {"name": "weight", "type": "int", "doc": "%s"}]}
          """
              .formatted(documentation);
      case PROTOBUF ->
          """
          syntax = "proto3";
          message Order {
            // %s
            int32 weight = 1;
          }
          """
              .formatted(documentation);
      case JSON_SCHEMA ->
          """
          {"properties": {"weight": {"type": "integer", "description": "%s"}}}
          """
              .formatted(documentation);
    };
  }
}
