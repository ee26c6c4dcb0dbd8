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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The first step of Apache Avro's reader: the writer's types and fields get the names that the
/// reader's aliases give them. Where that leaves a union with two branches of one name, or a record
/// with two fields of one name, the reader throws, whatever is written. It does so twice: what came
/// to a name by an alias moves on when that name is an alias, too.
final class AvroAliasRewriting {

  /// What the reader's aliases do to something of the writer.
  ///
  /// @param what as a sentence
  /// @param file of the writer
  /// @param range where it is in it
  /// @param alias of the reader's type or field that gives the name
  /// @param aliasFile of the reader
  record Clash(String what, String file, TextRange range, AvroAlias alias, String aliasFile) {}

  private static final Set<String> NOT_COMPARED = Set.of("aliases", "doc");

  private final AvroDocument readers;
  private final AvroDocument writers;
  private final Map<String, Renamed> types = new HashMap<>();
  private final List<Clash> branches = new ArrayList<>();
  private final List<Clash> fields = new ArrayList<>();
  private final List<Clash> taken = new ArrayList<>();

  /// What the reader calls a type.
  private record Renamed(String name, AvroAlias alias, String file) {}

  /// A type and the file it is written in.
  private record Place(AvroType type, String file) {}

  AvroAliasRewriting(AvroDocument readers, AvroDocument writers) {
    this.readers = readers;
    this.writers = writers;
    if (readers.types().values().stream().noneMatch(AvroAliasRewriting::hasAliases)) {
      return;
    }
    boolean ofFields = false;
    for (Place place : reachable(readers)) {
      if (place.type() instanceof AvroNamed named) {
        ofFields |= named instanceof AvroRecord record && hasFieldAliases(record);
        for (AvroAlias alias : named.aliases()) {
          // Of several types with one alias, the last one counts.
          types.put(alias.name(), new Renamed(named.fullName(), alias, named.file()));
        }
      }
    }
    if ((ofFields || !types.isEmpty()) && !areEqual()) {
      reachable(writers).forEach(this::rewrite);
    }
  }

  /// Whether the two differ in aliases and documentation only: then nothing is rewritten.
  private boolean areEqual() {
    return readers.types().keySet().equals(writers.types().keySet())
        && isEqual(readers.root(), writers.root())
        && readers.types().entrySet().stream()
            .allMatch(entry ->
                Optional.ofNullable(writers.types().get(entry.getKey()))
                    .filter(other -> isEqual(entry.getValue(), other))
                    .isPresent());
  }

