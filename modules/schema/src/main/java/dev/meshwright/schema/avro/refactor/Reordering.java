package dev.meshwright.schema.avro.refactor;

import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.schema.avro.AvroFieldPaths;
import dev.meshwright.text.TreeEdits;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Puts fields or symbols elsewhere among the others. Definitions stay where their type is used
/// first.
final class Reordering {

  private final Change change;

  Reordering(Change change) {
    this.change = change;
  }

  void apply(List<List<String>> paths, int index) {
    AvroDocument before = change.before();
    List<AvroDeclaration> places =
        paths.stream().map(path -> AvroDeclaration.find(before, path).orElseThrow()).toList();
    List<ArrayNode> lists =
        places.stream().map(Reordering::list).flatMap(Optional::stream).distinct().toList();
    if (lists.size() != 1) {
      throw change.refused(
          "avro-refactor-nothing",
          places.getFirst().range(),
          "Only fields of one record, or symbols of one enum, have an order.",
          "Choose such ones.");
    }
    ArrayNode list = lists.getFirst();
    Set<Integer> moved =
        places.stream().map(place -> list.items().indexOf(node(place))).collect(Collectors.toSet());
    change.edit(
        TreeEdits.moveItems(before.tree(), list, moved, Math.clamp(index, 0, list.items().size())));
    new FirstUse(change).mend();
    if (places.getFirst() instanceof AvroDeclaration.OfSymbol symbol) {
      change.note(
          symbol.range(),
          "Data is read by the names of symbols. Values sort in the order of the symbols.",
          "Generate code of the schema anew: the ordinals of the values change.");
    } else {
      change.note(
          places.getFirst().range(),
          "Data is read by the names of fields. Records sort by their fields in order.",
          "Generate code of the schema anew where constructors take the fields in order.");
    }
  }

  private static Optional<ArrayNode> list(AvroDeclaration place) {
    return switch (place) {
      case AvroDeclaration.OfField of -> AvroFieldPaths.list(of.record());
      case AvroDeclaration.OfSymbol of -> of.of().node().get("symbols").map(ArrayNode.class::cast);
      case AvroDeclaration.OfType of -> Optional.empty();
    };
  }

  private static TreeNode node(AvroDeclaration place) {
    return switch (place) {
      case AvroDeclaration.OfField of -> of.field().node();
      case AvroDeclaration.OfSymbol of -> of.symbol();
      case AvroDeclaration.OfType of -> of.type().node();
    };
  }
}
