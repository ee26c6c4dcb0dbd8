package dev.meshwright.model.proto;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The messages, enums and extensions of one file by full name, nested ones included.
///
/// @param messages in the order they are declared, outer before inner
/// @param enums in the order they are declared
/// @param extensions in the order they are declared
public record ProtoTypes(
    Map<String, ProtoMessage> messages,
    Map<String, ProtoEnum> enums,
    Map<String, Extension> extensions) {

  /// Of a file that declares none.
  public static final ProtoTypes NONE = new ProtoTypes(Map.of(), Map.of(), Map.of());

  public ProtoTypes {
    messages = Collections.unmodifiableMap(messages);
    enums = Collections.unmodifiableMap(enums);
    extensions = Collections.unmodifiableMap(extensions);
  }

  /// A field and the message it extends.
  public record Extension(ProtoField field, ProtoTypeRef extendee) {}

  /// Indexes a file. Of two types with one name, the first counts.
  public static ProtoTypes of(ProtoFile file) {
    Collector collector = new Collector();
    collector.add(file.messages(), file.enums(), file.extensions());
    return new ProtoTypes(collector.messages, collector.enums, collector.extensions);
  }

  public Optional<ProtoMessage> message(String fullName) {
    return Optional.ofNullable(messages.get(fullName));
  }

  public Optional<ProtoEnum> enumeration(String fullName) {
    return Optional.ofNullable(enums.get(fullName));
  }

  public Optional<Extension> extension(String fullName) {
    return Optional.ofNullable(extensions.get(fullName));
  }

  private static final class Collector {
    final Map<String, ProtoMessage> messages = new LinkedHashMap<>();
    final Map<String, ProtoEnum> enums = new LinkedHashMap<>();
    final Map<String, Extension> extensions = new LinkedHashMap<>();

    void add(List<ProtoMessage> nested, List<ProtoEnum> found, List<ProtoExtend> blocks) {
      found.forEach(e -> enums.putIfAbsent(e.fullName(), e));
      for (ProtoExtend block : blocks) {
        for (ProtoField field : block.fields()) {
          extensions.putIfAbsent(field.fullName(), new Extension(field, block.extendee()));
        }
      }
      for (ProtoMessage message : nested) {
        messages.putIfAbsent(message.fullName(), message);
        add(message.messages(), message.enums(), message.extensions());
      }
    }
  }
}
