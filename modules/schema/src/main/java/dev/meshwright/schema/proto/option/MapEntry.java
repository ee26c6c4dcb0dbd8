package dev.meshwright.schema.proto.option;

import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoLabel;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoNumber;
import dev.meshwright.model.proto.ProtoTypeRef;
import java.util.List;
import java.util.Optional;

/// The two fields that the entries of a map consist of.
final class MapEntry {

  private MapEntry() {}

  /// The field called `key` or `value`; empty for other names.
  static Optional<ProtoField> member(ProtoField map, String name) {
    return switch (name) {
      case "key" -> map.mapKey().map(type -> field(map, name, type, 1));
      case "value" -> Optional.of(field(map, name, map.type(), 2));
      default -> Optional.empty();
    };
  }

  private static ProtoField field(ProtoField map, String name, ProtoTypeRef type, int number) {
    return new ProtoField(
        map.range(),
        new ProtoName(name, map.name().range()),
        ProtoNames.join(map.fullName(), name),
        ProtoLabel.NONE,
        Optional.empty(),
        type,
        Optional.empty(),
        type.range(),
        new ProtoNumber(number, map.number().range()),
        false,
        Optional.empty(),
        false,
        List.of(),
        Optional.empty(),
        map.comments(),
        map.features());
  }
}
