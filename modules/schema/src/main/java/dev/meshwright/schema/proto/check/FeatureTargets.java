package dev.meshwright.schema.proto.check;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoValue;
import dev.meshwright.schema.proto.option.OptionTarget;
import java.util.List;

/// Whether an option, or a feature, can be set on a kind of element: descriptor.proto says so in
/// the `targets` of its fields.
final class FeatureTargets {

  private FeatureTargets() {}

  static void check(List<ProtoField> path, ProtoValue value, OptionTarget target, Context context) {
    for (ProtoField field : path) {
      target(field, value.range(), target, context);
    }
    ProtoField last = path.getLast();
    if (value instanceof ProtoValue.Word word
        && last.fullName().startsWith("google.protobuf.FeatureSet.")
        && word.text().endsWith("_UNKNOWN")) {
      context.error("proto-feature", value.range(), "A feature cannot be set to \"unknown\".", "");
    }
  }

  private static void target(ProtoField field, TextRange at, OptionTarget target, Context context) {
    List<ProtoOption> targets =
        field.options().stream().filter(o -> o.nameText().equals("targets")).toList();
    boolean allowed =
        targets.isEmpty()
            || targets.stream().anyMatch(o -> o.value().canonical().equals(target.featureTarget()));
    if (!allowed) {
      context.error("proto-feature", at, "\"" + field.name().text() + "\" cannot be set here.", "");
    }
  }
}
