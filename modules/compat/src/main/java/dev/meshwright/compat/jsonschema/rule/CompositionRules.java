package dev.meshwright.compat.jsonschema.rule;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.RuleCatalog;
import dev.meshwright.model.SchemaFormat;
import java.util.List;

/// Changes to arrays and to how schemas are put together.
public final class CompositionRules {

  private static final RuleCatalog RULES =
      RuleCatalog.read(SchemaFormat.JSON_SCHEMA, "json-composition");

  public static final Rule ITEMS_TUPLE_CHANGED = RULES.rule("json-items-tuple-changed");
  public static final Rule CONTAINS_CHANGED = RULES.rule("json-contains-changed");
  public static final Rule ANYOF_BRANCH_REMOVED = RULES.rule("json-anyof-branch-removed");
  public static final Rule ANYOF_BRANCH_ADDED = RULES.rule("json-anyof-branch-added");
  public static final Rule ONEOF_BRANCH_ADDED = RULES.rule("json-oneof-branch-added");
  public static final Rule ONEOF_BRANCH_REMOVED = RULES.rule("json-oneof-branch-removed");
  public static final Rule ALLOF_BRANCH_ADDED = RULES.rule("json-allof-branch-added");
  public static final Rule ALLOF_BRANCH_REMOVED = RULES.rule("json-allof-branch-removed");
  public static final Rule NOT_CHANGED = RULES.rule("json-not-changed");
  public static final Rule CONDITIONAL_CHANGED = RULES.rule("json-conditional-changed");

  private CompositionRules() {}

  /// All of them.
  public static List<Rule> all() {
    return RULES.all();
  }
}
