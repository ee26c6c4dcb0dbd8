package dev.meshwright.schema.jsonschema.lint;

import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.KeywordKind;
import dev.meshwright.model.jsonschema.ObjectSchema;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What belongs to drafts: their names, and words that they do not know.
final class DialectLint {

  private static final String HTTP = "http:";
  private static final String HTTPS = "https:";
  private static final String OWN = "x-";
  private static final Pattern ANCHOR = Pattern.compile("[A-Za-z][A-Za-z0-9._-]*");
  private static final Set<String> FORMATS =
      Set.of(
          "date-time",
          "date",
          "time",
          "duration",
          "email",
          "idn-email",
          "hostname",
          "idn-hostname",
          "ipv4",
          "ipv6",
          "uri",
          "uri-reference",
          "iri",
          "iri-reference",
          "uuid",
          "uri-template",
          "json-pointer",
          "relative-json-pointer",
          "regex");

  private final SchemaFindings findings;

  DialectLint(SchemaFindings findings) {
    this.findings = findings;
  }

  void check(ObjectSchema schema) {
    Optional<Keyword> named = schema.keyword("$schema");
    named.ifPresent(keyword -> draft(schema, keyword));
    if (named.isEmpty() && schema.id().pointer().isEmpty()) {
      findings.add(
          "json-lint-schema-missing",
          schema.range(),
          "The schema does not say its draft; here it is read as "
              + schema.dialect().title()
              + ".");
    }
    if (schema.dialect().atLeast(Dialect.DRAFT_2019_09)) {
      schema
          .keyword("definitions")
          .ifPresent(keyword ->
              findings.add(
                  "json-lint-definitions-old",
                  keyword.key(),
                  "Since 2019-09 definitions are called $defs."));
    }
    schema.keywords().values().forEach(keyword -> keyword(schema, keyword));
  }

  private void draft(ObjectSchema schema, Keyword keyword) {
    Optional<String> text = schema.text("$schema");
    Optional<Dialect> dialect = text.flatMap(Dialect::ofUri);
    if (dialect.isEmpty()) {
      return;
    }
    String uri = text.get();
    boolean modern = dialect.get().atLeast(Dialect.DRAFT_2019_09);
    if (modern && uri.startsWith(HTTP)) {
      rewrite("json-lint-schema-http", keyword, uri, HTTPS + uri.substring(HTTP.length()));
    } else if (!modern && uri.startsWith(HTTPS)) {
      rewrite("json-lint-schema-https", keyword, uri, HTTP + uri.substring(HTTPS.length()));
    }
    if (modern && uri.endsWith("#")) {
      rewrite("json-lint-schema-fragment", keyword, uri, uri.substring(0, uri.length() - 1));
    } else if (!modern && !uri.endsWith("#")) {
      rewrite("json-lint-schema-without-fragment", keyword, uri, uri + "#");
    }
  }

  private void rewrite(String rule, Keyword keyword, String written, String usual) {
    if (!findings.wants(rule)) {
      return;
    }
    findings.add(
        rule,
        keyword.node().range(),
        "The draft is named " + usual + ", not " + written + ".",
        findings.replacing("Write " + usual, keyword.node().range(), '"' + usual + '"'));
  }

  private void keyword(ObjectSchema schema, Keyword keyword) {
    String name = keyword.name();
    if (findings.wants("json-lint-keyword-unknown")
        && !name.startsWith(OWN)
        && !KeywordKind.knownToAny(name)) {
      findings.add(
          "json-lint-keyword-unknown", keyword.key(), "No draft defines the keyword " + name + ".");
    }
    switch (name) {
      case "format" ->
          schema
              .text(name)
              .filter(format -> !FORMATS.contains(format) && !format.startsWith(OWN))
              .ifPresent(format ->
                  findings.add(
                      "json-lint-format-unknown",
                      keyword,
                      "No draft defines the format " + format + "."));
      case "$anchor", "$dynamicAnchor" ->
          schema
              .text(name)
              .filter(anchor -> !ANCHOR.matcher(anchor).matches())
              .ifPresent(anchor ->
                  findings.add(
                      "json-lint-anchor-not-portable",
                      keyword,
                      "Not every draft takes the anchor " + anchor + "."));
      default -> {}
    }
  }
}
