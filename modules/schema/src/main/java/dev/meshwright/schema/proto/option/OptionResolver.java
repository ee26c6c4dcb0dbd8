package dev.meshwright.schema.proto.option;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoTypes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the fields that an option's name walks through.
public final class OptionResolver {

  private final OptionTypes types;

  public OptionResolver(OptionTypes types) {
    this.types = types;
  }

  /// What became of a name.
  public sealed interface Path {
    /// The fields from the options message inward, at least one.
    record Found(List<ProtoField> fields) implements Path {}

    /// Nothing that could be found.
    record Wrong(TextRange range, String message) implements Path {}
  }

  /// @param scope full name of the scope around the element
  public Path resolve(ProtoOption option, OptionTarget target, String scope) {
    ProtoMessage message = types.message(target);
    List<ProtoField> path = new ArrayList<>();
    for (int i = 0; i < option.name().size(); i++) {
      ProtoOption.Part part = option.name().get(i);
      String name = part.name().text();
      Optional<ProtoField> field =
          part.extension() ? extension(scope, name, message) : member(message, name);
      if (field.isEmpty()) {
        return new Path.Wrong(part.name().range(), unknown(part, message));
      }
      path.add(field.get());
      if (i + 1 < option.name().size()) {
        Optional<ProtoMessage> inner = types.message(field.get());
        if (inner.isEmpty() || field.get().isRepeated()) {
          return new Path.Wrong(
              part.name().range(), "\"" + part + "\" is not a single message; nothing is inside.");
        }
        message = inner.get();
      }
    }
    return new Path.Found(path);
  }

  private static String unknown(ProtoOption.Part part, ProtoMessage message) {
    String where = message.name().text();
    return part.extension()
        ? "There is no extension \""
            + part.name().text()
            + "\" of "
            + where
            + " here; is the file"
            + " that declares the option imported?"
        : "There is no option \""
            + part.name().text()
            + "\" in "
            + where
            + ". The names of custom options are written in parentheses.";
  }

  /// The extension of a message that a name means in a scope.
  Optional<ProtoField> extension(String scope, String name, ProtoMessage message) {
    return types
        .extension(scope, name)
        .filter(found -> found.extendee().fullName().equals(message.fullName()))
        .map(ProtoTypes.Extension::field);
  }

  /// The field of a message by its name; a group goes by the name of its message as well.
  static Optional<ProtoField> member(ProtoMessage message, String name) {
    for (ProtoField field : message.fields()) {
      if (field.descriptorName().equals(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }
}
