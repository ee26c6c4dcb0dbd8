package dev.meshwright.app.structure;

import java.util.Optional;

/// Where fields that are dragged over a row would come to be.
///
/// @param record that they would be in
/// @param index of the field of it that they would stand before; the number of its fields for the
///   end
/// @param side of the row that says so
record DropPlace(StructureRow record, int index, Side side) {

  /// Above and below this part of a row that holds fields, they would come before or behind it.
  private static final double EDGE = 0.25;

  enum Side {
    ABOVE,
    BELOW,
    INSIDE
  }

  /// @param fraction how far down the row the mouse is, from 0 to 1
  static Optional<DropPlace> of(StructureRow root, StructureRow over, double fraction) {
    if (over.isGone()) {
      return Optional.empty();
    }
    boolean holds = over.node().type().holdsFields();
    boolean inside = holds && fraction > EDGE && fraction < 1 - EDGE;
    if (over.isRoot() || inside) {
      return Optional.of(new DropPlace(over, over.node().children().size(), Side.INSIDE));
    }
    return root.find(over.parentPath())
        .map(record -> {
          boolean above = fraction < 0.5;
          int index = record.node().children().indexOf(over.node());
          return new DropPlace(record, above ? index : index + 1, above ? Side.ABOVE : Side.BELOW);
        });
  }
}
