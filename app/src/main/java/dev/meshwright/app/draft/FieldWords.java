package dev.meshwright.app.draft;

import dev.meshwright.model.data.DataType;
import dev.meshwright.usecases.draft.EvidenceWords;

/// The type of a field without its parts, which have lines of their own.
final class FieldWords {

  private FieldWords() {}

  static String shape(DataType type) {
    return switch (type) {
      case DataType.StructOf struct -> "STRUCT";
      case DataType.ListOf list -> shape(list.item()) + "[]";
      case DataType.ArrayOf array -> shape(array.item()) + "[" + array.length() + "]";
      case DataType.MapOf map -> "MAP";
      case DataType.Scalar _, DataType.Decimal _, DataType.UnionOf _ -> EvidenceWords.type(type);
    };
  }
}
