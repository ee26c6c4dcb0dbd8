package dev.meshwright.model.structure;

import dev.meshwright.model.TextRange;
import java.util.List;
import java.util.Optional;

/// A declaration of a schema and where it is written.
///
/// @param at where it is in the structure; where the language has an editor, the names of the
///   fields, by which operations name them
/// @param name as people read it
/// @param number of a Protobuf field or enum value
/// @param presence whether data has a value for it
/// @param defaultValue what stands in where data has none, as it is written
/// @param documentation as it is written; empty when there is none
/// @param aliases names it was known by
/// @param range of the whole in the text
/// @param nameRange of the name in the text
/// @param children what is declared inside, in the order of the text
public record StructureNode(
    NodePath at,
    NodeKind kind,
    String name,
    WrittenType type,
    Optional<Long> number,
    Presence presence,
    Optional<String> defaultValue,
    String documentation,
    List<String> aliases,
    TextRange range,
    TextRange nameRange,
    List<StructureNode> children) {

  public StructureNode {
    aliases = List.copyOf(aliases);
    children = List.copyOf(children);
  }

  /// A declaration without a type, a number or a default.
  public static StructureNode of(
      NodePath at,
      NodeKind kind,
      String name,
      TextRange range,
      TextRange nameRange,
      List<StructureNode> children) {
    return new StructureNode(
        at,
        kind,
        name,
        WrittenType.NONE,
        Optional.empty(),
        Presence.NONE,
        Optional.empty(),
        "",
        List.of(),
        range,
        nameRange,
        children);
  }

  /// Tells nodes apart across readings of the text.
  public List<String> path() {
    return at.steps();
  }

  public boolean isRoot() {
    return path().isEmpty();
  }

  /// The innermost node whose text touches an offset. What is declared elsewhere in the text may
  /// still be shown inside a node: so the children are asked first.
  public Optional<StructureNode> at(int offset) {
    for (StructureNode child : children) {
      Optional<StructureNode> found = child.at(offset);
      if (found.isPresent()) {
        return found;
      }
    }
    return range.touches(offset) ? Optional.of(this) : Optional.empty();
  }
}
