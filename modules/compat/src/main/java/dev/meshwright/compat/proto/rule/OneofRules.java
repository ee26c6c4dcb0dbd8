package dev.meshwright.compat.proto.rule;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.RuleCatalog;
import dev.meshwright.model.SchemaFormat;
import java.util.List;

/// Fields of which one at most is set.
public final class OneofRules {

  private static final RuleCatalog RULES = RuleCatalog.read(SchemaFormat.PROTOBUF, "proto-oneofs");

  public static final Rule FIELD_ADDED = RULES.rule("proto-oneof-field-added");
  public static final Rule FIELD_REMOVED = RULES.rule("proto-oneof-field-removed");
  public static final Rule MOVED_IN = RULES.rule("proto-oneof-fields-moved-in");
  public static final Rule MOVED_INTO_EXISTING =
      RULES.rule("proto-oneof-field-moved-into-existing");
  public static final Rule MOVED_OUT = RULES.rule("proto-oneof-field-moved-out");
  public static final Rule SINGLE_MOVED = RULES.rule("proto-oneof-single-field-moved");
  public static final Rule RENAMED = RULES.rule("proto-oneof-renamed");

  private OneofRules() {}

  /// All of them.
  public static List<Rule> all() {
    return RULES.all();
  }
}
