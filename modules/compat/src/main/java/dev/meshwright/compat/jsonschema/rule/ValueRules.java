package dev.meshwright.compat.jsonschema.rule;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.RuleCatalog;
import dev.meshwright.model.SchemaFormat;
import java.util.List;

/// Changes to the values of a property or item.
public final class ValueRules {

  private static final RuleCatalog RULES =
      RuleCatalog.read(SchemaFormat.JSON_SCHEMA, "json-values");

  public static final Rule TYPE_NARROWED = RULES.rule("json-type-narrowed");
  public static final Rule TYPE_WIDENED = RULES.rule("json-type-widened");
  public static final Rule TYPE_CHANGED = RULES.rule("json-type-changed");
  public static final Rule NULLABILITY_ADDED = RULES.rule("json-nullability-added");
  public static final Rule NULLABILITY_REMOVED = RULES.rule("json-nullability-removed");
  public static final Rule ENUM_VALUE_REMOVED = RULES.rule("json-enum-value-removed");
  public static final Rule ENUM_VALUE_ADDED = RULES.rule("json-enum-value-added");
  public static final Rule BOUND_TIGHTENED = RULES.rule("json-bound-tightened");
  public static final Rule BOUND_RELAXED = RULES.rule("json-bound-relaxed");
  public static final Rule PATTERN_CHANGED = RULES.rule("json-pattern-changed");
  public static final Rule FORMAT_CHANGED = RULES.rule("json-format-changed");
  public static final Rule CONTENT_ENCODING_CHANGED = RULES.rule("json-content-encoding-changed");

  private ValueRules() {}

  /// All of them.
  public static List<Rule> all() {
    return RULES.all();
  }
}
