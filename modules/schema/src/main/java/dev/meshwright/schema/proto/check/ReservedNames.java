package dev.meshwright.schema.proto.check;

import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoReserved;
import java.util.Map;

/// Names in a `reserved` statement.
final class ReservedNames {

  private static final String RULE = "proto-reserved";

  private ReservedNames() {}

  /// @param seen the names reserved so far, which the statement's are added to
  static void check(ProtoReserved reserved, Map<String, ProtoName> seen, Context context) {
    for (ProtoName name : reserved.names()) {
      boolean quoted = name.range().length() != name.text().length();
      if (quoted == context.edition().hasFeatures()) {
        context.error(
            RULE,
            name.range(),
            quoted
                ? "Reserved names are plain words in editions."
                : "Reserved names are strings in proto2 and proto3.",
            quoted ? "Remove the quotes." : "Put it in quotes.");
      } else if (quoted && !name.text().matches("[A-Za-z_][A-Za-z0-9_]*")) {
        context.warning(
            RULE, name.range(), "\"" + name.text() + "\" can never be a field's name.", "");
      }
      if (seen.put(name.text(), name) != null) {
        context.error(
            RULE, name.range(), "The name " + name.text() + " is reserved twice.", "Remove one.");
      }
    }
  }
}
