package dev.meshwright.schema.convert;

import dev.meshwright.model.Location;
import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroFixed;
import dev.meshwright.model.avro.AvroLogicalType;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroProperty;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import dev.meshwright.model.json.JsonValues;
import dev.meshwright.model.tree.StringNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Reads an Avro schema.
final class FromAvro {

  private final AvroDocument source;
  private final ConversionReport losses;
  private final TypeNames names = new TypeNames();
  private final Map<String, Definition> definitions = new LinkedHashMap<>();
  private final Pending pending = new Pending();

  FromAvro(AvroDocument source, ConversionReport losses) {
    this.source = source;
    this.losses = losses;
  }

  NeutralSchema read() {
    String namespace =
        source.deref(source.root()) instanceof AvroNamed named ? named.name().namespace() : "";
    NeutralType root = shape(source.root(), source.file());
    pending.run();
    return new NeutralSchema(namespace, root, definitions);
  }

  /// @param file in which the type is written
  private NeutralType shape(AvroType type, String file) {
    return switch (type) {
      case AvroPrimitive primitive -> primitive(primitive, file);
      case AvroArray array -> {
        properties(array.properties(), file);
        yield new NeutralType.ListOf(shape(array.items(), file));
      }
      case AvroMap map -> {
        properties(map.properties(), file);
        yield new NeutralType.MapOf(shape(map.values(), file));
      }
      case AvroUnion union -> union(union, file);
      case AvroReference reference ->
          source
              .resolve(reference)
              .map(this::named)
              .orElseGet(() -> NeutralType.of(NeutralType.Kind.ANY));
      case AvroNamed named -> named(named);
      case AvroBroken broken -> NeutralType.of(NeutralType.Kind.ANY);
    };
  }

  private NeutralType union(AvroUnion union, String file) {
    List<NeutralType> branches =
        union.branches().stream()
            .filter(branch -> !branch.isNull())
            .map(branch -> shape(branch, file))
            .distinct()
            .toList();
    if (branches.isEmpty()) {
      return NeutralType.nullable(NeutralType.of(NeutralType.Kind.ANY));
    }
    NeutralType present =
        branches.size() == 1 ? branches.getFirst() : new NeutralType.OneOf(branches);
    return union.branches().stream().anyMatch(AvroType::isNull)
        ? NeutralType.nullable(present)
        : present;
  }

  private NeutralType primitive(AvroPrimitive primitive, String file) {
    properties(primitive.properties(), file);
    return primitive
        .inForce()
        .map(logical -> logical(logical, primitive, file))
        .orElseGet(() ->
            switch (primitive.kind()) {
              case NULL -> NeutralType.nullable(NeutralType.of(NeutralType.Kind.ANY));
              case BOOLEAN -> NeutralType.of(NeutralType.Kind.BOOLEAN);
              case INT -> NeutralType.of(NeutralType.Kind.INT32);
              case LONG -> NeutralType.of(NeutralType.Kind.INT64);
              case FLOAT -> NeutralType.of(NeutralType.Kind.FLOAT);
              case DOUBLE -> NeutralType.of(NeutralType.Kind.DOUBLE);
              case BYTES -> NeutralType.of(NeutralType.Kind.BYTES);
              case STRING -> NeutralType.of(NeutralType.Kind.STRING);
            });
  }

