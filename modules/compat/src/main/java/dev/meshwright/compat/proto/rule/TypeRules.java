package dev.meshwright.compat.proto.rule;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Layer;
import java.util.List;

/// What becomes of values when the type of a field changes.
public final class TypeRules {

  public static final Rule INCOMPATIBLE =
      RuleMaker.error("proto-field-type-incompatible", Layer.WIRE)
          .bytes(Effect.BREAK, Effect.BREAK)
          .says(
              "The type of a field is another on the wire",
              "Old values are read as something else, land among the unknown fields, "
                  + "or fail to parse; and the same for new values in old readers.",
              "Keep the field, and add a new one with a new number.")
          .alsoKnownAs(
              "buf:FIELD_WIRE_COMPATIBLE_TYPE",
              "buf:FIELD_SAME_TYPE",
              "confluent:FIELD_SCALAR_KIND_CHANGED",
              "confluent:FIELD_KIND_CHANGED")
          .example(
"""
message Order {
  int32 count = 1;
}
""",
"""
message Order {
  string count = 1;
}
""");

  public static final Rule WIDENED =
      RuleMaker.warning("proto-field-type-widened", Layer.WIRE, Layer.SEMANTIC)
          .bytes(Effect.OK, Effect.LOSSY)
          .says(
              "A field takes a wider type",
              "New readers read every old value. Old readers cut new values that do "
                  + "not fit: they parse, and are wrong.",
              "Upgrade all readers first, then write greater values.")
          .alsoKnownAs("buf:FIELD_SAME_TYPE", "buf:FIELD_WIRE_JSON_COMPATIBLE_TYPE")
          .example(
"""
message Order {
  int32 count = 1;
}
""",
"""
message Order {
  int64 count = 1;
}
""");

  public static final Rule NARROWED =
      RuleMaker.error("proto-field-type-narrowed", Layer.WIRE, Layer.SEMANTIC)
          .bytes(Effect.LOSSY, Effect.OK)
          .says(
              "A field takes a narrower type",
              "Old values that do not fit are cut without an error: they parse, and "
                  + "are wrong. Registries call this compatible.",
              "Keep the wider type.")
          .alsoKnownAs("buf:FIELD_SAME_TYPE", "buf:FIELD_WIRE_JSON_COMPATIBLE_TYPE")
          .example(
"""
message Order {
  int64 count = 1;
}
""",
"""
message Order {
  int32 count = 1;
}
""");

  public static final Rule SIGN_CHANGED =
      RuleMaker.error("proto-field-type-sign-changed", Layer.WIRE, Layer.SEMANTIC)
          .bytes(Effect.LOSSY, Effect.LOSSY)
          .says(
              "A field reads the same bytes as other numbers",
              "Values beyond the range that both types share turn into others: "
                  + "negative ones into very great ones, or numbers into booleans.",
              "Keep the type, and add a new field.")
          .alsoKnownAs("buf:FIELD_SAME_TYPE")
          .example(
"""
message Order {
  int32 count = 1;
}
""",
"""
message Order {
  uint32 count = 1;
}
""");

  public static final Rule STRING_TO_BYTES =
      RuleMaker.warning("proto-field-type-string-to-bytes", Layer.WIRE, Layer.SOURCE)
          .bytes(Effect.OK, Effect.BREAK)
          .says(
              "A string becomes bytes",
              "New readers read old strings. Old readers refuse messages whose bytes "
                  + "are not valid UTF-8. Registries call this compatible both ways.",
              "Write valid UTF-8 until every reader is upgraded.")
          .alsoKnownAs("buf:FIELD_SAME_TYPE")
          .example(
"""
message Order {
  string note = 1;
}
""",
"""
message Order {
  bytes note = 1;
}
""");

  public static final Rule BYTES_TO_STRING =
      RuleMaker.error("proto-field-type-bytes-to-string", Layer.WIRE, Layer.SOURCE)
          .bytes(Effect.BREAK, Effect.OK)
          .says(
              "Bytes become a string",
              "Old values that are not valid UTF-8 make the whole message fail to " + "parse.",
              "Add a new string field.")
          .alsoKnownAs("buf:FIELD_SAME_TYPE", "buf:FIELD_WIRE_COMPATIBLE_TYPE")
          .example(
"""
message Order {
  bytes note = 1;
}
""",
"""
message Order {
  string note = 1;
}
""");

