package dev.meshwright.usecases.mapping;

import dev.meshwright.model.data.DataType;
import dev.meshwright.model.structure.FieldType;
import dev.meshwright.model.structure.FieldType.Temporal.Kind;
import dev.meshwright.model.structure.RecordType;
import java.util.Optional;

/// Which casts SQL knows between kinds of values: the engine finds out others only as it runs.
final class Casts {

  private Casts() {}

  static boolean possible(DataType from, FieldType to) {
    return switch (from) {
      case DataType.Scalar scalar -> ofScalar(SqlKind.of(scalar), to);
      case DataType.Decimal decimal -> ofScalar(SqlKind.REAL, to);
      case DataType.ListOf list ->
          to instanceof FieldType.ListOf of && possible(list.item(), of.item());
      case DataType.ArrayOf array ->
          to instanceof FieldType.ListOf of && possible(array.item(), of.item());
      case DataType.MapOf map ->
          to instanceof FieldType.MapOf of && possible(map.value(), of.value());
      case DataType.StructOf struct ->
          to instanceof FieldType.Struct of
              && of.fields().get().stream()
                  .allMatch(field ->
                      struct.fields().stream()
                          .filter(part -> RowSchema.same(part, field, RecordType.Naming.ANY_CASE))
                          .anyMatch(part -> possible(part.type(), field.type().values())));
      case DataType.UnionOf union -> false;
    };
  }

  private static boolean ofScalar(SqlKind from, FieldType to) {
    boolean text = from == SqlKind.TEXT || from == SqlKind.JSON;
    boolean number = from == SqlKind.WHOLE || from == SqlKind.REAL;
    return switch (to) {
      case FieldType.Text any -> from != SqlKind.OTHER;
      case FieldType.Enumeration any -> text;
      case FieldType.Numeric any -> number || text || from == SqlKind.TRUTH;
      case FieldType.Bool any -> number || text;
      case FieldType.Bytes any -> text;
      case FieldType.Temporal moment -> text || moment(SqlKind.moment(from), moment.usual());
      case FieldType.Choice choice -> ofScalar(from, choice.options().getFirst());
      case FieldType.Struct any -> from == SqlKind.JSON;
      case FieldType.ListOf any -> from == SqlKind.JSON;
      case FieldType.MapOf any -> from == SqlKind.JSON;
      case FieldType.Any any -> false;
      case FieldType.Unknown any -> false;
    };
  }

  private static boolean moment(Optional<Kind> from, Kind to) {
    return from.map(kind ->
            kind == to || kind == Kind.TIMESTAMP || (to == Kind.TIMESTAMP && kind == Kind.DATE))
        .orElse(false);
  }
}
