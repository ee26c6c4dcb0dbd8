package dev.meshwright.schema.proto.check;

import dev.meshwright.model.proto.ProtoFeatures;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoOptions;
import java.util.HashMap;
import java.util.Map;

/// Whether the fields of a message have names of their own in JSON.
final class JsonNameChecks {

  private static final String RULE = "proto-json-name";

  private JsonNameChecks() {}

  static void check(ProtoMessage message, Context context) {
    if (ProtoOptions.isTrue(message.options(), "deprecated_legacy_json_field_conflicts")) {
      return;
    }
    boolean strict = message.features().jsonFormat() == ProtoFeatures.JsonFormat.ALLOW;
    Map<String, ProtoField> byDefault = new HashMap<>();
    Map<String, ProtoField> byName = new HashMap<>();
    for (ProtoField field : message.fields()) {
      ProtoField same = byDefault.putIfAbsent(ProtoNames.jsonName(field.descriptorName()), field);
      ProtoField clash = byName.putIfAbsent(field.jsonName(), field);
      if (same != null) {
        report(context, field, same, ProtoNames.jsonName(field.descriptorName()), strict);
      } else if (clash != null) {
        boolean bothChosen =
            field.option("json_name").isPresent() && clash.option("json_name").isPresent();
        report(context, field, clash, field.jsonName(), strict || bothChosen);
      }
    }
  }

  private static void report(
      Context context, ProtoField field, ProtoField other, String name, boolean strict) {
    String message =
        "In JSON, "
            + field.name().text()
            + " and "
            + other.name().text()
            + " are both called \""
            + name
            + "\".";
    if (strict) {
      context.error(RULE, field.name().range(), message, "Rename one, or set json_name.");
    } else {
      context.warning(RULE, field.name().range(), message, "Rename one, or set json_name.");
    }
  }
}
