package dev.meshwright.schema.proto.check;

import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoImport;

/// Marks of imports that the edition does not know.
final class ImportChecks {

  private final Context context;

  ImportChecks(Context context) {
    this.context = context;
  }

  void check() {
    boolean optionSeen = false;
    for (ProtoImport each : context.file().imports()) {
      boolean forOptions = each.kind() == ProtoImport.Kind.OPTION;
      if (optionSeen && !forOptions) {
        context.error(
            "proto-import-kind",
            each.range(),
            "Imports must come before \"import option\".",
            "Move it up.");
      }
      optionSeen |= forOptions;
      if (each.kind() == ProtoImport.Kind.OPTION
          && context.edition().compareTo(ProtoEdition.EDITION_2024) < 0) {
        context.error(
            "proto-import-kind",
            each.range(),
            "\"import option\" needs edition 2024.",
            "Write a plain import.");
      } else if (each.kind() == ProtoImport.Kind.WEAK
          && context.edition().compareTo(ProtoEdition.EDITION_2024) >= 0) {
        context.error(
            "proto-import-kind",
            each.range(),
            "Edition 2024 has no weak imports.",
            "Write a plain import, or \"import option\" for custom options.");
      }
    }
  }
}
