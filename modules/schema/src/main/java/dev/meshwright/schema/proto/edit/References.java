package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoExtend;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The types that a file names, in the order of the model.
final class References {

  private References() {}

  /// A type's name and the scope that it is looked up in.
  record Reference(String scope, ProtoTypeRef type) {

    /// The full name of the message or enum that is meant.
    Optional<String> target() {
      return switch (type.target()) {
        case ProtoTarget.OfMessage message -> Optional.of(message.fullName());
        case ProtoTarget.OfEnum values -> Optional.of(values.fullName());
        case ProtoTarget.OfScalar _, ProtoTarget.Unresolved _ -> Optional.empty();
      };
    }

    /// Where a part of the name stands, counted from its end.
    Optional<TextRange> part(String text, int fromEnd) {
      String[] parts = type.text().split("\\.", -1);
      int index = parts.length - 1 - fromEnd;
      if (index < 0 || parts[index].isEmpty()) {
        return Optional.empty();
      }
      int at = type.range().start();
      for (int i = 0; i <= index; i++) {
        at = text.indexOf(parts[i], at);
        if (at < 0 || at + parts[i].length() > type.range().end()) {
          return Optional.empty();
        }
        at += parts[i].length();
      }
      return Optional.of(new TextRange(at - parts[index].length(), at));
    }
  }

  /// All of a file.
  static List<Reference> of(ProtoFile file) {
    List<Reference> found = new ArrayList<>();
    String scope = file.packageText();
    file.messages().forEach(message -> add(message, found));
    file.extensions().forEach(block -> add(block, scope, found));
    file.services()
        .forEach(service ->
            service
                .methods()
                .forEach(method -> {
                  found.add(new Reference(service.fullName(), method.input()));
                  found.add(new Reference(service.fullName(), method.output()));
                }));
    return found;
  }

  private static void add(ProtoMessage message, List<Reference> found) {
    message.fields().forEach(field -> add(field, message.fullName(), found));
    message.extensions().forEach(block -> add(block, message.fullName(), found));
    message.messages().forEach(inner -> add(inner, found));
  }

  private static void add(ProtoExtend block, String scope, List<Reference> found) {
    found.add(new Reference(scope, block.extendee()));
    block.fields().forEach(field -> add(field, scope, found));
  }

  private static void add(ProtoField field, String scope, List<Reference> found) {
    if (!field.group()) {
      found.add(new Reference(scope, field.type()));
    }
  }
}
