package dev.meshwright.usecases.review.anchor;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.usecases.outline.OutlineEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A part of a text that a comment can be about: a declaration of a schema, a clause of a contract,
/// a step of a query.
///
/// @param kind what it is: `field`, `enum-value`, `step`
/// @param step tells it apart inside the part around it
/// @param name as people read it
/// @param aliases names it was known by
/// @param number by which Protobuf knows it
/// @param range of the whole in the text
/// @param nameRange of its name
record PlaceNode(
    String kind,
    String step,
    String name,
    List<String> aliases,
    Optional<Long> number,
    TextRange range,
    TextRange nameRange,
    List<PlaceNode> children) {

  PlaceNode {
    aliases = List.copyOf(aliases);
    children = List.copyOf(children);
  }

  static PlaceNode of(StructureNode node) {
    return new PlaceNode(
        node.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        node.isRoot() ? "" : node.path().getLast(),
        node.name(),
        node.aliases(),
        node.number(),
        node.range(),
        node.nameRange(),
        node.children().stream().map(PlaceNode::of).toList());
  }

  /// @param kind of each part
  static PlaceNode of(OutlineEntry entry, String kind) {
    return new PlaceNode(
        kind,
        entry.name(),
        entry.name(),
        List.of(),
        Optional.empty(),
        entry.range(),
        entry.nameRange(),
        entry.children().stream().map(child -> of(child, kind)).toList());
  }

  /// A part and the parts around it, the root first.
  record Trail(List<PlaceNode> nodes) {

    Trail {
      nodes = List.copyOf(nodes);
    }

    PlaceNode last() {
      return nodes.getLast();
    }

    /// What tells it apart, from the root.
    List<String> steps() {
      return nodes.stream().skip(1).map(PlaceNode::step).toList();
    }

    /// As people name it: `Order.total`.
    String shown() {
      return String.join(
          ".", nodes.stream().map(PlaceNode::name).filter(name -> !name.isBlank()).toList());
    }

    Trail with(PlaceNode child) {
      List<PlaceNode> longer = new ArrayList<>(nodes);
      longer.add(child);
      return new Trail(longer);
    }
  }

  Stream<Trail> all() {
    return all(new Trail(List.of(this)));
  }

  private static Stream<Trail> all(Trail trail) {
    return Stream.concat(
        Stream.of(trail),
        trail.last().children().stream().flatMap(child -> all(trail.with(child))));
  }

  /// The innermost part around an offset; this one where none is.
  Trail at(int offset) {
    Trail trail = new Trail(List.of(this));
    while (true) {
      Optional<PlaceNode> inside =
          trail.last().children().stream()
              .filter(child -> child.range().touches(offset))
              .max((one, other) -> Integer.compare(one.range().start(), other.range().start()));
      if (inside.isEmpty()) {
        return trail;
      }
      trail = trail.with(inside.get());
    }
  }
}