  private static boolean isEqual(AvroType one, AvroType other) {
    return AvroJson.normalWithout(one.node(), NOT_COMPARED)
        .equals(AvroJson.normalWithout(other.node(), NOT_COMPARED));
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

  /// Whether the reader calls a type of the writer otherwise than this type of its own.
  boolean isTaken(AvroNamed reader, AvroNamed writer) {
    return renamed(writer.fullName())
        .filter(renamed -> !simple(renamed.name()).equals(reader.name().simple()))
        .isPresent();
  }

  private static String simple(String fullName) {
    return fullName.substring(fullName.lastIndexOf('.') + 1);
  }

  private static boolean hasAliases(AvroNamed named) {
    return !named.aliases().isEmpty()
        || (named instanceof AvroRecord record && hasFieldAliases(record));
  }

  private static boolean hasFieldAliases(AvroRecord record) {
    return record.fields().stream().anyMatch(field -> !field.aliases().isEmpty());
  }

  private void rewrite(Place place) {
    switch (place.type()) {
      case AvroUnion union -> branches(union, place.file());
      // Apache Avro reads records by their fields, whatever they are called.
      case AvroRecord record -> fields(record);
      case AvroEnum type -> taken(type);
      case AvroFixed fixed -> taken(fixed);
      case AvroArray ignored -> {}
      case AvroMap ignored -> {}
      case AvroPrimitive ignored -> {}
      case AvroReference ignored -> {}
      case AvroBroken ignored -> {}
    }
  }

  private void taken(AvroNamed written) {
    renamed(written.fullName())
        .filter(renamed -> !simple(renamed.name()).equals(written.name().simple()))
        .map(renamed ->
            new Clash(
                "The alias %s makes %s of the data a %s, so that nothing else reads it."
                    .formatted(renamed.alias().name(), written.fullName(), renamed.name()),
                written.file(),
                written.name().written().range(),
                renamed.alias(),
                renamed.file()))
        .ifPresent(taken::add);
  }

  private static String merged(AvroAlias alias, String first, String second) {
    return "The alias %s makes one of %s and %s, which are two in the data: Avro refuses to read it."
        .formatted(alias.name(), first, second);
  }

  /// What a name becomes, if it becomes another one.
  private Optional<Renamed> renamed(String fullName) {
    Renamed first = types.get(fullName);
    return Optional.ofNullable(first == null ? null : types.getOrDefault(first.name(), first));
  }

  private void branches(AvroUnion union, String file) {
    Map<String, AvroNamed> seen = new HashMap<>();
    for (AvroType branch : union.branches()) {
      if (writers.deref(branch) instanceof AvroNamed named) {
        Optional<Renamed> renamed = renamed(named.fullName());
        AvroNamed other =
            seen.putIfAbsent(renamed.map(Renamed::name).orElse(named.fullName()), named);
        if (other != null) {
          renamed
              .or(() -> renamed(other.fullName()))
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

  private void fields(AvroRecord written) {
    String name = renamed(written.fullName()).map(Renamed::name).orElse(written.fullName());
    if (!(readers.types().get(name) instanceof AvroRecord reader) || !hasFieldAliases(reader)) {
      return;
    }
    Map<String, RenamedField> names = new HashMap<>();
    for (AvroField field : reader.fields()) {
      field
          .aliases()
          .forEach(alias -> names.put(alias.name(), new RenamedField(field.name(), alias)));
    }
    Map<String, AvroField> seen = new HashMap<>();
    for (AvroField field : written.fields()) {
      Optional<RenamedField> renamed = renamed(field.name(), names);
      AvroField other =
          seen.putIfAbsent(renamed.map(RenamedField::name).orElse(field.name()), field);
      if (other != null) {
        renamed
            .or(() -> renamed(other.name(), names))
            .map(by ->
                new Clash(
                    merged(by.alias(), other.name(), field.name()),
                    written.file(),
                    field.written().range(),
                    by.alias(),
                    reader.file()))
            .ifPresent(fields::add);
      }
    }
  }

  /// What the reader calls a field.
  private record RenamedField(String name, AvroAlias alias) {}

  private static Optional<RenamedField> renamed(String name, Map<String, RenamedField> names) {
    RenamedField first = names.get(name);
    return Optional.ofNullable(first == null ? null : names.getOrDefault(first.name(), first));
  }

  /// Every type of a schema, each definition once, in the order in which Avro meets them.
  private static List<Place> reachable(AvroDocument document) {
    List<Place> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Deque<Place> pending = new ArrayDeque<>();
    pending.push(new Place(document.root(), document.file()));
    while (!pending.isEmpty()) {
      Place place = pending.pop();
      AvroType type = document.deref(place.type());
      String file = type instanceof AvroNamed named ? named.file() : place.file();
      if (type instanceof AvroNamed named && !seen.add(named.fullName())) {
        continue;
      }
      found.add(new Place(type, file));
      parts(type).reversed().forEach(part -> pending.push(new Place(part, file)));
    }
    return found;
  }

  private static List<AvroType> parts(AvroType type) {
    return switch (type) {
      case AvroUnion union -> union.branches();
      case AvroRecord record -> record.fields().stream().map(AvroField::type).toList();
      case AvroArray array -> List.of(array.items());
      case AvroMap map -> List.of(map.values());
      case AvroEnum ignored -> List.of();
      case AvroFixed ignored -> List.of();
      case AvroPrimitive ignored -> List.of();
      case AvroReference ignored -> List.of();
      case AvroBroken ignored -> List.of();
    };
  }
}
