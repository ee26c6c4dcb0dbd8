package dev.meshwright.schema.proto.check;

import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoImport;
import dev.meshwright.model.proto.ProtoTypes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Whether two extensions of a message have one number.
final class ExtensionNumbers {

  private record Key(String extendee, long number) {}

  private final Context context;
  private final Map<Key, ProtoField> taken = new HashMap<>();

  ExtensionNumbers(Context context) {
    this.context = context;
  }

  void check() {
    ProtoFile file = context.file();
    if (context.files().types(file.path()).extensions().isEmpty()) {
      return;
    }
    for (ProtoImport each : file.imports()) {
      each.resolved()
          .map(path -> context.files().types(path))
          .ifPresent(types -> types.extensions().values().forEach(this::take));
    }
    for (ProtoTypes.Extension extension :
        context.files().types(file.path()).extensions().values()) {
      take(extension)
          .ifPresent(other ->
              context.error(
                  "proto-duplicate-number",
                  extension.field().number().range(),
                  "The number "
                      + extension.field().number().value()
                      + " of "
                      + extension.extendee().fullName()
                      + " is already used by the extension "
                      + other.fullName()
                      + ".",
                  "Choose another number."));
    }
  }

  private Optional<ProtoField> take(ProtoTypes.Extension extension) {
    Key key = new Key(extension.extendee().fullName(), extension.field().number().value());
    return Optional.ofNullable(taken.putIfAbsent(key, extension.field()));
  }
}
