package dev.meshwright.schema.proto.check;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoIndex;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.schema.proto.link.Visible;
import dev.meshwright.text.ProblemCollector;
import java.util.Optional;

/// The file being checked and what is around it.
record Context(ProtoFile file, ProtoIndex files, Visible visible, ProblemCollector problems) {

  ProtoEdition edition() {
    return file.edition();
  }

  void error(String rule, TextRange range, String message, String hint) {
    problems.error(rule, range, message, hint);
  }

  void warning(String rule, TextRange range, String message, String hint) {
    problems.warning(rule, range, message, hint);
  }

  Optional<ProtoEnum> enumOf(ProtoField field) {
    return field.type().target() instanceof ProtoTarget.OfEnum target
        ? files.enumeration(target)
        : Optional.empty();
  }

  Optional<ProtoMessage> messageOf(ProtoTarget target) {
    return target instanceof ProtoTarget.OfMessage message
        ? files.message(message)
        : Optional.empty();
  }
}
