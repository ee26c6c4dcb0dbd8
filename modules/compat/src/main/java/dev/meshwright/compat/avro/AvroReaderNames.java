package dev.meshwright.compat.avro;

import dev.meshwright.model.avro.AvroAlias;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroRecord;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the reader's aliases make of the names of the writer's types and fields. Apache Avro
/// follows them twice, so that what came to a name by an alias moves on when that name is an alias,
/// too; but never once the schemas are equal.
final class AvroReaderNames {

  private static final int PASSES = 2;

  private final AvroDocument readers;
  private final Map<String, NamedType> types = new HashMap<>();
  private final Map<String, Map<String, NamedField>> fields = new HashMap<>();
  private final int passes;

  /// What the reader calls a type of the writer.
  ///
  /// @param name in full
  /// @param alias that gives it
  /// @param file of the alias
  record NamedType(String name, AvroAlias alias, String file) {}

  /// What the reader calls a field of the writer.
  record NamedField(String name, AvroAlias alias, String file) {}

  AvroReaderNames(AvroDocument readers, AvroDocument writers) {
    this.readers = readers;
    boolean hasAliases = readers.types().values().stream().anyMatch(AvroReaderNames::hasAliases);
    passes = hasAliases && readTypes() ? passes(writers) : 0;
  }

  private boolean readTypes() {
    boolean ofFields = false;
    for (AvroReachable.Place place : AvroReachable.of(readers)) {
      if (place.type() instanceof AvroNamed named) {
        ofFields |= named instanceof AvroRecord record && hasFieldAliases(record);
        for (AvroAlias alias : named.aliases()) {
          // Of several types with one alias, the last one counts.
          types.put(alias.name(), new NamedType(named.fullName(), alias, named.file()));
        }
      }
    }
    return ofFields || !types.isEmpty();
  }

  private int passes(AvroDocument writers) {
    int pass = 0;
    while (pass < PASSES && !AvroEqualSchemas.areEqual(readers, writers, after(pass))) {
      pass++;
    }
    return pass;
  }

  private AvroEqualSchemas.Names after(int pass) {
    return new AvroEqualSchemas.Names() {
      @Override
      public String type(String fullName) {
        return AvroReaderNames.this.type(fullName, pass).map(NamedType::name).orElse(fullName);
      }

      @Override
      public String field(AvroRecord record, String name) {
        return AvroReaderNames.this.field(record, name, pass).map(NamedField::name).orElse(name);
      }
    };
  }

  /// Whether no name becomes another one.
  boolean areKept() {
    return passes == 0;
  }

  /// What a type becomes, if an alias names it.
  Optional<NamedType> type(String fullName) {
    return type(fullName, passes);
  }

  private Optional<NamedType> type(String fullName, int times) {
    Optional<NamedType> found = Optional.empty();
    for (int pass = 0; pass < times; pass++) {
      Optional<NamedType> before = found;
      String name = before.map(NamedType::name).orElse(fullName);
      found = Optional.ofNullable(types.get(name)).or(() -> before);
    }
    return found;
  }

  /// What a field becomes, if an alias names it.
  ///
  /// @param record of the writer
  Optional<NamedField> field(AvroRecord record, String name) {
    return field(record, name, passes);
  }

  private Optional<NamedField> field(AvroRecord record, String name, int times) {
    Optional<NamedField> found = Optional.empty();
    for (int pass = 1; pass <= times; pass++) {
      Optional<NamedField> before = found;
      String type = type(record.fullName(), pass).map(NamedType::name).orElse(record.fullName());
      String by = before.map(NamedField::name).orElse(name);
      found = Optional.ofNullable(fieldsOf(type).get(by)).or(() -> before);
    }
    return found;
  }

  /// By alias, the fields of a record of the reader.
  private Map<String, NamedField> fieldsOf(String record) {
    return fields.computeIfAbsent(record, this::readFields);
  }

  private Map<String, NamedField> readFields(String record) {
    Map<String, NamedField> named = new HashMap<>();
    if (readers.types().get(record) instanceof AvroRecord reader) {
      for (AvroField field : reader.fields()) {
        for (AvroAlias alias : field.aliases()) {
          named.put(alias.name(), new NamedField(field.name(), alias, reader.file()));
        }
      }
    }
    return named;
  }

  /// Whether the fields of a record of the writer that another record of the reader takes may now
  /// be found by other aliases than those of the records that read it by its own name.
  boolean areFieldsTaken(AvroRecord writer) {
    return type(writer.fullName())
        .filter(taker -> isRenamed(taker, writer))
        .filter(taker ->
            readersOf(writer).stream()
                .filter(reader -> !reader.fullName().equals(taker.name()))
                .anyMatch(reader -> hasFieldAliases(reader) || !fieldsOf(taker.name()).isEmpty()))
        .isPresent();
  }

  private List<AvroRecord> readersOf(AvroRecord writer) {
    return readers.types().values().stream()
        .filter(reader -> reader instanceof AvroRecord && AvroNameMatch.types(reader, writer))
        .map(AvroRecord.class::cast)
        .toList();
  }

  /// Whether a type of the reader is another one than that which takes the writer's.
  boolean isTaken(AvroNamed reader, AvroNamed writer) {
    return type(writer.fullName()).filter(taker -> isRenamed(taker, reader)).isPresent();
  }

  static boolean isRenamed(NamedType taker, AvroNamed from) {
    return !taker.name().substring(taker.name().lastIndexOf('.') + 1).equals(from.name().simple());
  }

  private static boolean hasAliases(AvroNamed named) {
    return !named.aliases().isEmpty()
        || (named instanceof AvroRecord record && hasFieldAliases(record));
  }

  private static boolean hasFieldAliases(AvroRecord record) {
    return record.fields().stream().anyMatch(field -> !field.aliases().isEmpty());
  }
}
