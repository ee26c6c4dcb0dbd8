package dev.meshwright.schema.proto.option;

import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoIndex;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypes;
import dev.meshwright.schema.proto.link.Symbol;
import dev.meshwright.schema.proto.link.Visible;
import dev.meshwright.schema.proto.link.WellKnownFiles;
import java.util.Optional;

/// The messages, enums and extensions that options are made of.
public final class OptionTypes {

  private static final String DESCRIPTOR = "google/protobuf/descriptor.proto";

  private final ProtoIndex files;
  private final Visible visible;

  public OptionTypes(ProtoIndex files, Visible visible) {
    this.files = files;
    this.visible = visible;
  }

  /// The options message of a kind of element.
  ProtoMessage message(OptionTarget target) {
    return WellKnownFiles.all().types(DESCRIPTOR).message(target.message()).orElseThrow();
  }

  Optional<ProtoMessage> message(ProtoField field) {
    if (!(field.type().target() instanceof ProtoTarget.OfMessage target)) {
      return Optional.empty();
    }
    return files.message(target).or(() -> WellKnownFiles.all().message(target));
  }

  Optional<ProtoEnum> enumeration(ProtoField field) {
    if (!(field.type().target() instanceof ProtoTarget.OfEnum target)) {
      return Optional.empty();
    }
    return files.enumeration(target).or(() -> WellKnownFiles.all().enumeration(target));
  }

  /// The extension that a name means in a scope.
  Optional<ProtoTypes.Extension> extension(String scope, String name) {
    return visible
        .any(scope, name)
        .filter(symbol -> symbol.kind() == Symbol.Kind.EXTENSION)
        .flatMap(this::extension);
  }

  private Optional<ProtoTypes.Extension> extension(Symbol symbol) {
    return files
        .types(symbol.file())
        .extension(symbol.fullName())
        .or(() -> WellKnownFiles.all().types(symbol.file()).extension(symbol.fullName()));
  }
}
