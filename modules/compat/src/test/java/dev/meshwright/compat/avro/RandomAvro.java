package dev.meshwright.compat.avro;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Makes schemas as nested maps and lists: records with all that Avro has, recursion included.
final class RandomAvro {

  /// The JSON literal null.
  enum Literal {
    NULL
  }

  private static final List<String> PRIMITIVES =
      List.of("null", "boolean", "int", "long", "float", "double", "bytes", "string");

  private final Random random;
  private final List<String> names = new ArrayList<>();
  private int counter;

  RandomAvro(Random random) {
    this.random = random;
  }

  Map<String, Object> schema() {
    return record(0);
  }

  Object type(int depth) {
    return switch (random.nextInt(depth > 2 ? 7 : 14)) {
      case 0, 1, 2, 3 -> PRIMITIVES.get(1 + random.nextInt(PRIMITIVES.size() - 1));
      case 4 -> logical();
      case 5 -> names.isEmpty() ? "string" : names.get(random.nextInt(names.size()));
      case 6 -> enumeration();
      case 7 -> fixed();
      case 8 -> collection("array", "items", depth);
      case 9 -> collection("map", "values", depth);
      case 10, 11 -> union(depth);
      default -> record(depth + 1);
    };
  }

  private Map<String, Object> collection(String kind, String key, int depth) {
    Map<String, Object> type = new LinkedHashMap<>();
    type.put("type", kind);
    type.put(key, type(depth + 1));
    return type;
  }

  private Object logical() {
    Map<String, Object> type = new LinkedHashMap<>();
    type.put("type", "long");
    type.put("logicalType", random.nextBoolean() ? "timestamp-millis" : "timestamp-micros");
    return type;
  }

  List<Object> union(int depth) {
    List<Object> branches = new ArrayList<>();
    branches.add(random.nextInt(4) == 0 ? "boolean" : "null");
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      Object branch = type(depth + 1);
      if (!(branch instanceof List<?>)) {
        branches.add(branch);
      }
    }
    return branches;
  }

  private Map<String, Object> named(String kind, String prefix) {
    Map<String, Object> type = new LinkedHashMap<>();
    type.put("type", kind);
    String name = prefix + counter++;
    type.put("name", name);
    names.add(name);
    return type;
  }

  private Map<String, Object> enumeration() {
    Map<String, Object> type = named("enum", "E");
    List<Object> symbols = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      symbols.add("S" + i);
    }
    type.put("symbols", symbols);
    if (random.nextInt(3) == 0) {
      type.put("default", symbols.getFirst());
    }
    return type;
  }

  private Map<String, Object> fixed() {
    Map<String, Object> type = named("fixed", "F");
    type.put("size", 1 + random.nextInt(3));
    return type;
  }

  private Map<String, Object> record(int depth) {
    Map<String, Object> type = named("record", "R");
    List<Object> fields = new ArrayList<>();
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      fields.add(field("f" + i, depth));
    }
    type.put("fields", fields);
    return type;
  }

  Map<String, Object> field(String name, int depth) {
    Map<String, Object> field = new LinkedHashMap<>();
    field.put("name", name);
    Object type = type(depth);
    field.put("type", type);
    if (random.nextInt(3) == 0) {
      setDefault(field);
    }
    return field;
  }

  /// Gives a field a default, when its type has an easy one.
  void setDefault(Map<String, Object> field) {
    Object value = value(field.get("type"));
    if (!value.equals("")) {
      field.put("default", value);
    }
  }

  /// Gives a field a default of the right kind of JSON value, which may still be none of its type:
  /// a symbol that does not exist, too many bytes, a record without its fields.
  void setOddDefault(Map<String, Object> field) {
    field.put("default", odd(field.get("type"), 0));
  }

  private Object odd(Object type, int depth) {
    return switch (type) {
      case List<?> union ->
          union.isEmpty() ? Literal.NULL : odd(union.get(random.nextInt(union.size())), depth);
      case Map<?, ?> map -> odd(map, depth);
      case String name ->
          switch (name) {
            case "null" -> Literal.NULL;
            case "boolean" -> true;
            case "int", "long", "float", "double" -> random.nextInt(100);
            default -> random.nextBoolean() ? "x" : "S1";
          };
      default -> Literal.NULL;
    };
  }

  private Object odd(Map<?, ?> type, int depth) {
    return switch (String.valueOf(type.get("type"))) {
      case "enum" -> "S" + (1 + random.nextInt(4));
      case "fixed" -> "x".repeat(random.nextInt(4));
      case "bytes", "string" -> "x";
      case "int", "long" -> random.nextInt(100);
      case "array" ->
          depth > 3
              ? new ArrayList<>()
              : new ArrayList<>(List.of(odd(type.get("items"), depth + 1)));
      case "map" ->
          depth > 3
              ? new LinkedHashMap<>()
              : new LinkedHashMap<>(Map.of("k", odd(type.get("values"), depth + 1)));
      case "record" -> {
        Map<String, Object> value = new LinkedHashMap<>();
        for (Object each : (List<?>) type.get("fields")) {
          Map<?, ?> field = (Map<?, ?>) each;
          if (random.nextInt(5) > 0 && depth <= 3) {
            value.put(String.valueOf(field.get("name")), odd(field.get("type"), depth + 1));
          }
        }
        yield value;
      }
      default -> Literal.NULL;
    };
  }

  private Object value(Object type) {
    return switch (type) {
      case List<?> union -> union.isEmpty() ? "" : value(union.getFirst());
      case Map<?, ?> map -> mapValue(map);
      case String name ->
          switch (name) {
            case "null" -> Literal.NULL;
            case "boolean" -> true;
            case "int", "long", "float", "double" -> random.nextInt(100);
            case "bytes", "string" -> "x" + random.nextInt(3);
            default -> "";
          };
      default -> "";
    };
  }

  private Object mapValue(Map<?, ?> type) {
    return switch (String.valueOf(type.get("type"))) {
      case "long" -> random.nextInt(100);
      case "array" -> new ArrayList<>();
      case "map" -> new LinkedHashMap<>();
      case "enum" -> {
        List<?> symbols = (List<?>) type.get("symbols");
        yield symbols.isEmpty() ? "" : symbols.getFirst();
      }
      default -> "";
    };
  }
}
