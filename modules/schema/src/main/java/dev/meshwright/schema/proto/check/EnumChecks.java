package dev.meshwright.schema.proto.check;

import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoEnumValue;
import dev.meshwright.model.proto.ProtoFeatures;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoOptions;
import dev.meshwright.model.proto.ProtoReserved;
import dev.meshwright.schema.name.ProtoEnumNames;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// What an enum must keep to.
final class EnumChecks {

  private final Context context;

  EnumChecks(Context context) {
    this.context = context;
  }

  void check(ProtoEnum e) {
    if (e.values().isEmpty()) {
      context.error(
          "proto-enum-empty",
          e.name().range(),
          "The enum " + e.name().text() + " has no value; it needs at least one.",
          "Add " + e.name().text().toUpperCase(Locale.ROOT) + "_UNSPECIFIED = 0.");
      return;
    }
    ProtoEnumValue first = e.values().getFirst();
    if (!e.isClosed() && first.number().value() != 0) {
      context.error(
          "proto-enum-zero",
          first.number().range(),
          "The first value of an open enum must be 0: it is what a field holds that is not set.",
          "Add a value 0 at the beginning.");
    }
    aliases(e);
    reserved(e);
    similarNames(e);
  }

  private void aliases(ProtoEnum e) {
    boolean allowed = ProtoOptions.isTrue(e.options(), "allow_alias");
    boolean used = false;
    Map<Long, ProtoEnumValue> byNumber = new HashMap<>();
    for (ProtoEnumValue value : e.values()) {
      ProtoEnumValue first = byNumber.putIfAbsent(value.number().value(), value);
      used |= first != null;
      if (first != null && !allowed) {
        context.error(
            "proto-enum-alias",
            value.number().range(),
            "The number "
                + value.number().value()
                + " is already used by "
                + first.name().text()
                + ".",
            "Choose another number, or set option allow_alias = true.");
      }
    }
    if (allowed && !used) {
      context.error(
          "proto-enum-alias",
          e.name().range(),
          "The enum allows aliases, but no two of its values share a number.",
          "Remove allow_alias.");
    }
  }

  private void reserved(ProtoEnum e) {
    RangeChecks ranges = new RangeChecks(context, "proto-reserved");
    Map<String, ProtoName> names = new HashMap<>();
    for (ProtoReserved reserved : e.reserved()) {
      reserved.numbers().forEach(ranges::addAny);
      ReservedNames.check(reserved, names, context);
    }
    for (ProtoEnumValue value : e.values()) {
      if (ranges.contains(value.number().value())) {
        context.error(
            "proto-reserved-used",
            value.number().range(),
            "The number " + value.number().value() + " is reserved.",
            "Choose another number.");
      }
      if (names.containsKey(value.name().text())) {
        context.error(
            "proto-reserved-used",
            value.name().range(),
            "The name " + value.name().text() + " is reserved.",
            "Choose another name.");
      }
    }
  }

  /// Generators strip the enum's name from its values' and change case; what is left must differ.
  private void similarNames(ProtoEnum e) {
    Map<String, ProtoEnumValue> seen = new HashMap<>();
    for (ProtoEnumValue value : e.values()) {
      ProtoEnumValue first =
          seen.putIfAbsent(ProtoEnumNames.key(value.name().text(), e.name().text()), value);
      if (first == null || first.number().value() == value.number().value()) {
        continue;
      }
      String message =
          "Without the enum's name and without case, "
              + value.name().text()
              + " and "
              + first.name().text()
              + " are the same: generated code would clash.";
      boolean strict =
          context.edition() == ProtoEdition.PROTO3
              || (context.edition().hasFeatures()
                  && e.features().jsonFormat() == ProtoFeatures.JsonFormat.ALLOW);
      if (strict && !ProtoOptions.isTrue(e.options(), "deprecated_legacy_json_field_conflicts")) {
        context.error("proto-enum-similar-names", value.name().range(), message, "Rename one.");
      } else {
        context.warning("proto-enum-similar-names", value.name().range(), message, "Rename one.");
      }
    }
  }
}
