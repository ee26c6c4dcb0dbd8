package dev.meshwright.usecases.refactor.avro;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes up workspaces of Avro schemas that use one another, in the layouts that people have.
final class MadeAvro {

  static final String MONEY = "pay/money.avsc";
  static final String ORDER = "shop/order.avsc";
  static final String BASKET = "web/basket.avsc";

  private static final List<String> PRIMITIVES =
      List.of("boolean", "int", "long", "float", "double", "bytes", "string");

  private final Random random;
  private final Layout layout;

  /// Full names of the types that are complete, in all files so far.
  private final Set<String> known = new LinkedHashSet<>();

  private int counter;

  private MadeAvro(Random random) {
    this.random = random;
    this.layout = new Layout(random);
  }

  /// Texts by path.
  static Map<String, String> workspace(Random random) {
    Map<String, String> texts = new LinkedHashMap<>();
    Set<String> known = new LinkedHashSet<>();
    int counter = 0;
    for (String path : List.of(MONEY, ORDER, BASKET)) {
      MadeAvro made = new MadeAvro(random);
      made.known.addAll(known);
      made.counter = counter;
      String namespace =
          path.equals(BASKET) && random.nextInt(3) == 0
              ? ""
              : path.substring(0, path.indexOf('/')) + (random.nextInt(3) == 0 ? ".v1" : "");
      texts.put(path, made.layout.file(made.record(namespace, "", 0)));
      known.addAll(made.known);
      counter = made.counter;
    }
    return texts;
  }

  /// @param around the namespace around it
  private String record(String namespace, String around, int depth) {
    String name = "R" + counter++;
    List<String> members = named("record", name, namespace, around);
    List<String> fields = new ArrayList<>();
    int count = (depth == 0 ? 2 : 1) + random.nextInt(4);
    for (int i = 0; i < count; i++) {
      fields.add(field((random.nextBoolean() ? "field" : "some_field") + i, namespace, depth));
    }
    members.add(layout.member("fields", layout.list(fields)));
    known.add(full(namespace, name));
    return layout.object(members);
  }

  private List<String> named(String kind, String name, String namespace, String around) {
    List<String> members = new ArrayList<>();
    members.add(layout.member("type", Layout.quoted(kind)));
    boolean dotted = !namespace.isEmpty() && random.nextInt(5) == 0;
    members.add(layout.member("name", Layout.quoted(dotted ? full(namespace, name) : name)));
    if (!dotted && (!namespace.equals(around) || random.nextInt(6) == 0)) {
      members.add(layout.member("namespace", Layout.quoted(namespace)));
    }
    if (random.nextInt(4) == 0) {
      members.add(layout.member("doc", Layout.quoted("What " + name + " is.")));
    }
    if (random.nextInt(6) == 0) {
      members.add(layout.member("aliases", "[" + Layout.quoted("Old" + name) + "]"));
    }
    return members;
  }

  private String field(String name, String namespace, int depth) {
    List<String> members = new ArrayList<>();
    members.add(layout.member("name", Layout.quoted(name)));
    Made type = type(namespace, depth);
    boolean optional = random.nextInt(3) == 0;
    members.add(
        layout.member(
            "type", optional ? layout.list(List.of("\"null\"", type.json())) : type.json()));
    if (optional) {
      members.add(layout.member("default", "null"));
    } else if (!type.plain().isEmpty() && random.nextInt(3) == 0) {
      members.add(layout.member("default", type.plain()));
    }
    if (random.nextInt(4) == 0) {
      members.add(layout.member("doc", Layout.quoted("Of " + name + ".")));
    }
    if (random.nextInt(6) == 0) {
      members.add(layout.member("aliases", "[" + Layout.quoted("old_" + name) + "]"));
    }
    if (random.nextInt(6) == 0) {
      members.add(layout.member("pii", "true"));
    }
    return layout.object(members);
  }

  /// @param plain a value of it as JSON; empty for none
  private record Made(String json, String plain) {}

  private Made type(String namespace, int depth) {
    return switch (random.nextInt(depth > 1 ? 8 : 13)) {
      case 0, 1, 2 -> primitive();
      case 3 ->
          new Made(
              layout.object(
                  List.of(
                      layout.member("type", "\"long\""),
                      layout.member("logicalType", "\"timestamp-millis\""))),
              "0");
      case 4, 5 -> reference(namespace);
      case 6 -> enumeration(namespace);
      case 7 -> fixed(namespace);
      case 8 ->
          new Made(
              layout.object(
                  List.of(
                      layout.member("type", "\"array\""),
                      layout.member("items", type(namespace, depth + 1).json()))),
              "[]");
      case 9 ->
          new Made(
              layout.object(
                  List.of(
                      layout.member("type", "\"map\""),
                      layout.member("values", type(namespace, depth + 1).json()))),
              "{}");
      default -> {
        String own = random.nextInt(4) == 0 ? "other.inner" : namespace;
        yield new Made(record(own, namespace, depth + 1), "");
      }
    };
  }

  private Made primitive() {
    String kind = PRIMITIVES.get(random.nextInt(PRIMITIVES.size()));
    String plain =
        switch (kind) {
          case "boolean" -> "true";
          case "bytes", "string" -> "\"x\"";
          default -> "7";
        };
    return new Made(Layout.quoted(kind), plain);
  }

  private Made reference(String namespace) {
    List<String> all = List.copyOf(known);
    if (all.isEmpty()) {
      return primitive();
    }
    String full = all.get(random.nextInt(all.size()));
    String simple = full.substring(full.lastIndexOf('.') + 1);
    boolean isShort = full(namespace, simple).equals(full) && random.nextInt(4) > 0;
    return new Made(Layout.quoted(isShort ? simple : full), "");
  }

  private Made enumeration(String namespace) {
    String name = "E" + counter++;
    List<String> members = named("enum", name, namespace, namespace);
    List<String> symbols = new ArrayList<>();
    for (int i = 0; i <= 1 + random.nextInt(3); i++) {
      symbols.add("S" + i);
    }
    members.add(
        layout.member(
            "symbols",
            symbols.stream().map(Layout::quoted).collect(Collectors.joining(", ", "[", "]"))));
    if (random.nextInt(3) == 0) {
      members.add(layout.member("default", Layout.quoted(symbols.getFirst())));
    }
    known.add(full(namespace, name));
    return new Made(layout.object(members), "\"S1\"");
  }

  private Made fixed(String namespace) {
    String name = "F" + counter++;
    List<String> members = named("fixed", name, namespace, namespace);
    members.add(layout.member("size", "2"));
    known.add(full(namespace, name));
    return new Made(layout.object(members), "\"ab\"");
  }

  private static String full(String namespace, String name) {
    return namespace.isEmpty() ? name : namespace + "." + name;
  }
}
