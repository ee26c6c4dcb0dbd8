package dev.meshwright.model.proto;

import dev.meshwright.model.TextRange;
import java.util.List;

/// A message, or the message half of a group.
///
/// @param range from the first word to the closing brace
/// @param body between the braces, both excluded
/// @param fullName without leading dot
/// @param visibility as written (edition 2024)
/// @param group whether a group field declares it
/// @param fields in order, members of oneofs among them; group fields as well
/// @param extensions `extend` blocks inside the message
public record ProtoMessage(
    TextRange range,
    TextRange body,
    ProtoName name,
    String fullName,
    ProtoVisibility visibility,
    boolean group,
    ProtoComments comments,
    List<ProtoField> fields,
    List<ProtoOneof> oneofs,
    List<ProtoMessage> messages,
    List<ProtoEnum> enums,
    List<ProtoExtend> extensions,
    List<ProtoReserved> reserved,
    List<ProtoExtensionRange> extensionRanges,
    List<ProtoOption> options,
    ProtoFeatures features) {

  public ProtoMessage {
    fields = List.copyOf(fields);
    oneofs = List.copyOf(oneofs);
    messages = List.copyOf(messages);
    enums = List.copyOf(enums);
    extensions = List.copyOf(extensions);
    reserved = List.copyOf(reserved);
    extensionRanges = List.copyOf(extensionRanges);
    options = List.copyOf(options);
  }
}
