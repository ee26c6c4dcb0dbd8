package dev.meshwright.compat.proto.rule;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Layer;
import java.util.List;

/// Enums and their values.
public final class EnumRules {

  public static final Rule VALUE_ADDED =
      RuleMaker.info("proto-enum-value-added", Layer.SEMANTIC)
          .says(
              "An enum has one more value",
              "Old readers of an open enum see its number. Those of a closed enum do "
                  + "not see the field at all: the value is lost to them.",
              "Upgrade readers first.")
          .example(
"""
enum Kind {
  KIND_UNSPECIFIED = 0;
}
""",
"""
enum Kind {
  KIND_UNSPECIFIED = 0;
  KIND_GIFT = 1;
}
""");

  public static final Rule VALUE_REMOVED =
      RuleMaker.warning("proto-enum-value-removed", Layer.SOURCE, Layer.SEMANTIC)
          .says(
              "An enum has lost a value",
              "Old data shows a bare number; readers of a closed enum lose the value. "
                  + "Code that names it no longer compiles.",
              "Keep it with deprecated = true.")
          .alsoKnownAs("buf:ENUM_VALUE_NO_DELETE")
          .example(
"""
enum Kind {
  KIND_UNSPECIFIED = 0;
  KIND_GIFT = 1;
}
""",
"""
enum Kind {
  KIND_UNSPECIFIED = 0;
  reserved 1;
  reserved "KIND_GIFT";
}
""");

  public static final Rule VALUE_UNRESERVED =
      RuleMaker.warning("proto-enum-value-removed-unreserved", Layer.WIRE, Layer.JSON)
          .says(
              "The number or name of a removed value is free to be used again",
              "A later value with it would take old data as its own.",
              "Reserve number and name.")
          .alsoKnownAs(
              "buf:ENUM_VALUE_NO_DELETE_UNLESS_NUMBER_RESERVED",
              "buf:ENUM_VALUE_NO_DELETE_UNLESS_NAME_RESERVED")
          .example(
"""
enum Kind {
  KIND_UNSPECIFIED = 0;
  KIND_GIFT = 1;
}
""",
"""
enum Kind {
  KIND_UNSPECIFIED = 0;
}
""");

  public static final Rule VALUE_RENUMBERED =
      RuleMaker.error("proto-enum-value-renumbered", Layer.WIRE)
          .bytes(Effect.BREAK, Effect.BREAK)
          .says(
              "An enum value has another number",
              "Old data with the old number is no longer this value.",
              "Keep the number.")
          .alsoKnownAs("buf:ENUM_VALUE_NO_DELETE", "buf:ENUM_VALUE_SAME_NAME")
          .example(
"""
enum Kind {
  KIND_UNSPECIFIED = 0;
  KIND_GIFT = 1;
}
""",
"""
enum Kind {
  KIND_UNSPECIFIED = 0;
  KIND_GIFT = 2;
  reserved 1;
}
""");

  public static final Rule VALUE_RENAMED =
      RuleMaker.warning("proto-enum-value-renamed", Layer.JSON, Layer.SOURCE)
          .says(
              "An enum value has a new name",
              "Bytes have the number. JSON and code have the name.",
              "Keep the old name, or have both with allow_alias.")
          .alsoKnownAs("buf:ENUM_VALUE_SAME_NAME")
          .example(
"""
enum Kind {
  KIND_UNSPECIFIED = 0;
  KIND_GIFT = 1;
}
""",
"""
enum Kind {
  KIND_UNSPECIFIED = 0;
  KIND_PRESENT = 1;
}
""");

  public static final Rule VALUE_REUSED =
      RuleMaker.error("proto-enum-value-reused", Layer.WIRE)
          .bytes(Effect.BREAK, Effect.BREAK)
          .says(
              "A number that was given up means another value now",
              "Data of the time when the number belonged to another value is read as "
                  + "this one.",
              "Take a number that was never used.")
          .example(
"""
enum Kind {
  KIND_UNSPECIFIED = 0;
  reserved 1;
}
""",
"""
enum Kind {
  KIND_UNSPECIFIED = 0;
  KIND_GIFT = 1;
}
""");