  private NeutralType logical(AvroLogicalType logical, AvroPrimitive primitive, String file) {
    Location place = source.locate(file, primitive.range());
    String name = logical.name();
    if (logical.isDecimal()) {
      return new NeutralType.Decimal(logical.precision(), logical.scale());
    }
    int unit = name.lastIndexOf("-m") >= 0 ? name.lastIndexOf("-m") : name.lastIndexOf("-n");
    if (unit > 0) {
      losses.changed(
          place,
          name
              + " is counted in "
              + name.substring(unit + 1)
              + "; the result does not express that.");
    }
    return switch (unit > 0 ? name.substring(0, unit) : name) {
      case "date" -> NeutralType.of(NeutralType.Kind.DATE);
      case "time" -> NeutralType.of(NeutralType.Kind.TIME);
      case "timestamp" -> NeutralType.of(NeutralType.Kind.TIMESTAMP);
      case "local-timestamp" -> NeutralType.of(NeutralType.Kind.LOCAL_TIMESTAMP);
      case "uuid" -> NeutralType.of(NeutralType.Kind.UUID);
      default -> {
        losses.lost(place, "The logical type " + name + " is left out.");
        yield primitive.kind() == AvroPrimitive.Kind.STRING
            ? NeutralType.of(NeutralType.Kind.STRING)
            : NeutralType.of(NeutralType.Kind.BYTES);
      }
    };
  }

  private NeutralType named(AvroNamed named) {
    if (named instanceof AvroFixed fixed) {
      return fixed(fixed);
    }
    boolean known = names.knows(named.fullName());
    String name = names.of(named.fullName(), named.name().simple());
    if (!known) {
      Location place = source.locate(named);
      if (!named.aliases().isEmpty()) {
        losses.lost(place, "The aliases of " + named.name().simple() + " are left out.");
      }
      properties(named.properties(), named.file());
      String doc = named.doc().map(StringNode::value).orElse("");
      definitions.put(name, new Definition.RecordType(name, doc, List.of(), place));
      pending.later(() -> definitions.put(name, definition(named, name, doc, place)));
    }
    return new NeutralType.Use(name);
  }

  private Definition definition(AvroNamed named, String name, String doc, Location place) {
    return switch (named) {
      case AvroRecord structure ->
          new Definition.RecordType(
              name,
              doc,
              structure.fields().stream().map(field -> part(field, structure.file())).toList(),
              place);
      case AvroEnum words ->
          new Definition.EnumType(
              name, doc, words.symbolNames(), words.defaultSymbol().map(StringNode::value), place);
      case AvroFixed fixed -> throw new IllegalStateException("a fixed has no parts");
    };
  }

  private NeutralType fixed(AvroFixed fixed) {
    return fixed
        .inForce()
        .filter(AvroLogicalType::isDecimal)
        .<NeutralType>map(logical -> new NeutralType.Decimal(logical.precision(), logical.scale()))
        .or(() ->
            fixed
                .inForce()
                .filter(logical -> logical.name().equals("uuid"))
                .map(logical -> NeutralType.of(NeutralType.Kind.UUID)))
        .orElseGet(() -> new NeutralType.Fixed(fixed.size()));
  }

  private NeutralField part(AvroField field, String file) {
    Location place = source.locate(file, field.written().range());
    if (!field.aliases().isEmpty()) {
      losses.lost(place, "The aliases of " + field.name() + " are left out.");
    }
    if (field.order() != AvroField.Order.ASCENDING) {
      losses.lost(place, "The sort order of " + field.name() + " is left out.");
    }
    properties(
        field.properties().stream()
            .filter(property -> !property.key().equals(NeutralField.KEPT_NUMBER))
            .toList(),
        file);
    return new NeutralField(
        field.name(),
        field.doc().map(StringNode::value).orElse(""),
        shape(field.type(), file),
        field.defaultValue().isPresent(),
        field.defaultValue().flatMap(JsonValues::of),
        false,
        NeutralField.number(
            field.properties().stream()
                .filter(property -> property.key().equals(NeutralField.KEPT_NUMBER))
                .findFirst()
                .flatMap(property -> JsonValues.of(property.member().value()))),
        place);
  }

  private void properties(List<AvroProperty> properties, String file) {
    if (!properties.isEmpty()) {
      losses.lost(
          source.locate(file, properties.getFirst().member().key().range()),
          properties.stream().map(AvroProperty::key).collect(Collectors.joining(", "))
              + (properties.size() == 1 ? " is" : " are")
              + " left out.");
    }
  }
}
