package dev.meshwright.model.structure;

import dev.meshwright.model.TextRange;
import java.util.List;

/// A type that a file declares, and which other types its parts refer to: what a diagram shows of
/// it.
///
/// @param name as people read it, without namespace or package
/// @param group the namespace or package; empty where there is none
/// @param kind what it declares
/// @param word what its language calls it: `record`, `message`
/// @param nameRange of its name in the text
/// @param parts its fields, symbols or methods, in the order of the text
public record DeclaredType(
    TypeId id,
    String name,
    String group,
    NodeKind kind,
    String word,
    TextRange nameRange,
    List<Part> parts) {

  public DeclaredType {
    parts = List.copyOf(parts);
  }

  /// A field, a symbol, a method.
  ///
  /// @param type as people read it; empty where there is none
  /// @param depth 0, or more for what is written inside another part
  /// @param uses the types that it refers to
  public record Part(String name, String type, int depth, TextRange nameRange, List<TypeId> uses) {
    public Part {
      uses = List.copyOf(uses);
    }
  }
}
