package dev.meshwright.compat.proto.rule;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Layer;
import java.util.List;

/// How often a field occurs, and what it is when it does not.
public final class FieldRules {

  public static final Rule TO_REPEATED =
      RuleMaker.error("proto-field-singular-to-repeated", Layer.WIRE, Layer.SOURCE)
          .bytes(Effect.OK, Effect.LOSSY)
          .says(
              "A single field becomes repeated",
              "New readers see a list of one. Old readers keep the last value of "
                  + "many; of packed numbers they see none at all.",
              "Add a new repeated field, or upgrade all readers first.")
          .alsoKnownAs("buf:FIELD_SAME_CARDINALITY", "buf:FIELD_WIRE_COMPATIBLE_CARDINALITY")
          .example(
"""
message Order {
  string note = 1;
}
""",
"""
message Order {
  repeated string note = 1;
}
""");

  public static final Rule TO_SINGULAR =
      RuleMaker.error("proto-field-repeated-to-singular", Layer.WIRE, Layer.SOURCE)
          .bytes(Effect.LOSSY, Effect.OK)
          .says(
              "A repeated field becomes single",
              "New readers keep the last of many old values; of packed numbers they "
                  + "see none at all. Registries call this compatible for strings and "
                  + "messages.",
              "Keep the field repeated, and add a single one.")
          .alsoKnownAs("buf:FIELD_SAME_CARDINALITY", "buf:FIELD_WIRE_COMPATIBLE_CARDINALITY")
          .example(
"""
message Order {
  repeated string note = 1;
}
""",
"""
message Order {
  string note = 1;
}
""");

  public static final Rule PACKED_CHANGED =
      RuleMaker.info("proto-field-packed-changed", Layer.WIRE)
          .says(
              "Repeated numbers are packed, or no longer",
              "Parsers accept both forms.",
              "Nothing needs to be done.")
          .example(
"""
message Order {
  repeated int32 counts = 1;
}
""",
"""
message Order {
  repeated int32 counts = 1 [packed = false];
}
""");

  public static final Rule PRESENCE_CHANGED =
      RuleMaker.warning("proto-field-presence-changed", Layer.SEMANTIC, Layer.SOURCE)
          .says(
              "\"Not set\" and \"default\" become one, or become two",
              "With implicit presence a zero is not written, and a reader cannot tell "
                  + "it from a field that was never set.",
              "Make sure that no reader depends on the difference.")
          .alsoKnownAs("buf:FIELD_SAME_CARDINALITY")
          .example(
"""
message Order {
  int32 count = 1;
}
""",
"""
message Order {
  optional int32 count = 1;
}
""");

  public static final Rule REQUIRED_ADDED =
      RuleMaker.error("proto-field-required-added", Layer.WIRE)
          .bytes(Effect.BREAK, Effect.OK)
          .says(
              "A field is required now",
              "Old messages without it fail to parse.",
              "Make it optional, and check it in code.")
          .alsoKnownAs("buf:MESSAGE_SAME_REQUIRED_FIELDS", "confluent:REQUIRED_FIELD_ADDED")
          .files(
"""
syntax = "proto2";

package shop;

message Order {
  optional int32 id = 1;
}
""",
"""
syntax = "proto2";

package shop;

message Order {
  optional int32 id = 1;
  required int32 count = 2;
}
""");

  public static final Rule REQUIRED_REMOVED =
      RuleMaker.error("proto-field-required-removed", Layer.WIRE)
          .bytes(Effect.OK, Effect.BREAK)
          .says(
              "A required field is gone, or no longer required",
              "New messages without it fail to parse in old readers. New readers read "
                  + "old messages.",
              "Keep writing it until every reader is upgraded.")
          .alsoKnownAs("buf:MESSAGE_SAME_REQUIRED_FIELDS", "confluent:REQUIRED_FIELD_REMOVED")
          .files(
"""
syntax = "proto2";

package shop;

message Order {
  required int32 id = 1;
}
""",
"""
syntax = "proto2";

package shop;

message Order {
  optional int32 id = 1;
}
""");

  public static final Rule DEFAULT_CHANGED =
      RuleMaker.warning("proto-field-default-changed", Layer.SEMANTIC)
          .says(
              "The default value of a field changes",
              "A message without the field means one thing to old readers and another "
                  + "to new ones.",
              "Keep the default.")
          .alsoKnownAs("buf:FIELD_SAME_DEFAULT")
          .files(
"""
syntax = "proto2";

package shop;

message Order {
  optional int32 count = 1 [default = 1];
}
""",
"""
syntax = "proto2";

package shop;

message Order {
  optional int32 count = 1 [default = 2];
}
""");

  public static final Rule RENAMED =
      RuleMaker.warning("proto-field-renamed", Layer.SOURCE, Layer.JSON)
          .says(
              "A field has a new name",
              "The number stays, and so do the bytes. Generated accessors change, and "
                  + "names in JSON unless json_name keeps the old one.",
              "Keep the name, or set json_name to the old one.")
          .alsoKnownAs("buf:FIELD_SAME_NAME")
          .example(
"""
message Order {
  int32 count = 1;
}
""",
"""
message Order {
  int32 quantity = 1 [json_name = "count"];
}
""");

  public static final Rule JSON_NAME =
      RuleMaker.error("proto-json-name-changed", Layer.JSON)
          .says(
              "A field has another name in JSON",
              "JSON of one version is not understood by the other: the value is "
                  + "dropped or refused.",
              "Set json_name to the old name.")
          .alsoKnownAs("buf:FIELD_SAME_JSON_NAME")
          .example(
"""
message Order {
  int32 count = 1;
}
""",
"""
message Order {
  int32 count = 1 [json_name = "quantity"];
}
""");

  public static final Rule ADDED =
      RuleMaker.info("proto-field-added", Layer.SOURCE)
          .says(
              "A field is new",
              "Old data does not have it; old readers keep it among the unknown " + "fields.",
              "Nothing needs to be done.")
          .example(
"""
message Order {
  int32 id = 1;
}
""",
"""
message Order {
  int32 id = 1;
  int32 count = 2;
}
""");

  private FieldRules() {}

  /// All of them.
  public static List<Rule> all() {
    return List.of(
        TO_REPEATED,
        TO_SINGULAR,
        PACKED_CHANGED,
        PRESENCE_CHANGED,
        REQUIRED_ADDED,
        REQUIRED_REMOVED,
        DEFAULT_CHANGED,
        RENAMED,
        JSON_NAME,
        ADDED);
  }
}
