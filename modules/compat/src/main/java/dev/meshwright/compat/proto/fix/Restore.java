package dev.meshwright.compat.proto.fix;

import dev.meshwright.compat.proto.pair.MessageIn;
import dev.meshwright.model.Fix;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoOptions;
import dev.meshwright.model.proto.ProtoTarget;
import java.util.Optional;

/// Fixes that bring back what was removed.
public final class Restore {

  private Restore() {}

  /// Puts a removed field back, marked as deprecated. Only plain fields of built-in types, so that
  /// the text means the same at its new place.
  public static Optional<Fix> field(MessageIn before, ProtoField field, MessageIn after) {
    boolean plain =
        field.type().target() instanceof ProtoTarget.OfScalar
            && !field.isMap()
            && field.oneof().isEmpty()
            && before.file().edition() == after.file().edition();
    if (!plain) {
      return Optional.empty();
    }
    String text = field.range().of(before.file().text()).replaceAll("\\s+", " ");
    String deprecated = "deprecated = true";
    if (!ProtoOptions.isTrue(field.options(), "deprecated")) {
      int semicolon = text.lastIndexOf(';');
      text =
          field.optionsRange().isPresent()
              ? text.substring(0, text.lastIndexOf(']')) + ", " + deprecated + "];"
              : text.substring(0, semicolon).stripTrailing() + " [" + deprecated + "];";
    }
    return Optional.of(
        Fixes.append(
            after.file(),
            after.message().body(),
            "Keep " + field.name().text() + " as deprecated",
            text));
  }
}
