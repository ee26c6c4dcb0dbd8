package dev.meshwright.app.structure;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.StructureNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A declaration of a schema as the table shows it, with what is known to have changed.
///
/// @param node the declaration; of one that is gone, where it was
/// @param marker what changed since the version it is compared with
/// @param children what is declared inside, and behind that what is gone
record StructureRow(StructureNode node, ChangeMarker marker, List<StructureRow> children) {

  /// Begins the last step to what is gone: no other step begins so.
  private static final String GONE = "gone ";

  StructureRow {
    children = List.copyOf(children);
  }

  /// A declaration and those below, with their markers and with what is gone.
  static StructureRow of(StructureNode node, ChangeMarkers markers) {
    List<StructureRow> rows = new ArrayList<>(node.children().size());
    node.children().forEach(child -> rows.add(of(child, markers)));
    markers.goneFrom(node.path()).forEach(gone -> rows.add(gone(node, gone)));
    return new StructureRow(node, markers.of(node.path()), rows);
  }

  private static StructureRow gone(StructureNode parent, ChangeMarkers.Gone gone) {
    TextRange at = TextRange.at(parent.nameRange().start());
    NodeKind kind = parent.kind() == NodeKind.ENUM ? NodeKind.ENUM_VALUE : NodeKind.FIELD;
    return new StructureRow(
        StructureNode.of(
            parent.at().apart(GONE + gone.name()), kind, gone.name(), at, at, List.of()),
        gone.marker(),
        List.of());
  }

  /// Tells rows apart across readings of the text.
  List<String> path() {
    return node.path();
  }

  String name() {
    return node.name();
  }

  boolean isRoot() {
    return node.isRoot();
  }

  /// Whether it is a symbol of an enum.
  boolean isSymbol() {
    return node.kind() == NodeKind.ENUM_VALUE;
  }

  /// Whether it was there before, and no longer is.
  boolean isGone() {
    return marker.gone();
  }

  /// The path of the row that this one is in; of the root its own.
  List<String> parentPath() {
    return isRoot() ? path() : path().subList(0, path().size() - 1);
  }

  /// The path of the row by another name: its last step ends with the name.
  List<String> renamedPath(String other) {
    List<String> renamed = new ArrayList<>(path());
    if (!isRoot() && renamed.getLast().endsWith(name())) {
      String step = renamed.removeLast();
      renamed.add(step.substring(0, step.length() - name().length()) + other);
    }
    return renamed;
  }

  /// Whether anything is known to have changed here or below.
  boolean hasMarkers() {
    return marker.kind().worst(worstInside()) != ChangeMarker.Kind.NONE;
  }

  /// The worst marker of what it holds.
  ChangeMarker.Kind worstInside() {
    ChangeMarker.Kind worst = ChangeMarker.Kind.NONE;
    for (StructureRow child : children) {
      worst = worst.worst(child.marker.kind()).worst(child.worstInside());
    }
    return worst;
  }

  /// Whether this row or one below has that name.
  boolean hasName(String wanted) {
    return name().equals(wanted) || children.stream().anyMatch(child -> child.hasName(wanted));
  }

  /// The row with that path, this one or below.
  Optional<StructureRow> find(List<String> wanted) {
    List<String> own = path();
    if (own.equals(wanted)) {
      return Optional.of(this);
    }
    boolean below = wanted.size() > own.size() && wanted.subList(0, own.size()).equals(own);
    return below
        ? children.stream().flatMap(child -> child.find(wanted).stream()).findFirst()
        : Optional.empty();
  }

  /// The innermost row whose text touches an offset. What is declared elsewhere in the text may
  /// still be shown inside a row: so the children are asked first.
  Optional<StructureRow> at(int offset) {
    for (StructureRow child : children) {
      Optional<StructureRow> found = child.at(offset);
      if (found.isPresent()) {
        return found;
      }
    }
    return !isGone() && node.range().touches(offset) ? Optional.of(this) : Optional.empty();
  }
}
