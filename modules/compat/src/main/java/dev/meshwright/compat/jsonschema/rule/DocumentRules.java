package dev.meshwright.compat.jsonschema.rule;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.RuleCatalog;
import dev.meshwright.model.SchemaFormat;
import java.util.List;

/// What is said of a schema as a whole, and of what does not decide about validity.
public final class DocumentRules {

  private static final RuleCatalog RULES =
      RuleCatalog.read(SchemaFormat.JSON_SCHEMA, "json-document");

  public static final Rule REF_UNRESOLVED = RULES.rule("json-ref-unresolved");
  public static final Rule DIALECT_CHANGED = RULES.rule("json-dialect-changed");
  public static final Rule NOT_SUBSET = RULES.rule("json-not-subset");
  public static final Rule NOT_PROVABLE = RULES.rule("json-not-provable");
  public static final Rule DEFAULT_CHANGED = RULES.rule("json-default-changed");
  public static final Rule ANNOTATION_CHANGED = RULES.rule("json-annotation-changed");
  public static final Rule EXTENSION_CHANGED = RULES.rule("json-extension-changed");
  public static final Rule UNSATISFIABLE = RULES.rule("json-unsatisfiable");

  private DocumentRules() {}

  /// All of them.
  public static List<Rule> all() {
    return RULES.all();
  }
}
