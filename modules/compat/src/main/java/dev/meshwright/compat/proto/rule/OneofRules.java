package dev.meshwright.compat.proto.rule;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Layer;
import java.util.List;

/// Fields of which one at most is set.
public final class OneofRules {

  public static final Rule FIELD_ADDED =
      RuleMaker.info("proto-oneof-field-added", Layer.SEMANTIC)
          .says(
              "A oneof has one more field",
              "Old readers see that nothing is set when the new field is.",
              "Make sure that old readers can live with it.")
          .example(
"""
message Order {
  oneof pay {
    int32 card = 1;
  }
}
""",
"""
message Order {
  oneof pay {
    int32 card = 1;
    int32 cash = 2;
  }
}
""");

  public static final Rule FIELD_REMOVED =
      RuleMaker.error("proto-oneof-field-removed", Layer.WIRE, Layer.SEMANTIC)
          .bytes(Effect.LOSSY, Effect.OK)
          .says(
              "A oneof has lost a field",
              "Where it was set, new readers see that nothing is.",
              "Keep the field with deprecated = true.")
          .alsoKnownAs("confluent:ONEOF_FIELD_REMOVED", "buf:FIELD_NO_DELETE")
          .example(
"""
message Order {
  oneof pay {
    int32 card = 1;
    int32 cash = 2;
  }
}
""",
"""
message Order {
  oneof pay {
    int32 card = 1;
  }
  reserved 2;
  reserved "cash";
}
""");

  public static final Rule MOVED_IN =
      RuleMaker.error("proto-oneof-fields-moved-in", Layer.WIRE)
          .bytes(Effect.LOSSY, Effect.OK)
          .says(
              "Several fields become a oneof",
              "Old messages can have them all; new readers keep the last one only.",
              "Leave them apart, or add a oneof of new fields.")
          .alsoKnownAs("buf:FIELD_SAME_ONEOF", "confluent:MULTIPLE_FIELDS_MOVED_TO_ONEOF")
          .example(
"""
message Order {
  int32 card = 1;
  int32 cash = 2;
}
""",
"""
message Order {
  oneof pay {
    int32 card = 1;
    int32 cash = 2;
  }
}
""");

  public static final Rule MOVED_INTO_EXISTING =
      RuleMaker.error("proto-oneof-field-moved-into-existing", Layer.WIRE)
          .bytes(Effect.LOSSY, Effect.OK)
          .says(
              "A field moves into a oneof that was there",
              "Old messages can have it besides another field of the oneof; new "
                  + "readers keep the last one only.",
              "Leave it where it was.")
          .alsoKnownAs("buf:FIELD_SAME_ONEOF", "confluent:FIELD_MOVED_TO_EXISTING_ONEOF")
          .example(
"""
message Order {
  oneof pay {
    int32 card = 1;
  }
  int32 cash = 2;
}
""",
"""
message Order {
  oneof pay {
    int32 card = 1;
    int32 cash = 2;
  }
}
""");

  public static final Rule MOVED_OUT =
      RuleMaker.warning("proto-oneof-field-moved-out", Layer.WIRE)
          .bytes(Effect.OK, Effect.LOSSY)
          .says(
              "A field leaves its oneof",
              "New messages can have it besides the others; old readers keep the last "
                  + "one only.",
              "Upgrade all readers before both are set.")
          .alsoKnownAs("buf:FIELD_SAME_ONEOF")
          .example(
"""
message Order {
  oneof pay {
    int32 card = 1;
    int32 cash = 2;
  }
}
""",
"""
message Order {
  oneof pay {
    int32 card = 1;
  }
  int32 cash = 2;
}
""");

  public static final Rule SINGLE_MOVED =
      RuleMaker.info("proto-oneof-single-field-moved", Layer.SOURCE, Layer.SEMANTIC)
          .says(
              "A single field moves into a oneof, or out of one",
              "Bytes do not change, and no other field is affected. Generated code "
                  + "does change.",
              "Nothing needs to be done for data.")
          .alsoKnownAs("buf:FIELD_SAME_ONEOF")
          .example(
"""
message Order {
  int32 card = 1;
}
""",
"""
message Order {
  oneof pay {
    int32 card = 1;
  }
}
""");

  public static final Rule RENAMED =
      RuleMaker.info("proto-oneof-renamed", Layer.SOURCE)
          .says("A oneof has a new name", "Generated code changes, nothing else.", "Keep the name.")
          .alsoKnownAs("buf:FIELD_SAME_ONEOF", "buf:ONEOF_NO_DELETE")
          .example(
"""
message Order {
  oneof pay {
    int32 card = 1;
  }
}
""",
"""
message Order {
  oneof payment {
    int32 card = 1;
  }
}
""");

  private OneofRules() {}

  /// All of them.
  public static List<Rule> all() {
    return List.of(
        FIELD_ADDED,
        FIELD_REMOVED,
        MOVED_IN,
        MOVED_INTO_EXISTING,
        MOVED_OUT,
        SINGLE_MOVED,
        RENAMED);
  }
}
