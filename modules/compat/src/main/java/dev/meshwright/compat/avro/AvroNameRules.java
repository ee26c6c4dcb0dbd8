package dev.meshwright.compat.avro;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.RuleCatalog;
import dev.meshwright.model.SchemaFormat;
import java.util.List;

/// Names of types, and schemas that are not valid.
final class AvroNameRules {

  private static final RuleCatalog RULES = RuleCatalog.read(SchemaFormat.AVRO, "avro-names");

  static final Rule CHANGED = RULES.rule("avro-name-changed");
  static final Rule CHANGED_WITH_ALIAS = RULES.rule("avro-name-changed-with-alias");
  static final Rule NAMESPACE = RULES.rule("avro-namespace-changed");
  static final Rule DEFAULT_INVALID = RULES.rule("avro-default-invalid");

  private AvroNameRules() {}

  static List<Rule> all() {
    return RULES.all();
  }
}