  public static final Rule ZERO_CHANGED =
      RuleMaker.error("proto-enum-zero-value-changed", Layer.SEMANTIC)
          .says(
              "The value of fields that are not set means something else",
              "Fields that were never set show the value 0 of an open enum, the first "
                  + "value of a closed one. It has become another.",
              "Keep the value, and add others behind it.")
          .alsoKnownAs("buf:ENUM_VALUE_SAME_NAME")
          .example(
"""
enum Kind {
  KIND_UNSPECIFIED = 0;
}
""",
"""
enum Kind {
  KIND_GIFT = 0;
}
""");

  public static final Rule OPENNESS_CHANGED =
      RuleMaker.warning("proto-enum-openness-changed", Layer.WIRE, Layer.SEMANTIC)
          .says(
              "An enum becomes open or closed",
              "Numbers without a name stay in the field of an open enum, and move to "
                  + "the unknown fields with a closed one.",
              "Keep the type of the enum.")
          .alsoKnownAs("buf:ENUM_SAME_TYPE")
          .files(
"""
edition = "2023";

package shop;

enum Kind {
  KIND_UNSPECIFIED = 0;
}
""",
"""
edition = "2023";

package shop;

enum Kind {
  option features.enum_type = CLOSED;
  KIND_UNSPECIFIED = 0;
}
""");

  public static final Rule REQUIRED_UNKNOWN =
      RuleMaker.error("proto-enum-required-value-unknown", Layer.WIRE)
          .bytes(Effect.BREAK, Effect.OK)
          .says(
              "A required field of a closed enum can hold a number that readers do not know",
              "Readers of a closed enum take a number without a name for not set. Where the field "
                  + "is required, they refuse the whole message.",
              "Keep the value with deprecated = true; add values only after all readers know them.")
          .files(
"""
syntax = "proto2";

package shop;

message Order {
  required Kind kind = 1;
}

enum Kind {
  KIND_PLAIN = 0;
  KIND_GIFT = 1;
}
""",
"""
syntax = "proto2";

package shop;

message Order {
  required Kind kind = 1;
}

enum Kind {
  KIND_PLAIN = 0;
  reserved 1;
  reserved "KIND_GIFT";
}
""");

  public static final Rule REMOVED =
      RuleMaker.warning("proto-enum-removed", Layer.SOURCE)
          .says(
              "An enum is gone",
              "Code that names it no longer compiles. Bytes of fields are judged at "
                  + "the fields.",
              "Keep it with deprecated = true while somebody uses it.")
          .alsoKnownAs("buf:ENUM_NO_DELETE", "buf:PACKAGE_ENUM_NO_DELETE")
          .example(
"""
message Order {
  int32 id = 1;
}

enum Kind {
  KIND_UNSPECIFIED = 0;
}
""",
"""
message Order {
  int32 id = 1;
}
""");

  public static final Rule RENAMED =
      RuleMaker.warning("proto-enum-renamed", Layer.SOURCE)
          .says(
              "An enum has a new name",
              "Bytes and JSON do not have the name. Generated code does.",
              "Keep the name.")
          .alsoKnownAs("buf:ENUM_NO_DELETE")
          .example(
"""
enum Kind {
  KIND_UNSPECIFIED = 0;
  KIND_GIFT = 1;
}
""",
"""
enum Sort {
  KIND_UNSPECIFIED = 0;
  KIND_GIFT = 1;
}
""");

  private EnumRules() {}

  /// All of them.
  public static List<Rule> all() {
    return List.of(
        VALUE_ADDED,
        VALUE_REMOVED,
        VALUE_UNRESERVED,
        VALUE_RENUMBERED,
        VALUE_RENAMED,
        VALUE_REUSED,
        ZERO_CHANGED,
        OPENNESS_CHANGED,
        REQUIRED_UNKNOWN,
        REMOVED,
        RENAMED);
  }
}
