package dev.meshwright.schema.proto;

import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoLabel;
import dev.meshwright.model.proto.ProtoPresence;
import dev.meshwright.model.proto.ProtoScalar;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.structure.FieldType;
import dev.meshwright.model.structure.FieldWidening;
import java.util.List;
import java.util.Optional;

/// Widens fields of messages where the bytes stay what they are: 32 to 64 bits of the same
/// encoding.
record ProtoFieldWidening(ProtoFile file, ProtoField field) implements FieldWidening {

  @Override
  public Optional<Fix> widen(FieldType.Numeric numbers) {
    return numbers instanceof FieldType.Int
            && !field.isMap()
            && field.type().target() instanceof ProtoTarget.OfScalar(var from)
        ? wider(from)
            .map(to ->
                Fix.inFile(
                    "Make " + field.name().text() + " an " + to.text() + " in the schema",
                    file.path(),
                    List.of(TextEdit.replace(field.type().range(), to.text()))))
        : Optional.empty();
  }

  private static Optional<ProtoScalar> wider(ProtoScalar from) {
    return switch (from) {
      case INT32 -> Optional.of(ProtoScalar.INT64);
      case UINT32 -> Optional.of(ProtoScalar.UINT64);
      case SINT32 -> Optional.of(ProtoScalar.SINT64);
      case DOUBLE, FLOAT, INT64, UINT64, FIXED64, FIXED32, BOOL, STRING, BYTES -> Optional.empty();
      case SFIXED32, SFIXED64, SINT64 -> Optional.empty();
    };
  }

  @Override
  public Optional<Fix> allowNull() {
    boolean canBeOptional =
        field.presence() == ProtoPresence.IMPLICIT
            && field.label() == ProtoLabel.NONE
            && !file.edition().hasFeatures();
    return canBeOptional
        ? Optional.of(
            Fix.inFile(
                "Declare " + field.name().text() + " optional in the schema",
                file.path(),
                List.of(TextEdit.insert(field.typeRange().start(), "optional "))))
        : Optional.empty();
  }
}
