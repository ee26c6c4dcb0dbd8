package dev.meshwright.compat.proto.rule;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.compat.Layer;
import java.util.List;

/// Services and their methods.
public final class ServiceRules {

  public static final Rule REMOVED =
      RuleMaker.error("proto-rpc-removed", Layer.RPC)
          .says(
              "A service or method is gone",
              "Old clients that call it get an error. Registries never look.",
              "Keep it with deprecated = true until no client calls it.")
          .alsoKnownAs(
              "buf:RPC_NO_DELETE", "buf:SERVICE_NO_DELETE", "buf:PACKAGE_SERVICE_NO_DELETE")
          .example(
"""
message Order {
  int32 id = 1;
}

service Orders {
  rpc Get(Order) returns (Order);
  rpc Put(Order) returns (Order);
}
""",
"""
message Order {
  int32 id = 1;
}

service Orders {
  rpc Get(Order) returns (Order);
}
""");

  public static final Rule SIGNATURE =
      RuleMaker.error("proto-rpc-signature-changed", Layer.RPC)
          .says(
              "A method takes or gives something else",
              "Old clients send or expect another message, or a stream where there is " + "none.",
              "Add a method besides it.")
          .alsoKnownAs(
              "buf:RPC_SAME_REQUEST_TYPE",
              "buf:RPC_SAME_RESPONSE_TYPE",
              "buf:RPC_SAME_CLIENT_STREAMING",
              "buf:RPC_SAME_SERVER_STREAMING",
              "buf:RPC_SAME_IDEMPOTENCY_LEVEL")
          .example(
"""
message Order {
  int32 id = 1;
}

service Orders {
  rpc Get(Order) returns (Order);
}
""",
"""
message Order {
  int32 id = 1;
}

service Orders {
  rpc Get(Order) returns (stream Order);
}
""");

  public static final Rule ADDED =
      RuleMaker.info("proto-rpc-added", Layer.RPC)
          .says(
              "A service or method is new",
              "Servers have to implement it; clients need not know it.",
              "Deploy servers first.")
          .example(
"""
message Order {
  int32 id = 1;
}

service Orders {
}
""",
"""
message Order {
  int32 id = 1;
}

service Orders {
  rpc Get(Order) returns (Order);
}
""");

  private ServiceRules() {}

  /// All of them.
  public static List<Rule> all() {
    return List.of(REMOVED, SIGNATURE, ADDED);
  }
}
