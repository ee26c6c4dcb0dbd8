package dev.meshwright.compat.proto;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.proto.rule.EnumRules;
import dev.meshwright.compat.proto.rule.FieldRules;
import dev.meshwright.compat.proto.rule.MessageRules;
import dev.meshwright.compat.proto.rule.NumberRules;
import dev.meshwright.compat.proto.rule.OneofRules;
import dev.meshwright.compat.proto.rule.ServiceRules;
import dev.meshwright.compat.proto.rule.TypeRules;
import java.util.List;
import java.util.stream.Stream;

/// The catalogue of what can change in a Protocol Buffers schema.
public final class ProtoRules {

  private ProtoRules() {}

  /// Every rule, each with an example that shows it.
  public static List<Rule> all() {
    return Stream.of(
            TypeRules.all(),
            FieldRules.all(),
            NumberRules.all(),
            OneofRules.all(),
            EnumRules.all(),
            MessageRules.all(),
            ServiceRules.all())
        .flatMap(List::stream)
        .toList();
  }
}
