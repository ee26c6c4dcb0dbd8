package dev.meshwright.compat.proto.rule;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.RuleCatalog;
import dev.meshwright.model.SchemaFormat;
import java.util.List;

/// What becomes of values when the type of a field changes.
public final class TypeRules {

  private static final RuleCatalog RULES = RuleCatalog.read(SchemaFormat.PROTOBUF, "proto-types");

  public static final Rule INCOMPATIBLE = RULES.rule("proto-field-type-incompatible");
  public static final Rule WIDENED = RULES.rule("proto-field-type-widened");
  public static final Rule NARROWED = RULES.rule("proto-field-type-narrowed");
  public static final Rule SIGN_CHANGED = RULES.rule("proto-field-type-sign-changed");
  public static final Rule STRING_TO_BYTES = RULES.rule("proto-field-type-string-to-bytes");
  public static final Rule BYTES_TO_STRING = RULES.rule("proto-field-type-bytes-to-string");
  public static final Rule ENUM_INTEGER = RULES.rule("proto-field-type-enum-int");
  public static final Rule MESSAGE_CHANGED = RULES.rule("proto-field-message-type-changed");
  public static final Rule ENCODING_CHANGED = RULES.rule("proto-field-encoding-changed");
  public static final Rule WELL_KNOWN_SWAPPED = RULES.rule("proto-well-known-type-swapped");
  public static final Rule UTF8_CHANGED = RULES.rule("proto-utf8-validation-changed");

  private TypeRules() {}

  /// All of them.
  public static List<Rule> all() {
    return RULES.all();
  }
}
