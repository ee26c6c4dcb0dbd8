package dev.meshwright.usecases.contract;

import dev.meshwright.model.contract.LogicalType;
import dev.meshwright.model.structure.FieldType;
import dev.meshwright.model.structure.Presence;
import dev.meshwright.model.structure.RecordField;
import dev.meshwright.model.structure.TypeRef;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// What a contract may promise of the fields of a schema.
final class PromisedTypes {

  private PromisedTypes() {}

  /// Whether a value may be absent or null. A message that is not set is read as an empty one.
  static boolean isOptional(RecordField field) {
    TypeRef type = field.type();
    boolean mayBeNull = type.nullable() && !(type.values() instanceof FieldType.Any);
    boolean mayLack = field.presence() == Presence.OPTIONAL && type.recordName().isEmpty();
    return mayBeNull || mayLack;
  }

  /// The types that values of a field can stand for; none when that cannot be told.
  static Set<LogicalType> of(TypeRef type) {
    boolean many =
        type.values() instanceof FieldType.ListOf || type.values() instanceof FieldType.MapOf;
    Optional<Set<LogicalType>> wellKnown =
        many ? Optional.empty() : type.recordName().flatMap(PromisedTypes::wellKnown);
    return wellKnown.orElseGet(() -> of(type.values(), type.recordName().isPresent()));
  }

  private static Optional<Set<LogicalType>> wellKnown(String name) {
    return switch (name) {
      case "google.protobuf.Timestamp" -> Optional.of(Set.of(LogicalType.TIMESTAMP));
      case "google.type.Date" -> Optional.of(Set.of(LogicalType.DATE));
      case "google.type.TimeOfDay" -> Optional.of(Set.of(LogicalType.OBJECT));
      case "google.type.Money", "google.type.Decimal" ->
          Optional.of(Set.of(LogicalType.NUMBER, LogicalType.OBJECT));
      default -> name.startsWith("google.protobuf.") ? Optional.of(Set.of()) : Optional.empty();
    };
  }

  /// @param named whether it is a type with a name, whose fields are known
  private static Set<LogicalType> of(FieldType values, boolean named) {
    return switch (values) {
      case FieldType.Int number ->
          number.bits() == 0 ? Set.of(LogicalType.INTEGER, LogicalType.NUMBER) : count();
      case FieldType.Numeric number -> Set.of(LogicalType.NUMBER);
      case FieldType.Bool truth -> Set.of(LogicalType.BOOLEAN);
      case FieldType.Text text -> ofText(text);
      case FieldType.Enumeration symbols -> Set.of(LogicalType.STRING);
      case FieldType.Temporal time ->
          switch (time.usual()) {
            case DATE -> Set.of(LogicalType.DATE);
            case TIME -> Set.of(LogicalType.TIME);
            case TIMESTAMP -> Set.of(LogicalType.TIMESTAMP);
          };
      case FieldType.Struct struct ->
          named ? Set.of(LogicalType.OBJECT) : Set.of(LogicalType.OBJECT, LogicalType.MAP);
      case FieldType.MapOf map -> Set.of(LogicalType.OBJECT, LogicalType.MAP);
      case FieldType.ListOf list -> Set.of(LogicalType.ARRAY, LogicalType.VECTOR);
      case FieldType.Choice choice -> ofChoice(choice);
      case FieldType.Bytes bytes -> Set.of();
      case FieldType.Any any -> Set.of();
      case FieldType.Unknown unknown -> Set.of();
    };
  }

  /// Plain counts often carry times as well: only what cannot be is excluded.
  private static Set<LogicalType> count() {
    return EnumSet.of(
        LogicalType.INTEGER,
        LogicalType.NUMBER,
        LogicalType.DATE,
        LogicalType.TIME,
        LogicalType.TIMESTAMP);
  }

  /// Of values that say which type they are of, no one type can be promised.
  private static Set<LogicalType> ofChoice(FieldType.Choice choice) {
    Set<LogicalType> types = EnumSet.noneOf(LogicalType.class);
    if (!choice.tagged()) {
      choice.options().forEach(option -> types.addAll(of(option, false)));
    }
    return types;
  }

  /// Texts often carry times as well, and where a language has no exact numbers, those.
  private static Set<LogicalType> ofText(FieldType.Text text) {
    boolean forAll = text.also() == FieldType.WrittenAsText.TIMES_AND_BYTES;
    String format = text.format().orElse("");
    if (!forAll && format.equals("uuid")) {
      return Set.of(LogicalType.STRING);
    }
    return switch (format) {
      case "date" -> Set.of(LogicalType.STRING, LogicalType.DATE);
      case "time" -> Set.of(LogicalType.STRING, LogicalType.TIME);
      case "date-time" -> Set.of(LogicalType.STRING, LogicalType.TIMESTAMP);
      default -> {
        Set<LogicalType> types =
            EnumSet.of(
                LogicalType.STRING, LogicalType.DATE, LogicalType.TIME, LogicalType.TIMESTAMP);
        if (forAll) {
          types.add(LogicalType.NUMBER);
        }
        yield types;
      }
    };
  }
}
