package dev.meshwright.schema.proto.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.schema.lint.LintChoice;
import dev.meshwright.schema.lint.LintOptions;
import dev.meshwright.schema.proto.ProtobufFileSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Rules of protovalidate that cannot hold are found, others are left alone.
class ValidateLintTest {

  private static final LintChoice CHOICE =
      new LintChoice(Set.of("PROTOVALIDATE"), LintOptions.USUAL);
  private static final String FILE =
      """
      syntax = "proto3";
      package shop;
      import "google/protobuf/duration.proto";
      import "google/protobuf/timestamp.proto";
      import "google/protobuf/wrappers.proto";
      enum Kind { KIND_UNSPECIFIED = 0; KIND_BIG = 3; }
      message Other {}
      message Order {
        %s
      }
      """;

  private static List<String> found(String body) {
    String text = FILE.formatted(body);
    ProtoDocument document =
        new ProtobufFileSet(FileSource.of(Map.of("a.proto", text))).read("a.proto").orElseThrow();
    return new ProtoLinter().lint(document, CHOICE).stream().map(Problem::message).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "string a = 1 [(buf.validate.field).int32.gt = 1];"
            + "| \"a\" is of type string, which rules of int32 do not fit.",
        "repeated string a = 1 [(buf.validate.field).string.min_len = 1];"
            + "| \"a\" is repeated, which rules of string do not fit.",
        "map<string, int32> a = 1 [(buf.validate.field).map.keys.int64.gt = 1];"
            + "| A key of \"a\" is of type string, which rules of int64 do not fit.",
        "repeated int32 a = 1 [(buf.validate.field) = {repeated: {items: {string: {len: 3}}}}];"
            + "| An item of \"a\" is of type int32, which rules of string do not fit.",
        "Other a = 1 [(buf.validate.field).string.len = 3];"
            + "| \"a\" is of type shop.Other, which rules of string do not fit.",
        "string a = 1 [(buf.validate.field).string = {min_len: 4, max_len: 3}];"
            + "| min_len 4 is more than the 3 that are the most: no value passes.",
        "string a = 1 [(buf.validate.field).string = {len: 4, max_len: 9}];"
            + "| len says the length: a bound adds nothing to it.",
        "string a = 1 [(buf.validate.field).string.const = \"a\", "
            + "(buf.validate.field).string.min_len = 1];"
            + "| const allows one value: the other rules say nothing, or contradict it.",
        "string a = 1 [(buf.validate.field).string = {max_len: 2, prefix: \"abc\"}];"
            + "| prefix is longer than a value may be: no value passes.",
        "string a = 1 [(buf.validate.field).string = {email: true, uuid: true}];"
            + "| Only one of the formats can be asked for.",
        "string a = 1 [(buf.validate.field).string.pattern = \"a(?=b)\"];"
            + "| The pattern cannot be read: RE2 has no (?=...).",
        "int32 a = 1 [(buf.validate.field).int32 = {in: [1, 2], not_in: [2]}];"
            + "| 2 is in both in and not_in.",
        "int32 a = 1 [(buf.validate.field).int32 = {gte: 2, lte: 2}];"
            + "| gte and lte are the same: one value passes, which const says.",
        "google.protobuf.Duration a = 1 [(buf.validate.field).duration ="
            + " {gt: {seconds: 1}, lt: {seconds: 1}}];"
            + "| gt and lt are the same.",
        "google.protobuf.Timestamp a = 1 [(buf.validate.field).timestamp ="
            + " {lt_now: true, gt_now: true}];"
            + "| No moment is before and after now.",
        "google.protobuf.Timestamp a = 1 [(buf.validate.field).timestamp.within = {seconds: 0}];"
            + "| within must be longer than nothing.",
        "Kind a = 1 [(buf.validate.field).enum.in = 4];"
            + "| No value of shop.Kind has the number 4.",
        "repeated Other a = 1 [(buf.validate.field).repeated.unique = true];"
            + "| Messages cannot be told apart: unique is for values.",
        "repeated int32 a = 1 [(buf.validate.field).repeated = {min_items: 3, max_items: 1}];"
            + "| min_items 3 is more than the 1 that are the most: no value passes.",
        "oneof o { string a = 1 [(buf.validate.field).required = true]; }"
            + "| \"a\" is in a oneof: required would forbid the others.",
        "string a = 1 [(buf.validate.field).ignore = IGNORE_ALWAYS, "
            + "(buf.validate.field).string.min_len = 1];"
            + "| IGNORE_ALWAYS takes the other rules of the field out of force.",
        "string a = 1 [(buf.validate.field).cel = {id: \"a b\", expression: \"this != ''\"}];"
            + "| An expression has an id of letters, digits and the signs _ - . /.",
        "option (buf.validate.message).cel = {id: \"a\", expression: \"\"}; string a = 1;"
            + "| There is no expression."
      })
  void what_cannot_hold_is_told(String body, String message) {
    assertEquals(List.of(message), found(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "string a = 1 [(buf.validate.field).string = {min_len: 1, max_len: 1, email: true}];",
        "string a = 1 [(.buf.validate.field).string.pattern ="
            + " \"^(?i)[a-z[:digit:]\\\\]]+(?P<x>b)$\"];",
        "google.protobuf.StringValue a = 1 [(buf.validate.field).string.min_len = 1];",
        "map<string, Kind> a = 1 [(buf.validate.field).map = {min_pairs: 1, values:"
            + " {enum: {defined_only: true}}}];",
        "repeated string a = 1 [(buf.validate.field).repeated = {min_items: 1, unique: true,"
            + " items: {string: {uri: true}}}];",
        "int32 a = 1 [(buf.validate.field).int32 = {gt: 10, lt: 5}];",
        "Unknown a = 1 [(buf.validate.field).string.min_len = 1];",
        "Other a = 1 [(buf.validate.field).required = true];",
        "string a = 1 [(other.field).string = {min_len: 4, max_len: 3}];",
        "// buf:lint:ignore PROTOVALIDATE\nstring a = 1 [(buf.validate.field).int32.gt = 1];"
      })
  void what_can_hold_is_left_alone(String body) {
    assertEquals(List.of(), found(body));
  }
}
