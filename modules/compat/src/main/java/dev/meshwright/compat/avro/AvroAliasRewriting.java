package dev.meshwright.compat.avro;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroAlias;
import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroFixed;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The first step of Apache Avro's reader: the writer's types and fields get the names that the
/// reader's aliases give them. Where that leaves a union with two branches of one name, or a record
/// with two fields of one name, the reader throws, whatever is written.
final class AvroAliasRewriting {

  /// What the reader's aliases do to something of the writer.
  ///
  /// @param what as a sentence
  /// @param file of the writer
  /// @param range where it is in it
  /// @param alias of the reader's type or field that gives the name
  /// @param aliasFile of the reader
  record Clash(String what, String file, TextRange range, AvroAlias alias, String aliasFile) {}

  private final AvroDocument writers;
  private final AvroReaderNames names;
  private final List<Clash> branches = new ArrayList<>();
  private final List<Clash> fields = new ArrayList<>();
  private final List<Clash> taken = new ArrayList<>();

  AvroAliasRewriting(AvroDocument writers, AvroReaderNames names) {
    this.writers = writers;
    this.names = names;
    if (!names.areKept()) {
      AvroReachable.of(writers).forEach(this::rewrite);
    }
  }

  /// Unions of the writer with two branches that become one.
  List<Clash> branches() {
    return branches;
  }

  /// Records of the writer with two fields that become one.
  List<Clash> fields() {
    return fields;
  }

  /// Types of the writer that another type of the reader takes from the one they are named after.
  List<Clash> taken() {
    return taken;
  }

  private void rewrite(AvroReachable.Place place) {
    switch (place.type()) {
      case AvroUnion union -> branches(union, place.file());
      case AvroRecord record -> record(record);
      case AvroEnum type -> taken(type, "so that nothing else reads it");
      case AvroFixed fixed -> taken(fixed, "so that nothing else reads it");
      case AvroArray ignored -> {}
      case AvroMap ignored -> {}
      case AvroPrimitive ignored -> {}
      case AvroReference ignored -> {}
      case AvroBroken ignored -> {}
    }
  }

  private void taken(AvroNamed written, String therefore) {
    names
        .type(written.fullName())
        .filter(taker -> AvroReaderNames.isRenamed(taker, written))
        .map(taker ->
            new Clash(
                "The alias %s makes %s of the data a %s, %s."
                    .formatted(taker.alias().name(), written.fullName(), taker.name(), therefore),
                written.file(),
                written.name().written().range(),
                taker.alias(),
                taker.file()))
        .ifPresent(taken::add);
  }

  private static String merged(AvroAlias alias, String first, String second) {
    return "The alias %s makes one of %s and %s, which are two in the data: Avro refuses to read it."
        .formatted(alias.name(), first, second);
  }

  private void branches(AvroUnion union, String file) {
    Map<String, AvroNamed> seen = new HashMap<>();
    for (AvroType branch : union.branches()) {
      if (writers.deref(branch) instanceof AvroNamed named) {
        Optional<AvroReaderNames.NamedType> renamed = names.type(named.fullName());
        AvroNamed other =
            seen.putIfAbsent(
                renamed.map(AvroReaderNames.NamedType::name).orElse(named.fullName()), named);
        if (other != null) {
          renamed
              .or(() -> names.type(other.fullName()))
              .map(by ->
                  new Clash(
                      merged(by.alias(), other.fullName(), named.fullName()),
                      file,
                      branch.range(),
                      by.alias(),
                      by.file()))
              .ifPresent(branches::add);
        }
      }
    }
  }

  /// Apache Avro reads records by their fields, whatever they are called; but which aliases the
  /// fields are found by goes by the record's name.
  private void record(AvroRecord written) {
    if (names.areFieldsTaken(written)) {
      taken(written, "so that its fields are found by the aliases in that record only");
    }
    Map<String, AvroField> seen = new HashMap<>();
    for (AvroField field : written.fields()) {
      Optional<AvroReaderNames.NamedField> renamed = names.field(written, field.name());
      AvroField other =
          seen.putIfAbsent(
              renamed.map(AvroReaderNames.NamedField::name).orElse(field.name()), field);
      if (other != null) {
        renamed
            .or(() -> names.field(written, other.name()))
            .map(by ->
                new Clash(
                    merged(by.alias(), other.name(), field.name()),
                    written.file(),
                    field.written().range(),
                    by.alias(),
                    by.file()))
            .ifPresent(fields::add);
      }
    }
  }
}
