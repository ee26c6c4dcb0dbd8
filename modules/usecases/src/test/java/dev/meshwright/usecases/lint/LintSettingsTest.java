package dev.meshwright.usecases.lint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LintSettingsTest {

  private static final String ORDER =
      """
      {
        "type": "record",
        "name": "order",
        "namespace": "shop",
        "fields": [
          {"name": "price", "type": "double"}
        ]
      }
      """;

  private static final String DEAD =
      "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"then\": {\"minLength\":"
          + " 1}}";

  private static LintReport lint(LintRequest request, Map<String, String> files) {
    return new LintWorkspace(SchemaLanguages.all(), new SchemaDetector())
        .lint(request, FileSource.of(files), Progress.none());
  }

  private static LintReport lint(String settings) {
    Map<String, String> files =
        new HashMap<>(Map.of("shop/order.avsc", ORDER, "old/order.avsc", ORDER));
    files.put(LintSettings.FILE, settings);
    files.put("shop/dead.schema.json", DEAD);
    return lint(LintRequest.usual(), files);
  }

  private static List<String> found(String settings) {
    LintReport report = lint(settings);
    assertEquals(List.of(), report.problems());
    return report
        .findings()
        .map(each -> each.location().file() + " " + each.rule())
        .sorted()
        .toList();
  }

  @Test
  void without_a_choice_the_faults_are_told_and_nothing_of_style() {
    assertEquals(
        List.of(
            "old/order.avsc avro-lint-money-floating",
            "shop/dead.schema.json json-lint-then-without-if",
            "shop/order.avsc avro-lint-money-floating"),
        found("check: false\n"));
  }

  @Test
  void rules_are_chosen_left_out_and_chosen_for_some_files() {
    assertEquals(
        List.of("old/order.avsc avro-lint-name-type", "shop/order.avsc avro-lint-doc-missing"),
        found(
            """
            use: [avro-lint-name-type]
            files:
              - path: "shop/**"
                use: [avro-lint-doc-missing]
                except: [NAMES]
            """));
    assertEquals(
        List.of("shop/dead.schema.json json-lint-then-without-if"),
        found("except: [CONVENTIONS]\nignore: [\"old/**\"]\n"));
  }

  @Test
  void a_severity_is_set_for_a_rule_or_a_category() {
    LintReport report = lint("severity: {FAULTS: error, json-lint-then-without-if: note}\n");
    assertEquals(
        List.of(Severity.ERROR, Severity.INFO, Severity.ERROR),
        report.findings().map(Problem::severity).toList());
    assertTrue(report.fails(Severity.ERROR));
  }

  @Test
  void what_is_wrong_in_the_settings_is_told_at_its_place() {
    List<Problem> problems =
        lint("""
        use: [avro-lint-nametype]
        severity: {FAULTS: fatal}
        ignored: []
        """)
            .problems();
    assertEquals(
        List.of(
            ".meshwright/lint.yaml:3:1", ".meshwright/lint.yaml:1:7", ".meshwright/lint.yaml:2:20"),
        problems.stream().map(each -> each.location().toString()).toList());
    assertTrue(problems.get(0).hint().contains("Did you mean 'ignore'?"), problems.toString());
    assertTrue(problems.get(1).hint().contains("Did you mean 'avro-lint-name-type'?"));
  }

  @Test
  void a_schema_takes_rules_out_for_itself_and_what_is_in_it() {
    String ignoring = ORDER.replace("\"double\"", "\"double\", \"lint-ignore\": \"%s\"");
    assertEquals(
        0,
        lint(LintRequest.usual(), Map.of("a.avsc", ignoring.formatted("avro-lint-money-floating")))
            .findings()
            .count());
    assertEquals(
        1,
        lint(LintRequest.usual(), Map.of("a.avsc", ignoring.formatted("other")))
            .findings()
            .count());
    String excluding =
        DEAD.replace("\"then\"", "\"x-lint-exclude\": [\"json-lint-then-without-if\"], \"then\"");
    assertEquals(
        0, lint(LintRequest.usual(), Map.of("a.schema.json", excluding)).findings().count());
  }

  @Test
  void a_call_chooses_rules_and_paths_itself() {
    LintRequest request =
        new LintRequest(
            List.of("shop"), List.of("FAULTS", "NAMES"), List.of("avro-lint-name-type"));
    assertEquals(
        List.of("shop/order.avsc"),
        lint(request, Map.of("shop/order.avsc", ORDER, "old/order.avsc", ORDER)).files().stream()
            .map(LintedFile::path)
            .toList());
    assertEquals(
        List.of("avro-lint-money-floating"),
        lint(request, Map.of("shop/order.avsc", ORDER)).findings().map(Problem::rule).toList());
  }

  @Test
  void a_workspace_brings_rules_along_that_hold_for_every_language() {
    String rule =
        """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "acme-no-abbreviations",
          "description": "Write cust out.",
          "properties": {"name": {"not": {"pattern": "cust_"}}}
        }
        """;
    Map<String, String> files = new HashMap<>();
    files.put(".meshwright/lint/names.schema.json", rule);
    files.put("a.avsc", ORDER.replace("price", "cust_id").replace("double", "string"));
    files.put(
        "a/v1/a.proto", "syntax = \"proto3\";\npackage a.v1;\nmessage A { string cust_id = 1; }\n");
    files.put("a.schema.json", "{\"properties\": {\"cust_id\": {\"type\": \"string\"}}}");
    LintReport report = lint(LintRequest.usual(), files);
    assertEquals(List.of(), report.problems());
    assertEquals(
        List.of(
            "a.avsc:6:14 acme-no-abbreviations cust_id: Write cust out.",
            "a.schema.json:1:17 acme-no-abbreviations cust_id: Write cust out.",
            "a/v1/a.proto:3:20 acme-no-abbreviations cust_id: Write cust out."),
        report
            .findings()
            .map(each -> each.location() + " " + each.rule() + " " + each.message())
            .sorted()
            .toList());
    files.put(LintSettings.FILE, "except: [acme-no-abbreviations]\n");
    assertEquals(0, lint(LintRequest.usual(), files).findings().count());
    files.put(".meshwright/lint/other.schema.json", "{\"title\": \"IMPORT_USED\"}");
    assertEquals(1, lint(LintRequest.usual(), files).problems().size());
  }

  @Test
  void fixes_are_made_until_nothing_is_left_and_nothing_else_changes() {
    String text =
        ORDER.replace("\"type\": \"double\"", "\"type\": {\"type\": \"string\"}, \"doc\": \"\"");
    Map<String, String> written = new HashMap<>();
    FixLint.Fixed fixed =
        new FixLint(
                new LintWorkspace(SchemaLanguages.all(), new SchemaDetector()),
                (path, before, after) -> {
                  written.put(path, after);
                  return java.util.Optional.empty();
                })
            .fix(
                new LintRequest(List.of(), List.of("REDUNDANT"), List.of()),
                FileSource.of(Map.of("a.avsc", text)),
                Progress.none())
            .orElseThrow(problems -> new AssertionError(problems));
    assertEquals(2, fixed.fixed());
    assertEquals(0, fixed.left().findings().count());
    assertEquals(Map.of("a.avsc", ORDER.replace("double", "string")), written);
  }
}
