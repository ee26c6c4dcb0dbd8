package dev.meshwright.usecases.sidebyside;

import java.util.List;

/// Two schemas side by side.
///
/// @param left what the left one is called
/// @param fields in the order of the left, with those of the right alone where the right has them
public record StructurePair(String left, String right, List<FieldPair> fields) {

  public StructurePair {
    fields = List.copyOf(fields);
  }

  /// How many pairs are of a kind.
  public long count(FieldPair.Kind kind) {
    return fields.stream().filter(pair -> pair.kind() == kind).count();
  }
}
