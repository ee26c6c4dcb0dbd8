package dev.meshwright.schema.avro;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroFixed;
import dev.meshwright.model.avro.AvroLabels;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.structure.TypeChoice;
import dev.meshwright.model.structure.TypeChoice.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The types that fields of a schema can be given.
final class AvroTypeChoices {

  /// With the type beneath it that people mean, in the order in which they are offered.
  private static final List<Map.Entry<String, String>> LOGICAL =
      List.of(
          Map.entry("date", "int"),
          Map.entry("time-millis", "int"),
          Map.entry("time-micros", "long"),
          Map.entry("timestamp-millis", "long"),
          Map.entry("timestamp-micros", "long"),
          Map.entry("timestamp-nanos", "long"),
          Map.entry("local-timestamp-millis", "long"),
          Map.entry("local-timestamp-micros", "long"),
          Map.entry("local-timestamp-nanos", "long"),
          Map.entry("decimal", "bytes"),
          Map.entry("big-decimal", "bytes"),
          Map.entry("uuid", "string"));

  private static final int MOST_LINES = 24;

  private final AvroDocument document;
  private final AvroFieldPaths fields;

  AvroTypeChoices(AvroDocument document) {
    this.document = document;
    this.fields = new AvroFieldPaths(document);
  }

  /// Those of the language and of the schema itself.
  ///
  /// @param path of the field
  List<TypeChoice> of(List<String> path) {
    List<TypeChoice> choices = new ArrayList<>();
    for (AvroPrimitive.Kind kind : AvroPrimitive.Kind.values()) {
      if (kind != AvroPrimitive.Kind.NULL) {
        choices.add(
            TypeChoice.plain(
                Kind.BASIC, kind.avroName(), JsonQuotes.quote(kind.avroName()), "", ""));
      }
    }
    LOGICAL.forEach(logical -> choices.add(logical(logical.getKey(), logical.getValue())));
    choices.add(container("array", "items", now(path)));
    choices.add(container("map", "values", now(path)));
    String name = freeName(path.isEmpty() ? "field" : path.getLast());
    choices.add(declared("record", name, "\"fields\": []"));
    choices.add(declared("enum", name, "\"symbols\": [\"UNKNOWN\"]"));
    choices.add(declared("fixed", name, "\"size\": 16"));
    String namespace = namespace(path);
    document.types().values().stream()
        .filter(type -> type.file().equals(document.file()))
        .sorted((one, other) -> one.fullName().compareTo(other.fullName()))
        .forEach(type -> choices.add(named(Kind.OWN, type, namespace)));
    return choices;
  }

  /// Those that other files of a state declare, read one after the other.
  ///
  /// @param path of the field
  Stream<TypeChoice> others(List<String> path, FileSource source) {
    String namespace = namespace(path);
    return new AvroFileSet(source)
        .declared(document.file())
        .map(type -> named(Kind.OTHER, type, namespace));
  }

  /// The logical types that have an effect on the type of a field.
  List<String> logicalTypes(List<String> path) {
    List<AvroType> present =
        fields.field(path).map(AvroField::type).map(AvroNullability::present).orElse(List.of());
    return present.size() == 1
        ? switch (present.getFirst()) {
          case AvroPrimitive primitive -> onBase(primitive.kind().avroName());
          case AvroFixed fixed ->
              onBase("fixed").stream().filter(name -> holds(fixed, name)).toList();
          default -> List.of();
        }
        : List.of();
  }

  private static boolean holds(AvroFixed fixed, String logicalType) {
    return switch (logicalType) {
      case "uuid" -> fixed.size() == 16;
      case "duration" -> fixed.size() == 12;
      default -> true;
    };
  }

  private static List<String> onBase(String base) {
    return AvroLogicalTypes.BASES.entrySet().stream()
        .filter(entry -> entry.getValue().contains(base))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static TypeChoice logical(String name, String base) {
    boolean decimal = name.equals("decimal");
    String numbers = decimal ? AvroLogicalTypeEdits.USUAL_NUMBERS : "";
    String json = "{\"type\": \"%s\", \"logicalType\": \"%s\"%s}".formatted(base, name, numbers);
    return TypeChoice.plain(Kind.LOGICAL, name, json, base, "");
  }

  private static TypeChoice container(String word, String key, String inner) {
    String json = "{\"type\": \"%s\", \"%s\": %s}".formatted(word, key, inner);
    return new TypeChoice(Kind.CONTAINER, word, json, Optional.of(inner), key, "");
  }

  private static TypeChoice declared(String word, String name, String rest) {
    String json = "{\"type\": \"%s\", \"name\": \"%s\", %s}".formatted(word, name, rest);
    return TypeChoice.plain(Kind.NEW, word, json, name, "");
  }

  private static TypeChoice named(Kind kind, AvroNamed type, String namespace) {
    String written =
        type.name().namespace().equals(namespace) ? type.name().simple() : type.fullName();
    return TypeChoice.plain(
        kind, type.fullName(), JsonQuotes.quote(written), type.file(), preview(type));
  }

  /// What the values of the field are now, to be put into a list.
  private String now(List<String> path) {
    List<AvroType> present =
        fields.field(path).map(AvroField::type).map(AvroNullability::present).orElse(List.of());
    return present.size() == 1 && isShort(present.getFirst())
        ? present.getFirst().range().of(document.text())
        : "\"string\"";
  }

  private static boolean isShort(AvroType type) {
    boolean holds =
        type instanceof AvroNamed || type instanceof AvroArray || type instanceof AvroMap;
    return !holds && type.range().length() <= 80;
  }

  private String namespace(List<String> path) {
    return fields
        .record(path.subList(0, Math.max(0, path.size() - 1)))
        .map(record -> record.name().namespace())
        .orElse("");
  }

  /// `order_line` as the name of a type that there is not: `OrderLine`, `OrderLine2`.
  private String freeName(String field) {
    String camel =
        Arrays.stream(field.split("[^A-Za-z0-9]+", -1))
            .filter(part -> !part.isEmpty())
            .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
            .collect(Collectors.joining());
    String wanted = AvroNames.isName(camel) ? camel : "Type";
    String name = wanted;
    for (int number = 2; isTaken(name); number++) {
      name = wanted + number;
    }
    return name;
  }

  private boolean isTaken(String simple) {
    return document.types().values().stream().anyMatch(type -> type.name().simple().equals(simple));
  }

  private static String preview(AvroNamed type) {
    Stream<String> inside =
        switch (type) {
          case AvroRecord record ->
              record.fields().stream()
                  .map(field -> field.name() + ": " + AvroLabels.of(field.type()));
          case AvroEnum symbols -> symbols.symbolNames().stream();
          case AvroFixed fixed -> Stream.of(fixed.size() + " bytes");
        };
    List<String> lines = inside.limit(MOST_LINES + 1L).toList();
    Stream<String> shown =
        lines.size() > MOST_LINES
            ? Stream.concat(lines.stream().limit(MOST_LINES), Stream.of("..."))
            : lines.stream();
    Optional<String> doc = type.doc().map(text -> text.value().strip()).filter(t -> !t.isEmpty());
    return Stream.concat(doc.stream(), shown).collect(Collectors.joining("\n"));
  }
}
