package dev.meshwright.compat.proto.buf;

import dev.meshwright.compat.proto.pair.ProtoVersion;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoTypes;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The types of a file by their names within the package.
record NestedNames(
    ProtoFile file, Map<String, ProtoMessage> messages, Map<String, ProtoEnum> enums) {

  static NestedNames of(ProtoFile file) {
    ProtoTypes types = ProtoTypes.of(file);
    Map<String, ProtoMessage> messages = new LinkedHashMap<>();
    types.messages().forEach((name, m) -> messages.put(ProtoVersion.withoutPackage(file, name), m));
    Map<String, ProtoEnum> enums = new LinkedHashMap<>();
    types.enums().forEach((name, e) -> enums.put(ProtoVersion.withoutPackage(file, name), e));
    return new NestedNames(file, messages, enums);
  }

  /// Reports a deletion where the closest message around it still is, or in the file.
  void deleted(BufRule rule, String what, String name, ProtoFile before, BufReport report) {
    String message = "Previously present " + what + " \"" + name + "\" was deleted from " + "file.";
    String around = ProtoNames.scopeOf(name);
    while (!around.isEmpty()) {
      ProtoMessage outer = messages.get(around);
      if (outer != null) {
        report.at(rule, before, file, outer.range(), message);
        return;
      }
      around = ProtoNames.scopeOf(around);
    }
    report.inFile(rule, before, Optional.of(file), message);
  }
}
