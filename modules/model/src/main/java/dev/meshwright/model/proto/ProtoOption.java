package dev.meshwright.model.proto;

import dev.meshwright.model.TextRange;
import java.util.List;
import java.util.stream.Collectors;

/// An option, as a statement or in brackets.
///
/// @param range the statement with its semicolon, or `name = value` in brackets
/// @param name parts between the dots
public record ProtoOption(
    TextRange range, List<Part> name, ProtoValue value, ProtoComments comments) {

  public ProtoOption {
    name = List.copyOf(name);
  }

  /// A part of an option's name.
  ///
  /// @param name without parentheses; may begin with a dot when it is an extension
  /// @param extension whether it stands in parentheses
  public record Part(ProtoName name, boolean extension) {
    @Override
    public String toString() {
      return extension ? "(" + name.text() + ")" : name.text();
    }
  }

  /// The name as written without blanks: `deprecated`, `(acme.pii).level`.
  public String nameText() {
    return name.stream().map(Part::toString).collect(Collectors.joining("."));
  }

  /// Where the name stands.
  public TextRange nameRange() {
    return name.getFirst().name().range().union(name.getLast().name().range());
  }
}
