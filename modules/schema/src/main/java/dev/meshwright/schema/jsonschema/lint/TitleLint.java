package dev.meshwright.schema.jsonschema.lint;

import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.json.JsonValue;
import dev.meshwright.model.json.JsonValues;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.tree.ArrayNode;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Titles, descriptions, examples and patterns: what people read.
final class TitleLint {

  private final SchemaFindings findings;

  TitleLint(SchemaFindings findings) {
    this.findings = findings;
  }

  void check(ObjectSchema schema) {
    Optional<String> title = schema.text("title");
    Optional<String> description = schema.text("description");
    trimmed("json-lint-title-blanks", schema.keyword("title"), title);
    trimmed("json-lint-description-blanks", schema.keyword("description"), description);
    title
        .filter(text -> findings.wants("json-lint-title-stop"))
        .filter(text -> text.endsWith(".") && !text.endsWith(".."))
        .ifPresent(text -> stop(schema, text));
    if (title.isPresent() && description.map(String::strip).equals(title.map(String::strip))) {
      schema
          .keyword("description")
          .ifPresent(keyword ->
              findings.add(
                  "json-lint-title-is-description", keyword, "This is the title once more."));
    }
    schema
        .text("pattern")
        .filter(pattern -> !pattern.startsWith("^") && !pattern.endsWith("$"))
        .flatMap(pattern -> schema.keyword("pattern"))
        .ifPresent(keyword ->
            findings.add(
                "json-lint-pattern-unanchored",
                keyword,
                "This pattern is looked for anywhere in the text."));
    if (ConditionLint.known(schema, "examples").isPresent()) {
      schema.keyword("examples").ifPresent(this::examples);
    }
    if (schema.id().pointer().isEmpty()) {
      root(schema, title, description);
    }
  }

  private void trimmed(String rule, Optional<Keyword> keyword, Optional<String> text) {
    if (findings.wants(rule)
        && keyword.isPresent()
        && text.filter(it -> !it.equals(it.strip())).isPresent()) {
      findings.add(
          rule,
          keyword.get().range(),
          "There are blanks around this text.",
          findings.replacing(
              "Remove the blanks",
              keyword.get().node().range(),
              JsonQuotes.quote(text.get().strip())));
    }
  }

  private void stop(ObjectSchema schema, String text) {
    schema
        .keyword("title")
        .ifPresent(keyword ->
            findings.add(
                "json-lint-title-stop",
                keyword.range(),
                "The title ends with a full stop.",
                findings.replacing(
                    "Remove the stop",
                    keyword.node().range(),
                    JsonQuotes.quote(text.substring(0, text.length() - 1)))));
  }

  private void examples(Keyword keyword) {
    if (!findings.wants("json-lint-example-duplicate")
        || !(keyword.node() instanceof ArrayNode list)) {
      return;
    }
    Set<JsonValue> seen = new HashSet<>();
    for (int i = 0; i < list.items().size(); i++) {
      Optional<JsonValue> value = JsonValues.of(list.items().get(i));
      if (value.isPresent() && !seen.add(value.get())) {
        findings.add(
            "json-lint-example-duplicate",
            list.items().get(i).range(),
            "The list has this example already.",
            findings.withoutItem(list, i));
      }
    }
  }

  private void root(ObjectSchema schema, Optional<String> title, Optional<String> description) {
    if (title.isEmpty()) {
      findings.add("json-lint-title-missing", schema.range(), "The schema has no title.");
    }
    if (description.isEmpty()) {
      findings.add(
          "json-lint-description-missing", schema.range(), "The schema has no description.");
    }
    boolean may = schema.dialect().atLeast(Dialect.DRAFT_06);
    if (may && schema.keyword("examples").isEmpty()) {
      findings.add("json-lint-examples-missing", schema.range(), "The schema has no examples.");
    }
  }
}
