package dev.meshwright.compat.proto.fix;

import dev.meshwright.compat.proto.pair.ProtoVersion;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoEnumValue;
import dev.meshwright.model.proto.ProtoExtend;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoTypeRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the new version names where, read once, and only when a fix asks for it.
final class NameUses {

  /// A name of a type, and the file it stands in.
  record Use(String file, ProtoTypeRef type) {}

  private final Map<String, List<Use>> uses = new HashMap<>();
  private final Map<String, List<ProtoField>> fields = new HashMap<>();
  private final Set<String> scopesInUse = new HashSet<>();
  private final Set<String> values = new HashSet<>();

  NameUses(ProtoVersion side) {
    for (ProtoFile file : side.files().files().values()) {
      file.messages().forEach(message -> add(file, message));
      file.extensions().forEach(block -> add(file, block));
      file.services().stream()
          .flatMap(service -> service.methods().stream())
          .forEach(method -> {
            add(file, method.input());
            add(file, method.output());
          });
      for (ProtoEnum type : side.files().types(file.path()).enums().values()) {
        type.values().forEach(value -> values.add(fullName(type, value)));
      }
    }
  }

  private void add(ProtoFile file, ProtoMessage message) {
    message.fields().forEach(field -> add(file, field));
    message.messages().forEach(nested -> add(file, nested));
    message.extensions().forEach(block -> add(file, block));
  }

  private void add(ProtoFile file, ProtoExtend block) {
    add(file, block.extendee());
    block.fields().forEach(field -> add(file, field));
  }

  private void add(ProtoFile file, ProtoField field) {
    add(file, field.type());
    fields.computeIfAbsent(field.type().fullName(), name -> new ArrayList<>()).add(field);
  }

  private void add(ProtoFile file, ProtoTypeRef type) {
    String name = type.fullName();
    uses.computeIfAbsent(name, n -> new ArrayList<>()).add(new Use(file.path(), type));
    while (!name.isEmpty() && scopesInUse.add(name)) {
      name = ProtoNames.scopeOf(name);
    }
  }

  /// Names live beside their enum, not in it.
  private static String fullName(ProtoEnum type, ProtoEnumValue value) {
    return ProtoNames.join(ProtoNames.scopeOf(type.fullName()), value.name().text());
  }

  /// Where a type is named.
  List<Use> of(String fullName) {
    return uses.getOrDefault(fullName, List.of());
  }

  /// The fields of a type.
  List<ProtoField> fieldsOf(String fullName) {
    return fields.getOrDefault(fullName, List.of());
  }

  /// Whether a type, or one inside it, is named anywhere.
  boolean isUsed(String fullName) {
    return scopesInUse.contains(fullName);
  }

  /// Whether one of an enum's values has a name that is taken where the enum stands.
  boolean isTaken(ProtoEnum type) {
    return type.values().stream().anyMatch(value -> values.contains(fullName(type, value)));
  }
}
