package dev.meshwright.cli.report;

import dev.meshwright.model.Fix;
import dev.meshwright.model.Location;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.usecases.rules.RuleDescription;
import dev.meshwright.usecases.rules.RuleDescriptions;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Diagnostics in the Static Analysis Results Interchange Format, SARIF 2.1.0.
final class SarifWriter {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
  private static final String HOME = "https://meshwright.dev";
  private static final String UNRESERVED = "-._~/!$&'()*+,;=@";

  private final JsonWriter json;
  private final String version;

  SarifWriter(JsonWriter json, String version) {
    this.json = json;
    this.version = version;
  }

  void write(List<Diagnostic> diagnostics) {
    List<String> rules = diagnostics.stream().map(Diagnostic::rule).distinct().sorted().toList();
    json.object(() -> {
      json.member("$schema", SCHEMA).member("version", "2.1.0");
      json.name("runs").array(() -> run(diagnostics, rules));
    });
  }

  private void run(List<Diagnostic> diagnostics, List<String> rules) {
    json.object(() -> {
      json.name("tool").object(() -> json.name("driver").object(() -> driver(rules)));
      json.member("columnKind", "utf16CodeUnits");
      json.name("results").array(diagnostics, each -> result(each, rules));
    });
  }

  private void driver(List<String> rules) {
    json.member("name", "Meshwright").member("version", version).member("informationUri", HOME);
    RuleDescriptions descriptions = RuleDescriptions.read();
    json.name("rules").array(rules, rule -> descriptor(rule, descriptions.of(rule)));
  }

  /// GitHub's code scanning refuses rules without descriptions and help.
  private void descriptor(String id, RuleDescription rule) {
    json.object(() -> {
      json.member("id", id);
      text("shortDescription", rule.title());
      text("fullDescription", rule.why());
      text("help", rule.hint().isBlank() ? rule.why() : rule.hint());
      json.name("defaultConfiguration").object(() -> json.member("level", level(rule.severity())));
    });
  }

  private void text(String name, String text) {
    json.name(name).object(() -> json.member("text", text));
  }

  private void result(Diagnostic each, List<String> rules) {
    json.object(() -> {
      json.member("ruleId", each.rule())
          .member("ruleIndex", rules.indexOf(each.rule()))
          .member("level", level(each.severity()));
      text("message", each.text());
      json.name("locations").array(() -> location(each));
      if (!each.fixes().isEmpty()) {
        json.name("fixes").array(each.fixes(), this::fix);
      }
      each.waiver()
          .ifPresent(reason ->
              json.name("suppressions")
                  .array(() ->
                      json.object(
                          () -> json.member("kind", "external").member("justification", reason))));
    });
  }

  private void location(Diagnostic each) {
    Location place = each.location();
    json.object(() -> {
      json.name("physicalLocation")
          .object(() -> {
            json.name("artifactLocation").object(() -> json.member("uri", uri(place.file())));
            json.name("region")
                .object(() ->
                    json.member("startLine", place.start().line())
                        .member("startColumn", place.start().column())
                        .member("endLine", place.end().line())
                        .member("endColumn", place.end().column()));
          });
      each.path()
          .filter(path -> !path.isEmpty())
          .ifPresent(path ->
              json.name("logicalLocations")
                  .array(() -> json.object(() -> json.member("fullyQualifiedName", path))));
    });
  }

  private void fix(Fix fix) {
    Map<String, List<TextEdit>> byFile = new LinkedHashMap<>();
    fix.edits()
        .forEach(edit ->
            byFile.computeIfAbsent(edit.file(), file -> new ArrayList<>()).add(edit.edit()));
    json.object(() -> {
      text("description", fix.title());
      json.name("artifactChanges")
          .array(byFile.entrySet(), file -> change(file.getKey(), file.getValue()));
    });
  }

  /// Replacements apply one after the other, so they stand in the order of the text.
  private void change(String file, List<TextEdit> edits) {
    List<TextEdit> ordered =
        edits.stream().sorted(Comparator.comparingInt(edit -> edit.range().start())).toList();
    json.object(() -> {
      json.name("artifactLocation").object(() -> json.member("uri", uri(file)));
      json.name("replacements").array(ordered, this::replacement);
    });
  }

  private void replacement(TextEdit edit) {
    json.object(() -> {
      json.name("deletedRegion")
          .object(() ->
              json.member("charOffset", edit.range().start())
                  .member("charLength", edit.range().length()));
      if (!edit.replacement().isEmpty()) {
        text("insertedContent", edit.replacement());
      }
    });
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INFO -> "note";
    };
  }

  /// A relative path as a relative URI.
  private static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte unit : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (unit & 0xff);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0);
      uri.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return uri.toString();
  }
}
