package dev.meshwright.schema.proto.check;

import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoExtend;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoOptions;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypeRef;
import dev.meshwright.model.proto.ProtoVisibility;
import java.util.List;
import java.util.Optional;

/// Who may use which type: `export` and `local` of edition 2024.
final class VisibilityChecks {

  private static final String RULE = "proto-visibility";

  private final Context context;

  VisibilityChecks(Context context) {
    this.context = context;
  }

  void check() {
    ProtoFile file = context.file();
    scope(file.messages(), file.enums(), file.extensions());
    file.services()
        .forEach(s ->
            s.methods()
                .forEach(m -> {
                  use(m.input());
                  use(m.output());
                }));
  }

  private void scope(List<ProtoMessage> messages, List<ProtoEnum> enums, List<ProtoExtend> extend) {
    enums.forEach(e -> word(e.visibility(), e.name()));
    for (ProtoExtend block : extend) {
      use(block.extendee());
      block.fields().stream().map(ProtoField::type).forEach(this::use);
    }
    for (ProtoMessage message : messages) {
      word(message.visibility(), message.name());
      message.fields().stream().map(ProtoField::type).forEach(this::use);
      scope(message.messages(), message.enums(), message.extensions());
    }
  }

  private void word(ProtoVisibility visibility, ProtoName name) {
    if (visibility != ProtoVisibility.UNSET
        && context.edition().compareTo(ProtoEdition.EDITION_2024) < 0) {
      context.error(RULE, name.range(), "\"export\" and \"local\" need edition 2024.", "");
    }
  }

  private void use(ProtoTypeRef ref) {
    switch (ref.target()) {
      case ProtoTarget.OfMessage m -> {
        if (!m.file().equals(context.file().path())) {
          context
              .files()
              .message(m)
              .ifPresent(found -> imported(ref, found.visibility(), m.file(), m.fullName()));
        }
      }
      case ProtoTarget.OfEnum e -> {
        if (!e.file().equals(context.file().path())) {
          context
              .files()
              .enumeration(e)
              .ifPresent(found -> imported(ref, found.visibility(), e.file(), e.fullName()));
        }
      }
      case ProtoTarget.OfScalar _, ProtoTarget.Unresolved _ -> {
        // Nothing to see.
      }
    }
  }

  private void imported(ProtoTypeRef ref, ProtoVisibility written, String path, String fullName) {
    Optional<ProtoFile> file = context.files().file(path);
    if (file.isPresent() && isLocal(file.get(), written, fullName)) {
      context.error(
          RULE,
          ref.range(),
          fullName + " is local to " + path + " and cannot be used here.",
          "Declare it with \"export\" there.");
    }
  }

  private static boolean isLocal(ProtoFile file, ProtoVisibility written, String fullName) {
    if (file.edition().compareTo(ProtoEdition.EDITION_2024) < 0) {
      return false;
    }
    String unset =
        ProtoOptions.text(file.options(), "features.default_symbol_visibility")
            .orElse("EXPORT_TOP_LEVEL");
    boolean topLevel =
        fullName.indexOf('.', file.packageText().isEmpty() ? 0 : file.packageText().length() + 1)
            < 0;
    return switch (written) {
      case EXPORT -> false;
      case LOCAL -> true;
      case UNSET ->
          switch (unset) {
            case "EXPORT_ALL" -> false;
            case "LOCAL_ALL", "STRICT" -> true;
            default -> !topLevel;
          };
    };
  }
}
