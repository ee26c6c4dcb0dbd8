package dev.meshwright.compat.jsonschema.rule;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.RuleCatalog;
import dev.meshwright.model.SchemaFormat;
import java.util.List;

/// Changes to objects: which members there are, and which there must be.
public final class ObjectRules {

  private static final RuleCatalog RULES =
      RuleCatalog.read(SchemaFormat.JSON_SCHEMA, "json-objects");

  public static final Rule PROPERTY_ADDED_OPEN = RULES.rule("json-property-added-open");
  public static final Rule PROPERTY_ADDED_CLOSED = RULES.rule("json-property-added-closed");
  public static final Rule PROPERTY_ADDED_REQUIRED = RULES.rule("json-property-added-required");
  public static final Rule PROPERTY_REMOVED_OPEN = RULES.rule("json-property-removed-open");
  public static final Rule PROPERTY_REMOVED_CLOSED = RULES.rule("json-property-removed-closed");
  public static final Rule PROPERTY_RENAMED = RULES.rule("json-property-renamed");
  public static final Rule REQUIRED_ADDED = RULES.rule("json-required-added");
  public static final Rule REQUIRED_REMOVED = RULES.rule("json-required-removed");
  public static final Rule ADDITIONAL_PROPERTIES_CLOSED =
      RULES.rule("json-additional-properties-closed");
  public static final Rule ADDITIONAL_PROPERTIES_OPENED =
      RULES.rule("json-additional-properties-opened");
  public static final Rule PATTERN_PROPERTIES_CHANGED =
      RULES.rule("json-pattern-properties-changed");
  public static final Rule PROPERTY_NAMES_CHANGED = RULES.rule("json-property-names-changed");
  public static final Rule DEPENDENT_CHANGED = RULES.rule("json-dependent-changed");

  private ObjectRules() {}

  /// All of them.
  public static List<Rule> all() {
    return RULES.all();
  }
}
