package dev.meshwright.compat.jsonschema.rule;

import static dev.meshwright.model.compat.Effect.BREAK;
import static dev.meshwright.model.compat.Effect.OK;

import dev.meshwright.compat.Rule;
import dev.meshwright.model.Severity;
import dev.meshwright.model.compat.Layer;
import java.util.List;

/// Changes to the values of a property or item.
public final class ValueRules {

  public static final Rule TYPE_NARROWED =
      Rules.validation(
          "json-type-narrowed",
          BREAK,
          OK,
          "A type is no longer accepted",
          "Consumers that validate with the new schema refuse stored or delayed documents whose"
              + " value has a type that is gone. Producers that follow the new schema trouble"
              + " nobody.",
          "Keep the old type in the list until no old data is left.",
          List.of("confluent:TYPE_NARROWED"),
          "{\"type\": [\"string\", \"number\"]}",
          "{\"type\": \"string\"}");

  public static final Rule TYPE_WIDENED =
      Rules.validation(
          "json-type-widened",
          OK,
          BREAK,
          "A further type is accepted",
          "Consumers that still validate with the old schema refuse documents with values of the"
              + " new type; so does an integer that becomes a number.",
          "Upgrade consumers before producers.",
          List.of("confluent:TYPE_EXTENDED"),
          "{\"type\": \"integer\"}",
          "{\"type\": \"number\"}");

  public static final Rule TYPE_CHANGED =
      Rules.validation(
          "json-type-changed",
          BREAK,
          BREAK,
          "The type became another one",
          "Neither version accepts what the other one does: old documents are refused by new"
              + " consumers, new documents by old ones.",
          "Accept both types for a time, or give the value a new name.",
          List.of("confluent:TYPE_CHANGED"),
          "{\"type\": \"string\"}",
          "{\"type\": \"integer\"}");

  public static final Rule NULLABILITY_ADDED =
      Rules.validation(
          "json-nullability-added",
          OK,
          BREAK,
          "null is newly accepted",
          "Old consumers refuse null, and code that never had to expect it fails on it.",
          "Upgrade consumers first; let producers leave the value out instead.",
          List.of("confluent:TYPE_EXTENDED"),
          "{\"type\": \"string\"}",
          "{\"type\": [\"string\", \"null\"]}");

  public static final Rule NULLABILITY_REMOVED =
      Rules.validation(
          "json-nullability-removed",
          BREAK,
          OK,
          "null is no longer accepted",
          "Stored documents that hold null are refused by new consumers.",
          "Keep null in the type until no such document is left.",
          List.of("confluent:TYPE_NARROWED"),
          "{\"type\": [\"string\", \"null\"]}",
          "{\"type\": \"string\"}");

  public static final Rule ENUM_VALUE_REMOVED =
      Rules.validation(
          "json-enum-value-removed",
          BREAK,
          OK,
          "A listed value is gone, or values are newly limited to a list",
          "Stored documents with a value that is no longer listed are refused by new consumers.",
          "Keep the value in the list, marked as deprecated in the description.",
          List.of("confluent:ENUM_ARRAY_NARROWED"),
          "{\"enum\": [\"new\", \"paid\", \"sent\"]}",
          "{\"enum\": [\"new\", \"paid\"]}");

  public static final Rule ENUM_VALUE_ADDED =
      Rules.validation(
          "json-enum-value-added",
          OK,
          BREAK,
          "A listed value is new, or values are no longer limited to a list",
          "Old consumers refuse documents with the new value.",
          "Upgrade consumers before producers write the new value.",
          List.of("confluent:ENUM_ARRAY_EXTENDED"),
          "{\"enum\": [\"new\", \"paid\"]}",
          "{\"enum\": [\"new\", \"paid\", \"sent\"]}");

  public static final Rule BOUND_TIGHTENED =
      Rules.validation(
          "json-bound-tightened",
          BREAK,
          OK,
          "A bound is narrower",
          "Stored documents with values beyond the new bound are refused by new consumers. Speaks"
              + " of minimum, maximum, multipleOf, and of the bounds on lengths and counts.",
          "Keep the old bound; check the narrower one where documents are made.",
          List.of(
              "confluent:MINIMUM_INCREASED",
              "confluent:MAXIMUM_DECREASED",
              "confluent:MIN_LENGTH_INCREASED",
              "confluent:MAX_LENGTH_DECREASED",
              "confluent:MULTIPLE_OF_CHANGED"),
          "{\"type\": \"integer\", \"maximum\": 100}",
          "{\"type\": \"integer\", \"maximum\": 50}");

  public static final Rule BOUND_RELAXED =
      Rules.validation(
          "json-bound-relaxed",
          OK,
          BREAK,
          "A bound is wider",
          "Old consumers refuse documents with values beyond the old bound.",
          "Upgrade consumers before producers make use of it.",
          List.of("confluent:MINIMUM_DECREASED", "confluent:MAXIMUM_INCREASED"),
          "{\"type\": \"string\", \"maxLength\": 10}",
          "{\"type\": \"string\", \"maxLength\": 20}");

  public static final Rule PATTERN_CHANGED =
      Rules.validation(
          "json-pattern-changed",
          BREAK,
          BREAK,
          "The pattern is another one",
          "Which strings the two patterns match is compared exactly where they are regular; a"
              + " string that only one of them matches is shown. Other tools call every changed"
              + " pattern a break.",
          "Allow both forms with | until no old data is left.",
          List.of("confluent:PATTERN_CHANGED"),
          "{\"type\": \"string\", \"pattern\": \"^[a-z]+$\"}",
          "{\"type\": \"string\", \"pattern\": \"^[A-Z]+$\"}");

  public static final Rule FORMAT_CHANGED =
      Rules.harmless(
          "json-format-changed",
          Severity.WARNING,
          Layer.SEMANTIC,
          "The format is another one",
          "format is an annotation unless a validator is told otherwise: documents stay as valid as"
              + " they were, but readers take the string for something else.",
          "Give a value of another format a new name.",
          List.of("apicurio:STRING_TYPE_FORMAT_CHANGED"),
          "{\"type\": \"string\", \"format\": \"date\"}",
          "{\"type\": \"string\", \"format\": \"date-time\"}");

  public static final Rule CONTENT_ENCODING_CHANGED =
      Rules.harmless(
          "json-content-encoding-changed",
          Severity.WARNING,
          Layer.SEMANTIC,
          "What the string contains is encoded or typed differently",
          "contentEncoding, contentMediaType and contentSchema are annotations: documents stay"
              + " valid, but readers decode them wrongly.",
          "Give a value of another encoding a new name.",
          List.of("apicurio:STRING_TYPE_CONTENT_ENCODING_CHANGED"),
          "{\"type\": \"string\", \"contentEncoding\": \"base64\"}",
          "{\"type\": \"string\", \"contentEncoding\": \"base16\"}");

  private ValueRules() {}

  public static List<Rule> all() {
    return List.of(
        TYPE_NARROWED,
        TYPE_WIDENED,
        TYPE_CHANGED,
        NULLABILITY_ADDED,
        NULLABILITY_REMOVED,
        ENUM_VALUE_REMOVED,
        ENUM_VALUE_ADDED,
        BOUND_TIGHTENED,
        BOUND_RELAXED,
        PATTERN_CHANGED,
        FORMAT_CHANGED,
        CONTENT_ENCODING_CHANGED);
  }
}
