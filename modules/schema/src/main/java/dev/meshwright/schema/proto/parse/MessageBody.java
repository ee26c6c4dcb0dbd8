package dev.meshwright.schema.proto.parse;

import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoExtend;
import dev.meshwright.model.proto.ProtoExtensionRange;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoOneof;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoReserved;
import java.util.ArrayList;
import java.util.List;

/// What a message's block, or a whole file, has been found to hold so far.
final class MessageBody {
  final String scope;
  final List<ProtoField> fields = new ArrayList<>();
  final List<ProtoOneof> oneofs = new ArrayList<>();
  final List<ProtoMessage> messages = new ArrayList<>();
  final List<ProtoEnum> enums = new ArrayList<>();
  final List<ProtoExtend> extensions = new ArrayList<>();
  final List<ProtoReserved> reserved = new ArrayList<>();
  final List<ProtoExtensionRange> extensionRanges = new ArrayList<>();
  final List<ProtoOption> options = new ArrayList<>();

  MessageBody(String scope) {
    this.scope = scope;
  }
}
