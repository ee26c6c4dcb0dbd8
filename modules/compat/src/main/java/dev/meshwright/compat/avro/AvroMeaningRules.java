package dev.meshwright.compat.avro;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.RuleCatalog;
import dev.meshwright.model.SchemaFormat;
import java.util.List;

/// What still reads and no longer means the same.
final class AvroMeaningRules {

  private static final RuleCatalog RULES = RuleCatalog.read(SchemaFormat.AVRO, "avro-meaning");

  static final Rule LOGICAL_CHANGED = RULES.rule("avro-logical-type-changed");
  static final Rule LOGICAL_ADDED = RULES.rule("avro-logical-type-added");
  static final Rule LOGICAL_REMOVED = RULES.rule("avro-logical-type-removed");
  static final Rule DECIMAL_SCALE = RULES.rule("avro-decimal-scale-changed");
  static final Rule DECIMAL_PRECISION = RULES.rule("avro-decimal-precision-changed");
  static final Rule DEFAULT_REMOVED = RULES.rule("avro-field-default-removed");
  static final Rule DEFAULT_CHANGED = RULES.rule("avro-default-value-changed");
  static final Rule ENUM_DEFAULT = RULES.rule("avro-enum-default-changed");
  static final Rule ENUM_ORDER = RULES.rule("avro-enum-order-changed");
  static final Rule FIELD_ORDER = RULES.rule("avro-field-order-changed");
  static final Rule SORT_ORDER = RULES.rule("avro-sort-order-changed");
  static final Rule DOC = RULES.rule("avro-doc-changed");
  static final Rule PROPERTY = RULES.rule("avro-prop-changed");

  private AvroMeaningRules() {}

  static List<Rule> all() {
    return RULES.all();
  }
}
