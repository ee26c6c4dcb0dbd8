package dev.meshwright.schema.proto.check;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoValue;
import dev.meshwright.schema.proto.option.OptionTarget;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Whether an option, or a feature, can be set on a kind of element: descriptor.proto says so in
/// the `targets` of its fields.
final class FeatureTargets {

  private FeatureTargets() {}

  static void check(List<ProtoField> path, ProtoValue value, OptionTarget target, Context context) {
    for (ProtoField field : path) {
      target(field, value.range(), target, context);
    }
    path.forEach(field -> lifetime(field, value.range(), context));
    ProtoField last = path.getLast();
    if (value instanceof ProtoValue.Word word
        && last.fullName().startsWith("google.protobuf.FeatureSet.")
        && word.text().endsWith("_UNKNOWN")) {
      context.error("proto-feature", value.range(), "A feature cannot be set to \"unknown\".", "");
    }
  }

  /// Options come and go with editions; descriptor.proto says when.
  private static void lifetime(ProtoField field, TextRange at, Context context) {
    edition(field, "edition_introduced")
        .filter(edition -> context.edition().compareTo(edition) < 0)
        .ifPresent(edition ->
            context.error(
                "proto-feature",
                at,
                "\"" + field.name().text() + "\" begins with edition " + edition.text() + ".",
                ""));
    edition(field, "edition_removed")
        .filter(edition -> context.edition().compareTo(edition) >= 0)
        .ifPresent(edition ->
            context.error(
                "proto-feature",
                at,
                "\"" + field.name().text() + "\" is gone since edition " + edition.text() + ".",
                ""));
  }

  private static Optional<ProtoEdition> edition(ProtoField field, String which) {
    for (ProtoOption option : field.options()) {
      if (option.nameText().equals("feature_support")
          && option.value() instanceof ProtoValue.Aggregate support) {
        for (ProtoValue.Member member : support.members()) {
          if (member.name().text().equals(which)) {
            return edition(member.value().canonical());
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<ProtoEdition> edition(String word) {
    return Arrays.stream(ProtoEdition.values()).filter(e -> e.name().equals(word)).findFirst();
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
