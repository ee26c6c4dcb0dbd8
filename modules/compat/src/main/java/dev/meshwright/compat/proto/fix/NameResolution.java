package dev.meshwright.compat.proto.fix;

import dev.meshwright.compat.proto.pair.ProtoVersion;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypeRef;
import dev.meshwright.model.proto.ProtoTypes;

/// Whether names written in the old version mean the same at a place of the new one.
final class NameResolution {

  private final ProtoVersion current;

  NameResolution(ProtoVersion current) {
    this.current = current;
  }

  /// @param scope full name of what the text will stand in
  boolean portable(ProtoTypeRef type, ProtoFile file, String scope) {
    return switch (type.target()) {
      case ProtoTarget.OfScalar _ -> true;
      case ProtoTarget.OfMessage message -> means(type.text(), message.fullName(), file, scope);
      case ProtoTarget.OfEnum named -> means(type.text(), named.fullName(), file, scope);
      case ProtoTarget.Unresolved _ -> false;
    };
  }

  boolean portable(ProtoField field, ProtoFile file, String scope) {
    return !field.group() && portable(field.type(), file, scope);
  }

  /// Whether all that a message names is known; what it declares itself comes with it.
  boolean portable(ProtoMessage message, ProtoFile file, String scope) {
    return message.extensions().isEmpty()
        && message.messages().stream().allMatch(m -> portable(m, file, scope))
        && message.fields().stream()
            .allMatch(f ->
                !f.group()
                    && (isInside(f.type().fullName(), message.fullName())
                        || portable(f.type(), file, scope)));
  }

  private static boolean isInside(String name, String message) {
    return name.equals(message) || name.startsWith(message + ".");
  }

  private boolean means(String text, String fullName, ProtoFile file, String scope) {
    if (text.startsWith(".")) {
      return knows(file, text.substring(1));
    }
    String first = text.contains(".") ? text.substring(0, text.indexOf('.')) : text;
    String at = scope;
    while (true) {
      if (knows(file, ProtoNames.join(at, text))) {
        return ProtoNames.join(at, text).equals(fullName);
      }
      if (at.isEmpty() || (!first.equals(text) && knows(file, ProtoNames.join(at, first)))) {
        return false;
      }
      at = ProtoNames.scopeOf(at);
    }
  }

  private boolean knows(ProtoFile file, String fullName) {
    return declares(file.path(), fullName)
        || file.imports().stream()
            .flatMap(i -> i.resolved().stream())
            .anyMatch(path -> declares(path, fullName));
  }

  private boolean declares(String path, String fullName) {
    ProtoTypes types = current.files().types(path);
    return types.message(fullName).isPresent() || types.enumeration(fullName).isPresent();
  }
}
