package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.Value;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/// Compares cells with what another JSON parser reads, and counts them. A member that is absent is
/// a null in a table.
final class SameAsJson {

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              com.fasterxml.jackson.core.JsonFactory.builder()
                  .streamReadConstraints(
                      com.fasterxml.jackson.core.StreamReadConstraints.builder()
                          .maxNumberLength(10_000)
                          .build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .configure(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES, false);

  private long cells;

  long cells() {
    return cells;
  }

  static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  void same(Optional<JsonNode> right, Value shown, DataType type, String where) {
    JsonNode node = right.orElse(JsonNodeFactory.instance.nullNode());
    switch (shown) {
      case Value.Null none -> scalar(node.isNull(), node, shown, where);
      case Value.Bool bool ->
          scalar(node.isBoolean() && node.booleanValue() == bool.value(), node, shown, where);
      case Value.Exact exact -> number(node, exact.value(), where);
      case Value.Real real -> number(node, new BigDecimal(Double.toString(real.value())), where);
      case Value.Text text -> {
        if (type.sql().equals("JSON")) {
          sameNodes(node, read(text.shown()), where);
        } else {
          scalar(node.isTextual() && node.textValue().equals(text.shown()), node, shown, where);
        }
      }
      case Value.Temporal temporal ->
          scalar(node.isTextual() && node.textValue().equals(temporal.iso()), node, shown, where);
      case Value.Items items -> {
        assertTrue(node.isArray(), where + ": " + node);
        assertEquals(node.size(), items.items().size(), where);
        for (int i = 0; i < node.size(); i++) {
          Value item = items.items().get(i);
          same(Optional.of(node.get(i)), item, itemOf(type), where + "[" + i + "]");
        }
      }
      case Value.Struct struct -> {
        assertTrue(node.isObject(), where + ": " + node);
        node.properties().stream()
            .map(Map.Entry::getKey)
            .iterator()
            .forEachRemaining(key ->
                assertTrue(
                    struct.fields().stream().anyMatch(field -> field.name().equals(key)),
                    where + " has no " + key));
        for (int i = 0; i < struct.fields().size(); i++) {
          Value.Field field = struct.fields().get(i);
          same(
              Optional.ofNullable(node.get(field.name())),
              field.value(),
              ((DataType.StructOf) type).fields().get(i).type(),
              where + "." + field.name());
        }
      }
      case Value.Entries entries -> assertEquals(node.size(), entries.entries().size(), where);
      case Value.Single single -> throw new AssertionError(where + ": " + single);
      case Value.Bytes bytes -> throw new AssertionError(where + ": " + bytes);
    }
  }

  private static DataType itemOf(DataType type) {
    return ((DataType.ListOf) type).item();
  }

  private void number(JsonNode node, BigDecimal shown, String where) {
    cells++;
    assertTrue(
        node.isNumber() && node.decimalValue().compareTo(shown) == 0,
        where + " is " + node + ", shown " + shown);
  }

  private void scalar(boolean same, JsonNode node, Value shown, String where) {
    cells++;
    assertTrue(same, where + " is " + node + ", shown " + shown);
  }

  void sameNodes(JsonNode right, JsonNode shown, String where) {
    cells++;
    if (right.isNumber()) {
      assertTrue(shown.isNumber(), where + " is " + right + ", shown " + shown);
      number(right, shown.decimalValue(), where);
    } else if (right.isContainerNode()) {
      assertEquals(right.getNodeType(), shown.getNodeType(), where);
      assertEquals(right.size(), shown.size(), where + " is " + right + ", shown " + shown);
      for (int i = 0; right.isArray() && i < right.size(); i++) {
        sameNodes(right.get(i), shown.get(i), where + "[" + i + "]");
      }
      right
          .properties()
          .forEach(member ->
              sameNodes(
                  member.getValue(), shown.get(member.getKey()), where + "." + member.getKey()));
    } else {
      assertEquals(right, shown, where);
    }
  }
}
