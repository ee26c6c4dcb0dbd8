package dev.meshwright.compat.proto.rule;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.RuleCatalog;
import dev.meshwright.model.SchemaFormat;
import java.util.List;

/// Enums and their values.
public final class EnumRules {

  private static final RuleCatalog RULES = RuleCatalog.read(SchemaFormat.PROTOBUF, "proto-enums");

  public static final Rule VALUE_ADDED = RULES.rule("proto-enum-value-added");
  public static final Rule VALUE_REMOVED = RULES.rule("proto-enum-value-removed");
  public static final Rule VALUE_UNRESERVED = RULES.rule("proto-enum-value-removed-unreserved");
  public static final Rule VALUE_RENUMBERED = RULES.rule("proto-enum-value-renumbered");
  public static final Rule VALUE_RENAMED = RULES.rule("proto-enum-value-renamed");
  public static final Rule VALUE_REUSED = RULES.rule("proto-enum-value-reused");
  public static final Rule ZERO_CHANGED = RULES.rule("proto-enum-zero-value-changed");
  public static final Rule OPENNESS_CHANGED = RULES.rule("proto-enum-openness-changed");
  public static final Rule REQUIRED_UNKNOWN = RULES.rule("proto-enum-required-value-unknown");
  public static final Rule REMOVED = RULES.rule("proto-enum-removed");
  public static final Rule RENAMED = RULES.rule("proto-enum-renamed");

  private EnumRules() {}

  /// All of them.
  public static List<Rule> all() {
    return RULES.all();
  }
}
