package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoNames;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/// What becomes of the full names that a part of a file declares.
final class Relocation {

  private Relocation() {}

  /// @param range of the declarations concerned
  /// @param file that declares them then
  /// @param renaming of full names
  static Map<DeclaredName, DeclaredName> of(
      ProtoDocument document, TextRange range, String file, UnaryOperator<String> renaming) {
    Map<DeclaredName, DeclaredName> moved = new HashMap<>();
    Mentioned.of(document)
        .declared()
        .forEach((name, at) -> {
          if (range.contains(at)) {
            moved.put(
                new DeclaredName(document.file().path(), name),
                new DeclaredName(file, renaming.apply(name)));
          }
        });
    return moved;
  }

  /// A declaration that has another name, with what is inside it.
  static UnaryOperator<String> renamed(String from, String to) {
    return name ->
        name.equals(from) || name.startsWith(from + ".")
            ? to + name.substring(from.length())
            : name;
  }

  /// What stands in one scope stands in another.
  static UnaryOperator<String> rescoped(String from, String to) {
    return name ->
        from.isEmpty()
            ? ProtoNames.join(to, name)
            : name.startsWith(from + ".")
                ? ProtoNames.join(to, name.substring(from.length() + 1))
                : name;
  }
}
