package dev.meshwright.compat.avro;

import java.util.ArrayList;
import java.util.List;

/// What changed in one pair of definitions, and which pairs it uses.
final class AvroDefinitionDiff {

  /// The earlier and the later definition, by full name.
  record Pair(String previous, String current) {}

  /// The use of a pair.
  ///
  /// @param backward whether new readers read old data through it
  /// @param forward whether old readers read new data through it
  record Use(String path, Pair pair, boolean backward, boolean forward) {}

  private final List<AvroChange> changes = new ArrayList<>();
  private final List<Use> uses = new ArrayList<>();

  void add(AvroChange change) {
    changes.add(change);
  }

  void add(Use use) {
    uses.add(use);
  }

  List<AvroChange> changes() {
    return changes;
  }

  List<Use> uses() {
    return uses;
  }
}
