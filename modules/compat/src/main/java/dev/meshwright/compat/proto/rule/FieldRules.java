package dev.meshwright.compat.proto.rule;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.RuleCatalog;
import dev.meshwright.model.SchemaFormat;
import java.util.List;

/// How often a field occurs, and what it is when it does not.
public final class FieldRules {

  private static final RuleCatalog RULES = RuleCatalog.read(SchemaFormat.PROTOBUF, "proto-fields");

  public static final Rule TO_REPEATED = RULES.rule("proto-field-singular-to-repeated");
  public static final Rule TO_SINGULAR = RULES.rule("proto-field-repeated-to-singular");
  public static final Rule PACKED_CHANGED = RULES.rule("proto-field-packed-changed");
  public static final Rule PRESENCE_CHANGED = RULES.rule("proto-field-presence-changed");
  public static final Rule REQUIRED_ADDED = RULES.rule("proto-field-required-added");
  public static final Rule REQUIRED_REMOVED = RULES.rule("proto-field-required-removed");
  public static final Rule DEFAULT_CHANGED = RULES.rule("proto-field-default-changed");
  public static final Rule RENAMED = RULES.rule("proto-field-renamed");
  public static final Rule JSON_NAME = RULES.rule("proto-json-name-changed");
  public static final Rule EXTENSION_CHANGED = RULES.rule("proto-field-extension-changed");
  public static final Rule ADDED = RULES.rule("proto-field-added");

  private FieldRules() {}

  /// All of them.
  public static List<Rule> all() {
    return RULES.all();
  }
}
