package dev.meshwright.compat.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.compat.Engine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.schema.avro.AvroSchemas;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// A named type that several fields use is told at each of them.
final class EveryUseTest {

  private static final String MONEY =
      """
      {"type": "record", "name": "Money", "fields": [{"name": "cents", "type": "%s"}]}
      """;

  @Test
  void a_named_type_is_told_at_each_use_with_the_range_of_its_definition() {
    String schema =
        """
        {"type": "record", "name": "Order", "fields": [
          {"name": "from", "type": %s},
          {"name": "to", "type": "Money"},
          {"name": "lines", "type": {"type": "array", "items": "Money"}}]}
        """;
    Verdict verdict =
        Engine.AVRO.compare(
            schema.formatted(MONEY.formatted("int")), schema.formatted(MONEY.formatted("string")));
    assertEquals(
        List.of("Order.from.cents", "Order.lines[].cents", "Order.to.cents"), paths(verdict));
    assertEquals(
        1, verdict.findings().stream().map(f -> f.place().orElseThrow()).distinct().count());
  }

  @Test
  void a_type_that_contains_itself_is_told_once_for_each_way_into_it() {
    String schema =
        """
        {"type": "record", "name": "Tree", "fields": [
          {"name": "left", "type": ["null", "Tree"]},
          {"name": "right", "type": ["null", "Tree"]},
          {"name": "value", "type": "%s"}]}
        """;
    Verdict verdict = Engine.AVRO.compare(schema.formatted("int"), schema.formatted("string"));
    assertEquals(List.of("Tree.value"), paths(verdict));
  }

  @Test
  void a_type_of_another_file_is_told_at_each_use_in_that_file() {
    String root =
        """
        {"type": "record", "name": "Order", "fields": [
          {"name": "from", "type": "Money"}, {"name": "to", "type": "Money"}]}
        """;
    Verdict verdict =
        AvroCompatibility.compare(
            AvroSchemas.parse("Order.avsc", root, files("int")),
            AvroSchemas.parse("Order.avsc", root, files("string")),
            Progress.none());
    assertEquals(List.of("Order.from.cents", "Order.to.cents"), paths(verdict));
    assertEquals(
        List.of("Money.avsc", "Money.avsc"),
        verdict.findings().stream().map(f -> f.place().orElseThrow().file()).toList());
  }

  private static FileSource files(String type) {
    return FileSource.of(Map.of("Money.avsc", MONEY.formatted(type)));
  }

  @Test
  void of_very_many_uses_the_first_are_told_and_the_others_counted() {
    String others =
        IntStream.range(1, 40)
            .mapToObj("{\"name\": \"f%d\", \"type\": \"Money\"}"::formatted)
            .collect(Collectors.joining(","));
    String schema =
        "{\"type\": \"record\", \"name\": \"Order\", \"fields\": [{\"name\": \"f0\", \"type\": %s},"
            + others
            + "]}";
    Verdict verdict =
        Engine.AVRO.compare(
            schema.formatted(MONEY.formatted("int")), schema.formatted(MONEY.formatted("string")));
    assertEquals(25, verdict.findings().size());
    assertEquals(
        1,
        verdict.findings().stream().filter(f -> f.message().contains("at 15 more places")).count());
  }

  private static List<String> paths(Verdict verdict) {
    return verdict.findings().stream().map(Finding::path).sorted().toList();
  }
}
