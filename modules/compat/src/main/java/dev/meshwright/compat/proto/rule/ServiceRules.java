package dev.meshwright.compat.proto.rule;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.RuleCatalog;
import dev.meshwright.model.SchemaFormat;
import java.util.List;

/// Services and their methods.
public final class ServiceRules {

  private static final RuleCatalog RULES =
      RuleCatalog.read(SchemaFormat.PROTOBUF, "proto-services");

  public static final Rule REMOVED = RULES.rule("proto-rpc-removed");
  public static final Rule SIGNATURE = RULES.rule("proto-rpc-signature-changed");
  public static final Rule ADDED = RULES.rule("proto-rpc-added");

  private ServiceRules() {}

  /// All of them.
  public static List<Rule> all() {
    return RULES.all();
  }
}
