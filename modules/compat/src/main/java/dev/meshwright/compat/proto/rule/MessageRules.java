package dev.meshwright.compat.proto.rule;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Layer;
import java.util.List;

/// Messages and files as a whole.
public final class MessageRules {

  public static final Rule REMOVED =
      RuleMaker.error("proto-message-removed", Layer.SOURCE, Layer.WIRE)
          .bytes(Effect.BREAK, Effect.BREAK)
          .says(
              "A message is gone",
              "Nothing reads its data any more, and code that names it no longer " + "compiles.",
              "Keep it with deprecated = true while data of it exists.")
          .alsoKnownAs(
              "buf:MESSAGE_NO_DELETE", "buf:PACKAGE_MESSAGE_NO_DELETE", "confluent:MESSAGE_REMOVED")
          .example(
"""
message Order {
  int32 id = 1;
}

message Price {
  int32 cents = 1;
}
""",
"""
message Order {
  int32 id = 1;
}
""");

  public static final Rule RENAMED =
      RuleMaker.warning("proto-message-renamed", Layer.SOURCE, Layer.RPC)
          .says(
              "A message has a new name",
              "Its fields are the same, and so are the bytes. Generated code changes, "
                  + "and so do type URLs of Any.",
              "Keep the name where Any or a registry depends on it.")
          .alsoKnownAs("buf:MESSAGE_NO_DELETE")
          .example(
"""
message Order {
  int32 id = 1;
}
""",
"""
message Purchase {
  int32 id = 1;
}
""");

  public static final Rule MOVED =
      RuleMaker.info("proto-type-moved", Layer.SOURCE)
          .says(
              "A type stands in another file",
              "Its full name is the same, and so are the bytes. Code of some "
                  + "languages must import another file.",
              "Update imports.")
          .alsoKnownAs("buf:MESSAGE_NO_DELETE", "buf:ENUM_NO_DELETE")
          .files(
"""
syntax = "proto3";

package google.protobuf;

message Empty {}

message Order {
  Empty nothing = 1;
}
""",
"""
syntax = "proto3";

package google.protobuf;

import "google/protobuf/empty.proto";

message Order {
  Empty nothing = 1;
}
""");

  public static final Rule ADDED =
      RuleMaker.info("proto-type-added", Layer.SOURCE)
          .says("A message or enum is new", "Nobody knows it yet.", "Nothing needs to be done.")
          .example(
"""
message Order {
  int32 id = 1;
}
""",
"""
message Order {
  int32 id = 1;
}

message Price {
  int32 cents = 1;
}
""");

  public static final Rule ORDER_CHANGED =
      RuleMaker.info("proto-message-order-changed", Layer.WIRE)
          .says(
              "The messages of a file stand in another order",
              "Registries write the position of a message before its bytes. It refers "
                  + "to the schema it was written with, so that readers are safe which look "
                  + "that up.",
              "Add new messages at the end.")
          .alsoKnownAs("confluent:MESSAGE_MOVED")
          .example(
"""
message Order {
  int32 id = 1;
}

message Price {
  int32 cents = 1;
}
""",
"""
message Price {
  int32 cents = 1;
}

message Order {
  int32 id = 1;
}
""");

  public static final Rule PACKAGE_CHANGED =
      RuleMaker.error("proto-package-changed", Layer.SOURCE, Layer.RPC)
          .says(
              "The package has another name",
              "Full names change, and with them type URLs of Any, paths of gRPC "
                  + "methods and generated code. The bytes of messages do not.",
              "Keep the package, or add a new one besides it.")
          .alsoKnownAs("buf:FILE_SAME_PACKAGE", "confluent:PACKAGE_CHANGED")
          .files(
"""
syntax = "proto3";

package shop;

message Order {
  int32 id = 1;
}
""",
"""
syntax = "proto3";

package store;

message Order {
  int32 id = 1;
}
""");

  public static final Rule SYNTAX_CHANGED =
      RuleMaker.warning("proto-syntax-changed", Layer.SEMANTIC)
          .says(
              "The file is written in another language version",
              "Presence, openness of enums, packing and UTF-8 checks have other "
                  + "defaults. What really differs is reported besides.",
              "Set features so that nothing changes.")
          .alsoKnownAs("buf:FILE_SAME_SYNTAX")
          .files(
"""
syntax = "proto2";

package shop;

message Order {
  optional int32 id = 1;
}
""",
"""
syntax = "proto3";

package shop;

message Order {
  optional int32 id = 1;
}
""");

  public static final Rule FILE_OPTION =
      RuleMaker.info("proto-file-option-changed", Layer.SOURCE)
          .says(
              "An option of the file for generated code changes",
              "Classes, packages or prefixes in generated code have other names.",
              "Change it together with the code.")
          .alsoKnownAs("buf:FILE_SAME_JAVA_PACKAGE", "buf:FILE_SAME_GO_PACKAGE")
          .files(
"""
syntax = "proto3";

package shop;

option java_package = "com.example.shop";

message Order {
  int32 id = 1;
}
""",
"""
syntax = "proto3";

package shop;

option java_package = "com.example.store";

message Order {
  int32 id = 1;
}
""");

  public static final Rule FILE_REMOVED =
      RuleMaker.warning("proto-file-removed", Layer.SOURCE)
          .says(
              "A file is gone, or empty",
              "Whoever imports it no longer compiles. Its types are judged one by " + "one.",
              "Keep it, with a public import of where its types are now.")
          .alsoKnownAs("buf:FILE_NO_DELETE", "buf:PACKAGE_NO_DELETE")
          .files(
"""
syntax = "proto3";

import "google/protobuf/empty.proto";
""",
              "");

  public static final Rule OPTION =
      RuleMaker.info("proto-option-changed", Layer.META, Layer.SEMANTIC)
          .says(
              "An option changes",
              "What it means depends on who reads it: validation, privacy labels, " + "generators.",
              "Tell those who read it.")
          .example(
"""
message Order {
  string note = 1 [ctype = CORD];
}
""",
"""
message Order {
  string note = 1 [ctype = STRING];
}
""");

  public static final Rule COMMENT =
      RuleMaker.info("proto-comment-changed", Layer.META)
          .says(
              "A comment changes",
              "Documentation of values changed; where a unit or the range of values "
                  + "is meant, so does what they mean.",
              "Make sure that no meaning has changed.")
          .example(
"""
message Order {
  // Weight in grams.
  int32 weight = 1;
}
""",
"""
message Order {
  // Weight in kilograms.
  int32 weight = 1;
}
""");

  private MessageRules() {}

  /// All of them.
  public static List<Rule> all() {
    return List.of(
        REMOVED,
        RENAMED,
        MOVED,
        ADDED,
        ORDER_CHANGED,
        PACKAGE_CHANGED,
        SYNTAX_CHANGED,
        FILE_OPTION,
        FILE_REMOVED,
        OPTION,
        COMMENT);
  }
}
