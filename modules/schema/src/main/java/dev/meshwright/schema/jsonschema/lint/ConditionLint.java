package dev.meshwright.schema.jsonschema.lint;

import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordKind;
import dev.meshwright.model.jsonschema.KeywordValue;
import dev.meshwright.model.jsonschema.ObjectSchema;
import java.util.Optional;

/// Keywords that mean nothing without another one beside them.
final class ConditionLint {

  private final SchemaFindings findings;

  ConditionLint(SchemaFindings findings) {
    this.findings = findings;
  }

  void check(ObjectSchema schema) {
    condition(schema);
    without(schema, "json-lint-min-contains-alone", "minContains", "contains");
    without(schema, "json-lint-max-contains-alone", "maxContains", "contains");
    known(schema, "contentSchema")
        .filter(keyword -> schema.keyword("contentMediaType").isEmpty())
        .ifPresent(keyword ->
            findings.add(
                "json-lint-content-schema-alone",
                keyword,
                "contentSchema has no effect without contentMediaType."));
    known(schema, "additionalItems")
        .filter(keyword -> schema.value("items", KeywordValue.Schemas.class).isEmpty())
        .ifPresent(keyword ->
            findings.needless(
                "json-lint-additional-items-alone",
                schema,
                keyword,
                "additionalItems has no effect: items has no list."));
    containsNothing(schema);
    bothOnly(schema);
  }

  private void condition(ObjectSchema schema) {
    Optional<Keyword> then = known(schema, "then");
    Optional<Keyword> otherwise = known(schema, "else");
    Optional<Keyword> condition = known(schema, "if");
    if (condition.isPresent()) {
      if (then.isEmpty() && otherwise.isEmpty() && !findings.countsLooks()) {
        findings.add("json-lint-if-alone", condition.get(), "Nothing follows from this condition.");
      }
      then.filter(keyword -> isEmpty(keyword) && otherwise.isPresent())
          .ifPresent(keyword ->
              findings.needless(
                  "json-lint-then-empty", schema, keyword, "This then asks for nothing."));
      otherwise
          .filter(keyword -> isEmpty(keyword) && then.isPresent())
          .ifPresent(keyword ->
              findings.needless(
                  "json-lint-else-empty", schema, keyword, "This else asks for nothing."));
    } else {
      without(schema, "json-lint-then-without-if", "then", "if");
      without(schema, "json-lint-else-without-if", "else", "if");
    }
  }

  private static boolean isEmpty(Keyword keyword) {
    return keyword.value() instanceof KeywordValue.Schema(var schema)
        && SchemaFindings.isEverything(schema);
  }

  private void without(ObjectSchema schema, String rule, String name, String needed) {
    Optional<Keyword> keyword = known(schema, name);
    if (keyword.isPresent() && schema.keyword(needed).isEmpty()) {
      findings.needless(
          rule, schema, keyword.get(), name + " has no effect without " + needed + ".");
    }
  }

  private void containsNothing(ObjectSchema schema) {
    boolean none =
        schema
            .value("maxContains", KeywordValue.Count.class)
            .filter(count -> count.count() == 0)
            .isPresent();
    if (none && known(schema, "contains").isPresent() && schema.keyword("minContains").isEmpty()) {
      schema
          .keyword("maxContains")
          .ifPresent(keyword ->
              findings.add(
                  "json-lint-max-contains-zero",
                  keyword,
                  "contains asks for one item, maxContains for none: no array is valid."));
    }
  }

  private void bothOnly(ObjectSchema schema) {
    if (isSet(schema, "readOnly") && isSet(schema, "writeOnly")) {
      schema
          .keyword("writeOnly")
          .ifPresent(keyword ->
              findings.add(
                  "json-lint-read-and-write-only", keyword, "It can be neither written nor read."));
    }
  }

  private static boolean isSet(ObjectSchema schema, String name) {
    return schema.value(name, KeywordValue.Flag.class).filter(KeywordValue.Flag::set).isPresent()
        && schema.dialect().atLeast(Dialect.DRAFT_07);
  }

  /// A keyword, where the draft knows it.
  static Optional<Keyword> known(ObjectSchema schema, String name) {
    return KeywordKind.of(name, schema.dialect()).flatMap(kind -> schema.keyword(name));
  }
}
