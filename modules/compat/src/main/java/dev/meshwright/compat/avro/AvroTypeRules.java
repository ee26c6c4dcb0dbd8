package dev.meshwright.compat.avro;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.RuleCatalog;
import dev.meshwright.model.SchemaFormat;
import java.util.List;

/// Types, unions and enums: what decides whether bytes still read.
final class AvroTypeRules {

  private static final RuleCatalog RULES = RuleCatalog.read(SchemaFormat.AVRO, "avro-types");

  static final Rule PROMOTED = RULES.rule("avro-type-promoted");
  static final Rule PROMOTED_LOSSY = RULES.rule("avro-type-promoted-lossy");
  static final Rule NARROWED = RULES.rule("avro-type-narrowed");
  static final Rule CHANGED = RULES.rule("avro-type-changed");
  static final Rule STRING_BYTES = RULES.rule("avro-string-bytes-swapped");
  static final Rule BRANCH_ADDED = RULES.rule("avro-union-branch-added");
  static final Rule BRANCH_REMOVED = RULES.rule("avro-union-branch-removed");
  static final Rule NULLABLE = RULES.rule("avro-nullability-added");
  static final Rule REQUIRED = RULES.rule("avro-nullability-removed");
  static final Rule UNION_ORDER = RULES.rule("avro-union-order-changed");
  static final Rule SYMBOL_ADDED = RULES.rule("avro-enum-symbol-added");
  static final Rule SYMBOL_ADDED_DEFAULTED = RULES.rule("avro-enum-symbol-added-defaulted");
  static final Rule SYMBOL_REMOVED = RULES.rule("avro-enum-symbol-removed");
  static final Rule SYMBOL_REMOVED_DEFAULTED = RULES.rule("avro-enum-symbol-removed-defaulted");
  static final Rule MERGED_BY_ALIAS = RULES.rule("avro-merged-by-alias");
  static final Rule FIXED_SIZE = RULES.rule("avro-fixed-size-changed");

  private AvroTypeRules() {}

  static List<Rule> all() {
    return RULES.all();
  }
}
