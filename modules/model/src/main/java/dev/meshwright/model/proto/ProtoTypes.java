package dev.meshwright.model.proto;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The messages and enums of one file by full name, nested ones included.
///
/// @param messages in the order they are declared, outer before inner
/// @param enums in the order they are declared
public record ProtoTypes(Map<String, ProtoMessage> messages, Map<String, ProtoEnum> enums) {

  static final ProtoTypes NONE = new ProtoTypes(Map.of(), Map.of());

  public ProtoTypes {
    messages = Collections.unmodifiableMap(messages);
    enums = Collections.unmodifiableMap(enums);
  }

  /// Indexes a file. Of two types with one name, the first counts.
  public static ProtoTypes of(ProtoFile file) {
    Map<String, ProtoMessage> messages = new LinkedHashMap<>();
    Map<String, ProtoEnum> enums = new LinkedHashMap<>();
    addEnums(file.enums(), enums);
    file.messages().forEach(message -> add(message, messages, enums));
    return new ProtoTypes(messages, enums);
  }

  private static void add(
      ProtoMessage message, Map<String, ProtoMessage> messages, Map<String, ProtoEnum> enums) {
    messages.putIfAbsent(message.fullName(), message);
    addEnums(message.enums(), enums);
    message.messages().forEach(nested -> add(nested, messages, enums));
  }

  private static void addEnums(List<ProtoEnum> found, Map<String, ProtoEnum> enums) {
    found.forEach(e -> enums.putIfAbsent(e.fullName(), e));
  }

  public Optional<ProtoMessage> message(String fullName) {
    return Optional.ofNullable(messages.get(fullName));
  }

  public Optional<ProtoEnum> enumeration(String fullName) {
    return Optional.ofNullable(enums.get(fullName));
  }
}
