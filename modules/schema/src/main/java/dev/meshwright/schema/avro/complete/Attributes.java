package dev.meshwright.schema.avro.complete;

import dev.meshwright.text.TreePlace.Level;
import java.util.ArrayList;
import java.util.List;

/// The attributes of the objects of a schema, with values to begin from.
final class Attributes {

  private static final String TEXT = "\"|\"";

  private Attributes() {}

  /// Takes an attribute.
  interface Taker {
    void take(String name, String detail, String value);
  }

  /// Some of them.
  record Set(List<Attribute> all) {
    void forEach(Taker taker) {
      all.forEach(each -> taker.take(each.name(), each.detail(), each.value()));
    }
  }

  record Attribute(String name, String detail, String value) {}

  /// Those that fit an object, which may have some already.
  static Set of(Role role, Level object) {
    return new Set(
        switch (role) {
          case FIELD -> field();
          case SCHEMA -> schema(object.text("type").orElse(""));
          case ORDER, LOGICAL_TYPE, DEFAULT, DATA -> List.of();
        });
  }

  private static List<Attribute> field() {
    return List.of(
        new Attribute("name", "of the field", TEXT),
        new Attribute("type", "of its values", "\"string|\""),
        new Attribute("doc", "documentation", TEXT),
        new Attribute("default", "for readers of data without it", "null|"),
        new Attribute("aliases", "names it had", "[|]"),
        new Attribute("order", "how records sort by it", "\"ascending|\""));
  }

  private static List<Attribute> schema(String type) {
    List<Attribute> all = new ArrayList<>();
    Attribute doc = new Attribute("doc", "documentation", TEXT);
    switch (type) {
      case "" -> all.add(new Attribute("type", "what it is", "\"record|\""));
      case "record", "error" -> {
        named(all);
        all.add(new Attribute("fields", "of the record", "[|]"));
        all.add(doc);
      }
      case "enum" -> {
        named(all);
        all.add(new Attribute("symbols", "of the enum", "[\"UNKNOWN|\"]"));
        all.add(new Attribute("default", "for symbols that readers do not know", TEXT));
        all.add(doc);
      }
      case "fixed" -> {
        named(all);
        all.add(new Attribute("size", "in bytes", "16|"));
        all.add(new Attribute("logicalType", "what the bytes mean", "\"decimal|\""));
        all.add(doc);
      }
      case "array" -> all.add(new Attribute("items", "type of its items", "\"string|\""));
      case "map" -> all.add(new Attribute("values", "type of its values", "\"string|\""));
      default -> {
        LogicalTypes.on(type).stream()
            .findFirst()
            .ifPresent(first ->
                all.add(new Attribute("logicalType", "what values mean", '"' + first + "|\"")));
        if (type.equals("bytes")) {
          all.add(new Attribute("precision", "digits of a decimal", "18|"));
          all.add(new Attribute("scale", "digits behind the point", "2|"));
        }
      }
    }
    return all;
  }

  private static void named(List<Attribute> all) {
    all.add(new Attribute("name", "by which others name it", TEXT));
    all.add(new Attribute("namespace", "that its name is in", TEXT));
    all.add(new Attribute("aliases", "names it had", "[|]"));
  }
}
