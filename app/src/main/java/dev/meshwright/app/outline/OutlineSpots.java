package dev.meshwright.app.outline;

import dev.meshwright.app.signs.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The rows of an outline under the names that findings reach them by.
final class OutlineSpots {

  private OutlineSpots() {}

  /// `Shipment.Stop.city`: messages and their members; a oneof is no step.
  static Spot ofProto(OutlineRow root) {
    // Findings begin with the message: the package is no step either.
    return new Spot(
        root.path(),
        List.of(),
        "",
        root.range(),
        root.children().stream().map(child -> proto(child, List.of())).toList());
  }

  private static Spot proto(OutlineRow row, List<String> parent) {
    boolean noStep = row.kind() == OutlineRow.Kind.ONEOF || step(row).startsWith("extend ");
    List<String> key = noStep ? parent : below(parent, row.name());
    return new Spot(
        row.path(),
        key,
        row.name(),
        row.range(),
        row.children().stream().map(child -> proto(child, key)).toList());
  }

  /// `$.address.city`: properties; what items and branches hold belongs to the property. What is
  /// defined for use elsewhere is reached by its place alone.
  static Spot ofJson(OutlineRow root) {
    return json(root, Optional.of(List.of()));
  }

  private static Spot json(OutlineRow row, Optional<List<String>> parent) {
    Optional<List<String>> key =
        switch (row.kind()) {
          case FIELD -> parent.map(path -> below(path, row.name()));
          case GROUP -> isDefinition(row) ? Optional.empty() : parent;
          case FILE, ENUM, ENUM_VALUE, ONEOF, METHOD -> parent;
        };
    return new Spot(
        row.path(),
        key.orElse(List.of()),
        row.name(),
        row.range(),
        row.children().stream().map(child -> json(child, key)).toList());
  }

  private static boolean isDefinition(OutlineRow row) {
    return step(row).startsWith("$defs ") || step(row).startsWith("definitions ");
  }

  private static String step(OutlineRow row) {
    return row.path().isEmpty() ? "" : row.path().getLast();
  }

  private static List<String> below(List<String> path, String name) {
    List<String> longer = new ArrayList<>(path);
    longer.add(name);
    return longer;
  }
}
