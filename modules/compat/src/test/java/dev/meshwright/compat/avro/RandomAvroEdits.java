package dev.meshwright.compat.avro;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Edits schemas as people do, and as they should not.
final class RandomAvroEdits {

  private final Random random;
  private final RandomAvro fresh;

  private final boolean odd;

  RandomAvroEdits(Random random) {
    this(random, false);
  }

  private RandomAvroEdits(Random random, boolean odd) {
    this.random = random;
    this.fresh = new RandomAvro(random);
    this.odd = odd;
  }

  /// Edits that add defaults no reader can take, and aliases that merge types.
  static RandomAvroEdits odd(Random random) {
    return new RandomAvroEdits(random, true);
  }

  /// A copy with a few changes; it need not be valid.
  Map<String, Object> edited(Map<String, Object> schema) {
    Map<String, Object> copy = map(copy(schema));
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      List<Map<String, Object>> objects = new ArrayList<>();
      collect(copy, objects);
      edit(objects.get(random.nextInt(objects.size())), copy);
    }
    return copy;
  }

  private void edit(Map<String, Object> object, Map<String, Object> root) {
    switch (String.valueOf(object.get("type"))) {
      case "record" -> record(object, root);
      case "enum" -> enumeration(object, root);
      case "fixed" -> {
        if (random.nextBoolean()) {
          object.put("size", 1 + random.nextInt(3));
        } else {
          rename(object, root);
        }
      }
      default -> {
        if (object.containsKey("name")) {
          field(object);
        } else if (object.containsKey("logicalType")) {
          object.put("logicalType", random.nextBoolean() ? "timestamp-micros" : "time-micros");
        } else {
          String key = object.containsKey("items") ? "items" : "values";
          object.computeIfPresent(key, (k, type) -> changed(type));
        }
      }
    }
  }

  private void record(Map<String, Object> record, Map<String, Object> root) {
    List<Object> fields = list(record.get("fields"));
    switch (random.nextInt(5)) {
      case 0 -> fields.add(random.nextInt(fields.size() + 1), added());
      case 1 -> {
        if (!fields.isEmpty()) {
          fields.remove(random.nextInt(fields.size()));
        }
      }
      case 2 -> Collections.shuffle(fields, random);
      case 3 -> rename(record, root);
      default -> fields.forEach(field -> field(map(field)));
    }
  }

  private Map<String, Object> added() {
    Map<String, Object> field = fresh.field("n" + random.nextInt(99), 3);
    if (odd && random.nextInt(3) == 0) {
      fresh.setOddDefault(field);
    }
    return field;
  }

  private void field(Map<String, Object> field) {
    switch (random.nextInt(7)) {
      case 0 -> {
        if (random.nextBoolean()) {
          field.put("aliases", new ArrayList<>(List.of(field.get("name"))));
        }
        field.put("name", "f" + random.nextInt(6));
      }
      case 1 -> field.put("doc", "in cents " + random.nextInt(3));
      case 2 -> field.remove("default");
      case 3 -> {
        if (odd && random.nextBoolean()) {
          fresh.setOddDefault(field);
        } else {
          fresh.setDefault(field);
        }
      }
      case 4 -> field.put("aliases", new ArrayList<>(List.of("f" + random.nextInt(6))));
      default -> {
        field.remove("default");
        field.put("type", changed(field.get("type")));
      }
    }
  }

  private Object changed(Object type) {
    if (type instanceof List<?> union) {
      List<Object> branches = new ArrayList<>(union);
      switch (random.nextInt(4)) {
        case 0 -> Collections.shuffle(branches, random);
        case 1 -> branches.add(fresh.type(3));
        case 2 -> branches.subList(0, Math.min(1, branches.size())).clear();
        default -> {
          if (!branches.isEmpty()) {
            branches.set(branches.size() - 1, changed(branches.getLast()));
          }
        }
      }
      return branches;
    }
    return switch (random.nextInt(4)) {
      case 0 -> new ArrayList<>(List.of("null", type));
      case 1 -> fresh.type(3);
      default -> promoted(type);
    };
  }

  private Object promoted(Object type) {
    return switch (String.valueOf(type)) {
      case "int" -> "long";
      case "long" -> random.nextBoolean() ? "double" : "int";
      case "float" -> "double";
      case "double" -> "float";
      case "string" -> "bytes";
      case "bytes" -> "string";
      default -> type;
    };
  }

  private void enumeration(Map<String, Object> type, Map<String, Object> root) {
    List<Object> symbols = list(type.get("symbols"));
    switch (random.nextInt(5)) {
      case 0 -> symbols.add("T" + random.nextInt(3));
      case 1 -> symbols.subList(0, Math.min(1, symbols.size())).clear();
      case 2 -> Collections.shuffle(symbols, random);
      case 3 -> {
        if (symbols.isEmpty() || random.nextBoolean()) {
          type.remove("default");
        } else {
          type.put("default", symbols.getFirst());
        }
      }
      default -> rename(type, root);
    }
  }

  private void rename(Map<String, Object> type, Map<String, Object> root) {
    Object old = type.get("name");
    if (odd && random.nextInt(4) == 0) {
      type.put("aliases", new ArrayList<>(List.of(otherName(root))));
      return;
    }
    if (random.nextInt(3) == 0) {
      type.put("namespace", "ns" + random.nextInt(2));
      return;
    }
    String name = old + "x";
    if (random.nextBoolean()) {
      type.put("aliases", new ArrayList<>(List.of(old)));
    }
    replace(root, old, name);
    type.put("name", name);
  }

  /// The name of some type or field: as an alias of a type it may merge two.
  private Object otherName(Map<String, Object> root) {
    List<Map<String, Object>> objects = new ArrayList<>();
    collect(root, objects);
    List<Object> names =
        objects.stream().filter(o -> o.containsKey("name")).map(o -> o.get("name")).toList();
    return names.get(random.nextInt(names.size()));
  }

  private static void replace(Object node, Object old, Object name) {
    if (node instanceof Map<?, ?>) {
      Map<String, Object> object = map(node);
      object.replaceAll((key, value) -> !key.equals("aliases") && value.equals(old) ? name : value);
      object.values().forEach(value -> replace(value, old, name));
    } else if (node instanceof List<?>) {
      List<Object> items = list(node);
      if (!items.isEmpty()
          && items.stream().anyMatch(item -> !(item instanceof String s) || !s.equals(old))) {
        items.replaceAll(item -> item.equals(old) ? name : item);
      }
      items.forEach(item -> replace(item, old, name));
    }
  }

  private static void collect(Object node, List<Map<String, Object>> into) {
    if (node instanceof Map<?, ?>) {
      into.add(map(node));
      map(node).values().forEach(value -> collect(value, into));
    } else if (node instanceof List<?> items) {
      items.forEach(item -> collect(item, into));
    }
  }

  private static Object copy(Object node) {
    if (node instanceof Map<?, ?>) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map(node).forEach((key, value) -> copy.put(key, copy(value)));
      return copy;
    }
    if (node instanceof List<?> items) {
      return new ArrayList<>(items.stream().map(RandomAvroEdits::copy).toList());
    }
    return node;
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object node) {
    return (Map<String, Object>) node;
  }

  @SuppressWarnings("unchecked")
  static List<Object> list(Object node) {
    return (List<Object>) node;
  }
}
