package dev.meshwright.compat.proto.rule;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.RuleCatalog;
import dev.meshwright.model.SchemaFormat;
import java.util.List;

/// Numbers and names that go, come and come back.
public final class NumberRules {

  private static final RuleCatalog RULES = RuleCatalog.read(SchemaFormat.PROTOBUF, "proto-numbers");

  public static final Rule FIELD_REMOVED = RULES.rule("proto-field-removed");
  public static final Rule NUMBER_UNRESERVED = RULES.rule("proto-field-removed-number-unreserved");
  public static final Rule NAME_UNRESERVED = RULES.rule("proto-field-removed-name-unreserved");
  public static final Rule NUMBER_REUSED = RULES.rule("proto-field-number-reused");
  public static final Rule NAME_REUSED = RULES.rule("proto-field-name-reused");
  public static final Rule NUMBER_CHANGED = RULES.rule("proto-field-number-changed");
  public static final Rule RESERVED_REMOVED = RULES.rule("proto-reserved-removed");
  public static final Rule EXTENSION_RANGE_REMOVED = RULES.rule("proto-extension-range-removed");
  public static final Rule EXTENSION_REMOVED = RULES.rule("proto-extension-removed");

  private NumberRules() {}

  /// All of them.
  public static List<Rule> all() {
    return RULES.all();
  }
}