  public static final Rule ENUM_INTEGER =
      RuleMaker.warning("proto-field-type-enum-int", Layer.WIRE, Layer.SOURCE, Layer.JSON)
          .says(
              "An enum becomes an integer, or the reverse",
              "Bytes read both ways, while an open enum keeps numbers without a name "
                  + "and a closed one loses them. JSON has names on one side and numbers on "
                  + "the other.",
              "Upgrade JSON clients together, or keep the type.")
          .alsoKnownAs("buf:FIELD_SAME_TYPE", "buf:FIELD_WIRE_JSON_COMPATIBLE_TYPE")
          .example(
"""
enum Kind {
  KIND_UNSPECIFIED = 0;
  KIND_GIFT = 1;
}

message Order {
  Kind kind = 1;
}
""",
"""
enum Kind {
  KIND_UNSPECIFIED = 0;
  KIND_GIFT = 1;
}

message Order {
  int32 kind = 1;
}
""");

  public static final Rule MESSAGE_CHANGED =
      RuleMaker.warning("proto-field-message-type-changed", Layer.WIRE, Layer.SOURCE)
          .says(
              "A field names another message or enum",
              "The two types are compared in depth: what happens to bytes is what "
                  + "happens between their fields. Generated code changes in any case.",
              "Make sure that the new type has all fields of the old one, with their "
                  + "numbers and types.")
          .alsoKnownAs("buf:FIELD_SAME_TYPE", "confluent:FIELD_NAMED_TYPE_CHANGED")
          .example(
"""
message Money {
  int64 cents = 1;
}

message Price {
  int64 cents = 1;
}

message Order {
  Money total = 1;
}
""",
"""
message Money {
  int64 cents = 1;
}

message Price {
  int64 cents = 1;
}

message Order {
  Price total = 1;
}
""");

  public static final Rule ENCODING_CHANGED =
      RuleMaker.error("proto-field-encoding-changed", Layer.WIRE)
          .bytes(Effect.BREAK, Effect.BREAK)
          .says(
              "A message is framed in another way",
              "A group is delimited by tags, a message by its length. One does not "
                  + "read the other.",
              "Keep the encoding.")
          .alsoKnownAs("buf:FIELD_SAME_TYPE", "buf:FIELD_WIRE_COMPATIBLE_TYPE")
          .files(
"""
edition = "2023";

package shop;

message Order {
  Order parent = 1;
}
""",
"""
edition = "2023";

package shop;

message Order {
  Order parent = 1 [features.message_encoding = DELIMITED];
}
""");

  public static final Rule WELL_KNOWN_SWAPPED =
      RuleMaker.error("proto-well-known-type-swapped", Layer.WIRE, Layer.SEMANTIC)
          .bytes(Effect.BREAK, Effect.BREAK)
          .says(
              "A well-known type takes the place of a scalar, or the reverse",
              "A Timestamp is a message and not a number, a wrapper is a message and "
                  + "not its value: neither reads the other.",
              "Add a new field of the new type and fill both for a while.")
          .alsoKnownAs("buf:FIELD_WIRE_COMPATIBLE_TYPE", "buf:FIELD_SAME_TYPE")
          .files(
"""
syntax = "proto3";

package shop;

import "google/protobuf/timestamp.proto";

message Order {
  int64 at = 1;
}
""",
"""
syntax = "proto3";

package shop;

import "google/protobuf/timestamp.proto";

message Order {
  google.protobuf.Timestamp at = 1;
}
""");

  public static final Rule UTF8_CHANGED =
      RuleMaker.warning("proto-utf8-validation-changed", Layer.WIRE)
          .says(
              "Strings are checked in another way",
              "Strings are UTF-8 by definition. Where a writer did not keep to it, "
                  + "readers that check refuse the message.",
              "Make sure that old data is valid.")
          .alsoKnownAs("buf:FIELD_SAME_UTF8_VALIDATION")
          .files(
"""
edition = "2023";

package shop;

message Order {
  string note = 1 [features.utf8_validation = NONE];
}
""",
"""
edition = "2023";

package shop;

message Order {
  string note = 1;
}
""");

  private TypeRules() {}

  /// All of them.
  public static List<Rule> all() {
    return List.of(
        INCOMPATIBLE,
        WIDENED,
        NARROWED,
        SIGN_CHANGED,
        STRING_TO_BYTES,
        BYTES_TO_STRING,
        ENUM_INTEGER,
        MESSAGE_CHANGED,
        ENCODING_CHANGED,
        WELL_KNOWN_SWAPPED,
        UTF8_CHANGED);
  }
}
