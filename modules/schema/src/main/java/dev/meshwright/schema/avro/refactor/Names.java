package dev.meshwright.schema.avro.refactor;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroAlias;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroField;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroRecord;
import java.util.List;
import java.util.regex.Pattern;

/// Which names may be given.
final class Names {

  private static final String TAKEN = "avro-refactor-taken";
  private static final String ILLEGAL = "avro-refactor-name";
  private static final String HINT =
      "Names begin with a letter of A-Z, a-z or _ and go on with letters, digits and _.";
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*+");

  private final Change change;
  private final TextRange at;

  /// @param at where a refusal is shown
  Names(Change change, TextRange at) {
    this.change = change;
    this.at = at;
  }

  /// Refuses what the specification does not take as a name.
  void legal(String name) {
    if (!NAME.matcher(name).matches()) {
      throw change.refused(
          ILLEGAL, at, "Avro does not take \"%s\" as a name.".formatted(name), HINT);
    }
  }

  void legalNamespace(String name) {
    for (String part : name.split("\\.", -1)) {
      if (!NAME.matcher(part).matches()) {
        throw change.refused(
            ILLEGAL,
            at,
            "Avro does not take \"%s\" as a namespace.".formatted(name),
            HINT + " Dots separate the parts of a namespace.");
      }
    }
  }

  /// Refuses a name that a record has for another field already, or reads another field by.
  ///
  /// @param except fields that may have it: those that get another name, or leave
  void freeField(AvroRecord record, String name, List<AvroField> except) {
    for (AvroField field : record.fields()) {
      if (except.contains(field)) {
        continue;
      }
      if (field.name().equals(name)) {
        throw change.refused(
            TAKEN,
            at,
            "%s has a field %s already.".formatted(record.name().simple(), name),
            "Choose another name, or rename that field first.");
      }
      if (field.aliases().stream().map(AvroAlias::name).anyMatch(name::equals)) {
        throw change.refused(
            TAKEN,
            at,
            "%s is an alias of the field %s: data written under that name would belong to both."
                .formatted(name, field.name()),
            "Choose another name, or remove that alias if there is no such data left.");
      }
    }
  }

  /// Refuses the full name of a type that there is already.
  ///
  /// @param except types that may have had it
  void freeType(String fullName, List<AvroNamed> except) {
    if (AvroPrimitive.Kind.of(fullName).isPresent()) {
      throw change.refused(
          ILLEGAL,
          at,
          "%s is the name of a primitive type.".formatted(fullName),
          "Choose another name.");
    }
    for (AvroDocument document : new Users(change).mentioning(fullName)) {
      boolean taken =
          document.types().values().stream()
              .filter(type -> type.file().equals(document.file()))
              .anyMatch(type ->
                  type.fullName().equals(fullName)
                      || (hasAlias(type, fullName) && !except.contains(type)));
      if (taken) {
        throw change.refused(
            TAKEN,
            at,
            "%s declares a type %s, or one that had the name, already."
                .formatted(document.file(), fullName),
            "Choose another name, or rename that type first.");
      }
    }
  }

  private static boolean hasAlias(AvroNamed type, String fullName) {
    return type.aliases().stream().map(AvroAlias::name).anyMatch(fullName::equals);
  }
}
