package dev.meshwright.compat.avro;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.RuleCatalog;
import dev.meshwright.model.SchemaFormat;
import java.util.List;

/// Fields that come, go and change their names.
final class AvroFieldRules {

  private static final RuleCatalog RULES = RuleCatalog.read(SchemaFormat.AVRO, "avro-fields");

  static final Rule ADDED_NO_DEFAULT = RULES.rule("avro-field-added-no-default");
  static final Rule ADDED_WITH_DEFAULT = RULES.rule("avro-field-added-with-default");
  static final Rule REMOVED_WITH_DEFAULT = RULES.rule("avro-field-removed-with-default");
  static final Rule REMOVED_NO_DEFAULT = RULES.rule("avro-field-removed-no-default");
  static final Rule RENAMED_WITH_ALIAS = RULES.rule("avro-field-renamed-with-alias");
  static final Rule RENAMED_TO_ALIAS = RULES.rule("avro-field-renamed-to-alias");
  static final Rule RENAME_SUSPECTED = RULES.rule("avro-field-rename-suspected");
  static final Rule ALIAS_REMOVED = RULES.rule("avro-alias-removed");
  static final Rule ALIAS_AMBIGUOUS = RULES.rule("avro-alias-ambiguous");

  private AvroFieldRules() {}

  static List<Rule> all() {
    return RULES.all();
  }
}
