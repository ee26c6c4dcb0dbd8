package dev.meshwright.compat.proto.rule;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Layer;
import java.util.List;

/// Numbers and names that go, come and come back.
public final class NumberRules {

  public static final Rule FIELD_REMOVED =
      RuleMaker.info("proto-field-removed", Layer.SOURCE)
          .says(
              "A field is gone",
              "Readers keep old values among the unknown fields. Generated accessors "
                  + "are gone.",
              "Keep it with deprecated = true while somebody uses it.")
          .alsoKnownAs("buf:FIELD_NO_DELETE")
          .example(
"""
message Order {
  int32 id = 1;
  int32 count = 2;
}
""",
"""
message Order {
  int32 id = 1;
  reserved 2;
  reserved "count";
}
""");

  public static final Rule NUMBER_UNRESERVED =
      RuleMaker.warning("proto-field-removed-number-unreserved", Layer.WIRE)
          .says(
              "The number of a removed field is free to be used again",
              "A later field with the number would read old values as its own.",
              "Reserve the number.")
          .alsoKnownAs("buf:FIELD_NO_DELETE_UNLESS_NUMBER_RESERVED")
          .example(
"""
message Order {
  int32 id = 1;
  int32 count = 2;
}
""",
"""
message Order {
  int32 id = 1;
  reserved "count";
}
""");

  public static final Rule NAME_UNRESERVED =
      RuleMaker.warning("proto-field-removed-name-unreserved", Layer.JSON)
          .says(
              "The name of a removed field is free to be used again",
              "A later field with the name would read old JSON as its own.",
              "Reserve the name.")
          .alsoKnownAs("buf:FIELD_NO_DELETE_UNLESS_NAME_RESERVED")
          .example(
"""
message Order {
  int32 id = 1;
  int32 count = 2;
}
""",
"""
message Order {
  int32 id = 1;
  reserved 2;
}
""");

  public static final Rule NUMBER_REUSED =
      RuleMaker.error("proto-field-number-reused", Layer.WIRE)
          .bytes(Effect.BREAK, Effect.BREAK)
          .says(
              "A number that was given up means something else now",
              "Data of the time when the number belonged to another field is read as "
                  + "values of this one.",
              "Take a number that was never used.")
          .example(
"""
message Order {
  int32 id = 1;
  reserved 2;
}
""",
"""
message Order {
  int32 id = 1;
  int32 count = 2;
}
""");

  public static final Rule NAME_REUSED =
      RuleMaker.error("proto-field-name-reused", Layer.JSON)
          .says(
              "A name that was given up means something else now",
              "JSON of the time when the name belonged to another field is read as "
                  + "values of this one.",
              "Take a name that was never used.")
          .example(
"""
message Order {
  int32 id = 1;
  reserved "count";
}
""",
"""
message Order {
  int32 id = 1;
  int32 count = 2;
}
""");

  public static final Rule NUMBER_CHANGED =
      RuleMaker.error("proto-field-number-changed", Layer.WIRE)
          .bytes(Effect.BREAK, Effect.BREAK)
          .says(
              "A field has another number",
              "Readers of one version do not find the values that the other has " + "written.",
              "Keep the number.")
          .alsoKnownAs("buf:FIELD_SAME_NAME", "buf:FIELD_NO_DELETE")
          .example(
"""
message Order {
  int32 count = 1;
}
""",
"""
message Order {
  int32 count = 2;
  reserved 1;
}
""");

  public static final Rule RESERVED_REMOVED =
      RuleMaker.error("proto-reserved-removed", Layer.WIRE)
          .says(
              "A number or name is no longer reserved",
              "It can be used again, and would then read old values as its own.",
              "Put the reservation back.")
          .alsoKnownAs("buf:RESERVED_MESSAGE_NO_DELETE", "buf:RESERVED_ENUM_NO_DELETE")
          .example(
"""
message Order {
  int32 id = 1;
  reserved 2;
}
""",
"""
message Order {
  int32 id = 1;
}
""");

  public static final Rule EXTENSION_RANGE_REMOVED =
      RuleMaker.error("proto-extension-range-removed", Layer.WIRE)
          .bytes(Effect.BREAK, Effect.BREAK)
          .says(
              "A message keeps fewer numbers for extensions",
              "Extensions with these numbers no longer compile, and what they have "
                  + "written is lost.",
              "Put the range back.")
          .alsoKnownAs("buf:EXTENSION_MESSAGE_NO_DELETE")
          .files(
"""
syntax = "proto2";

package shop;

message Order {
  optional int32 id = 1;
  extensions 100 to 199;
}
""",
"""
syntax = "proto2";

package shop;

message Order {
  optional int32 id = 1;
}
""");

  public static final Rule EXTENSION_REMOVED =
      RuleMaker.warning("proto-extension-removed", Layer.SOURCE)
          .says(
              "An extension is gone",
              "Its values stay among the unknown fields; code that names it no longer "
                  + "compiles.",
              "Keep it with deprecated = true while somebody uses it.")
          .alsoKnownAs("buf:EXTENSION_NO_DELETE", "buf:PACKAGE_EXTENSION_NO_DELETE")
          .files(
"""
syntax = "proto2";

package shop;

message Order {
  extensions 100 to 199;
}

extend Order {
  optional string note = 100;
}
""",
"""
syntax = "proto2";

package shop;

message Order {
  extensions 100 to 199;
}
""");

  private NumberRules() {}

  /// All of them.
  public static List<Rule> all() {
    return List.of(
        FIELD_REMOVED,
        NUMBER_UNRESERVED,
        NAME_UNRESERVED,
        NUMBER_REUSED,
        NAME_REUSED,
        NUMBER_CHANGED,
        RESERVED_REMOVED,
        EXTENSION_RANGE_REMOVED,
        EXTENSION_REMOVED);
  }
}
