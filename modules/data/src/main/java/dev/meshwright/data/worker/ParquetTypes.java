package dev.meshwright.data.worker;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.DataType;

/// Types that the engine writes into Parquet as they are. It has no 128-bit integers there and
/// would write them, and what is inside of lists, as inexact numbers.
final class ParquetTypes {

  private static final int MAX_DECIMAL = 38;
  private static final DataType TEXT = new DataType.Scalar("VARCHAR");

  private ParquetTypes() {}

  /// The type that a value is cast to before it is written: its own, or one that is equal.
  static DataType held(DataType type) {
    return switch (type) {
      case DataType.Scalar scalar ->
          switch (scalar.sql()) {
            case "HUGEINT", "UHUGEINT" -> new DataType.Decimal(MAX_DECIMAL, 0);
            case "BIGNUM", "BIT", "VARIANT", "TIME WITH TIME ZONE" -> TEXT;
            default -> scalar;
          };
      case DataType.Decimal decimal -> decimal;
      case DataType.ListOf list -> new DataType.ListOf(held(list.item()));
      case DataType.ArrayOf array -> new DataType.ArrayOf(held(array.item()), array.length());
      case DataType.MapOf map -> new DataType.MapOf(held(map.key()), held(map.value()));
      case DataType.StructOf struct ->
          new DataType.StructOf(
              struct.fields().stream()
                  .map(field -> new Column(field.name(), held(field.type())))
                  .toList());
      case DataType.UnionOf union -> TEXT;
    };
  }
}
