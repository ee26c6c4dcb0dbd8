package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;
import dev.meshwright.model.data.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a value means, whoever read it: null, a Boolean, a BigDecimal for exact numbers, a Double
/// or Float, a String for texts and moments (as SQL writes them), [Hex], [Json], a List, or a Map
/// for records and maps. Compares and counts the leaves.
final class Meaning {

  /// A byte string.
  record Hex(String digits) {}

  /// What is kept as JSON text.
  record Json(@Nullable Object value) {}

  private static final int MOST_TOLD = 8;

  private final List<String> others = new ArrayList<>();
  private long cells;

  /// Compared so far.
  ///
  /// @throws AssertionError when some of them differ
  long cells() {
    assertEquals("", String.join("\n", others));
    return cells;
  }

  private void hold(boolean same, Supplier<String> message) {
    if (!same && others.size() < MOST_TOLD) {
      others.add(message.get());
    }
  }

  static @Nullable Object of(Value value) {
    return switch (value) {
      case Value.Null none -> null;
      case Value.Bool bool -> bool.value();
      case Value.Exact exact -> exact.value();
      case Value.Real real -> real.value();
      case Value.Single single -> single.value();
      case Value.Text text -> {
        assertTrue(!text.cut());
        yield text.shown();
      }
      case Value.Bytes bytes -> new Hex(bytes.hex());
      case Value.Temporal temporal -> temporal.iso();
      case Value.Items items -> {
        List<@Nullable Object> list = new ArrayList<>();
        items.items().forEach(item -> list.add(of(item)));
        yield list;
      }
      case Value.Struct struct -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        struct.fields().forEach(field -> map.put(field.name(), of(field.value())));
        yield map;
      }
      case Value.Entries entries -> {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        entries.entries().forEach(entry -> map.put(key(entry.key()), of(entry.value())));
        yield map;
      }
    };
  }

  private static String key(Value key) {
    return String.valueOf(of(key));
  }

  static @Nullable Object of(JsonNode node) {
    if (node.isNull()) {
      return null;
    } else if (node.isBoolean()) {
      return node.booleanValue();
    } else if (node.isNumber()) {
      return node.decimalValue();
    } else if (node.isTextual()) {
      return node.textValue();
    } else if (node.isArray()) {
      List<@Nullable Object> list = new ArrayList<>();
      node.forEach(item -> list.add(of(item)));
      return list;
    }
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    node.properties().forEach(member -> map.put(member.getKey(), of(member.getValue())));
    return map;
  }

  /// What a document's member means in a column: null where it is absent; as text where it is JSON.
  static @Nullable Object of(Optional<JsonNode> node, DataType type) {
    if (node.isEmpty() || node.get().isNull()) {
      return null;
    }
    JsonNode there = node.get();
    if (type instanceof DataType.ListOf list && there.isArray()) {
      List<@Nullable Object> items = new ArrayList<>();
      there.forEach(item -> items.add(of(Optional.of(item), list.item())));
      return items;
    }
    if (type instanceof DataType.StructOf struct && there.isObject()) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      there.propertyStream().forEach(member -> members.put(member.getKey(), member.getValue()));
      for (Column field : struct.fields()) {
        members.put(field.name(), of(Optional.ofNullable(there.get(field.name())), field.type()));
      }
      return members;
    }
    if (type instanceof DataType.MapOf map && there.isObject()) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      there
          .propertyStream()
          .forEach(member ->
              members.put(member.getKey(), of(Optional.of(member.getValue()), map.value())));
      return members;
    }
    return type.sql().equals("JSON") ? new Json(of(there)) : of(there);
  }

  /// The same in NDJSON, where JSON stays JSON.
  static @Nullable Object inLines(@Nullable Object value, DataType type) {
    return value instanceof Json(Object inside) && type.sql().equals("JSON")
        ? inside
        : inside(value, type, Meaning::inLines, UnaryOperator.identity());
  }

  /// The same in Avro, where names of fields are letters, digits and underscores.
  static @Nullable Object inAvro(@Nullable Object value, DataType type) {
    Set<String> taken = new HashSet<>();
    return inside(
        value,
        type,
        Meaning::inAvro,
        name -> {
          String base = name.replaceAll("[^A-Za-z0-9_]", "_");
          String free = base.isEmpty() || Character.isDigit(base.charAt(0)) ? "_" + base : base;
          String first = free;
          for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = first + "_" + i;
          }
          return free;
        });
  }

  private static @Nullable Object inside(
      @Nullable Object value,
      DataType type,
      BiFunction<@Nullable Object, DataType, @Nullable Object> change,
      UnaryOperator<String> names) {
    return switch (value) {
      case List<?> items when type instanceof DataType.ListOf list -> {
        List<@Nullable Object> changed = new ArrayList<>();
        items.forEach(item -> changed.add(change.apply(item, list.item())));
        yield changed;
      }
      case Map<?, ?> map when type instanceof DataType.StructOf struct -> {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        struct
            .fields()
            .forEach(field ->
                changed.put(
                    names.apply(field.name()), change.apply(map.get(field.name()), field.type())));
        yield changed;
      }
      case Map<?, ?> entries when type instanceof DataType.MapOf map -> {
        Map<String, @Nullable Object> changed = new LinkedHashMap<>();
        entries.forEach(
            (key, each) -> changed.put(String.valueOf(key), change.apply(each, map.value())));
        yield changed;
      }
      case null, default -> value;
    };
  }

  /// As exactly as the reader of the other one can tell.
  void same(@Nullable Object right, @Nullable Object other, String where) {
    if (right instanceof List<?> list && other instanceof List<?> found) {
      hold(list.size() == found.size(), () -> where + " is " + right + ", not " + other);
      for (int i = 0; i < list.size() && i < found.size(); i++) {
        same(list.get(i), found.get(i), where + "[" + i + "]");
      }
    } else if (right instanceof Map<?, ?> map && other instanceof Map<?, ?> found) {
      hold(map.keySet().equals(found.keySet()), () -> where + " is " + right + ", not " + other);
      map.forEach((key, value) -> same(value, found.get(key), where + "." + key));
    } else if (right instanceof Json(Object value) && other instanceof String text) {
      same(value, of(SameAsJson.read(text)), where);
    } else {
      cells++;
      hold(told(right, other), () -> where + " is " + right + ", not " + other);
    }
  }

  private static boolean told(@Nullable Object right, @Nullable Object other) {
    return switch (right) {
      case null -> other == null;
      case BigDecimal number when other instanceof BigDecimal found -> number.compareTo(found) == 0;
      // Numbers of many digits are strings in NDJSON; CSV has nothing but texts.
      case BigDecimal number when other instanceof String text ->
          text.matches("-?\\d*(\\.\\d+)?(e[+-]?\\d+)?")
              && number.compareTo(new BigDecimal(text)) == 0;
      case BigDecimal number when other instanceof Double found ->
          Double.isFinite(found) && number.compareTo(new BigDecimal(found.toString())) == 0;
      case Double real when other instanceof BigDecimal found ->
          Double.isFinite(real) && real == found.doubleValue();
      case Float real when other instanceof BigDecimal found ->
          Float.isFinite(real) && real == found.floatValue();
      case Double real when other instanceof String text -> real.equals(real(text));
      case Float real when other instanceof String text -> real.equals((float) real(text));
      case Boolean truth when other instanceof String text -> truth.toString().equals(text);
      case Hex bytes when other instanceof String text -> bytes.digits().equals(hex(text));
      default -> right.equals(other);
    };
  }

  private static double real(String text) {
    return switch (text) {
      case "nan", "NaN" -> Double.NaN;
      case "inf", "Infinity" -> Double.POSITIVE_INFINITY;
      case "-inf", "-Infinity" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  /// The engine's text of bytes: those of no visible character as `\x0A`.
  private static String hex(String text) {
    StringBuilder hex = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.startsWith("\\x", i)) {
        hex.append(text, i + 2, i + 4);
        i += 3;
      } else {
        hex.append("%02x".formatted((int) text.charAt(i)));
      }
    }
    return hex.toString().toLowerCase(Locale.ROOT);
  }
}
