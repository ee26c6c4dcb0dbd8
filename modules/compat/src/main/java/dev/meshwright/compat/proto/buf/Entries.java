package dev.meshwright.compat.proto.buf;

import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoLabel;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoNumber;
import dev.meshwright.model.proto.ProtoTypeRef;
import java.util.List;
import java.util.Optional;

/// The two fields of a map's entries, which stand where the map stands.
final class Entries {

  private Entries() {}

  static List<ProtoField> of(ProtoField map) {
    return map.mapKey()
        .map(key -> List.of(field(map, "key", key, 1), field(map, "value", map.type(), 2)))
        .orElse(List.of());
  }

  private static ProtoField field(ProtoField map, String name, ProtoTypeRef type, int number) {
    return new ProtoField(
        map.typeRange(),
        new ProtoName(name, map.typeRange()),
        ProtoNames.join(map.fullName(), name),
        ProtoLabel.NONE,
        Optional.empty(),
        type,
        Optional.empty(),
        map.typeRange(),
        new ProtoNumber(number, map.typeRange()),
        false,
        Optional.empty(),
        false,
        List.of(),
        Optional.empty(),
        map.comments(),
        map.features());
  }
}
