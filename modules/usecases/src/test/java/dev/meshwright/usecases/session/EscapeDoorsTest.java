package dev.meshwright.usecases.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.data.sharing.SharedEngine;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Parameter;
import dev.meshwright.model.data.PreviewLimits;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.Value;
import dev.meshwright.model.transformtest.TestOutcome;
import dev.meshwright.usecases.explore.RowComparison;
import dev.meshwright.usecases.explore.RowSelection;
import dev.meshwright.usecases.explore.RowVersion;
import dev.meshwright.usecases.explore.SortKey;
import dev.meshwright.usecases.preview.PreviewRequest;
import dev.meshwright.usecases.quality.QualityResult;
import dev.meshwright.usecases.sample.SchemaPayloads;
import dev.meshwright.usecases.transformtest.RunTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Attempts to read a file beside the workspace, or to write one, by everything that a user or a
/// file can say other than the statement of a preview. In attempts, `SECRET` is that file.
class EscapeDoorsTest {

  private static final String CANARY = "canary-7261";

  /// What must be refused wherever a table can be named.
  private static final List<String> SOURCES =
      List.of(
          "read_csv('SECRET')",
          "read_csv_auto('SECRET')",
          "read_text('SECRET')",
          "read_blob('SECRET')",
          "read_json_objects('SECRET')",
          "sniff_csv('SECRET')",
          "glob('SECRET')",
          "'SECRET'",
          "\"SECRET\"",
          "query('FROM ''SECRET''')",
          "query_table('SECRET')",
          "\"READ_TEXT\"('SECRET')",
          "system.main.read_text('SECRET')",
          "duckdb_settings()",
          "read_text('../secret.csv')",
          "read_csv('linked.csv')");

  @TempDir Path temporary;
  private Path folder;
  private Path secret;
  private WorkspaceServices services;
  private DataServices data;
  private final List<String> through = new ArrayList<>();

  @BeforeEach
  void aWorkspaceBesideASecret() throws IOException {
    folder = Files.createDirectory(temporary.resolve("workspace"));
    secret = Files.writeString(temporary.resolve("secret.csv"), "a\n" + CANARY + "\n");
    write("t.csv", "a\n1\n");
    write("q.sql", "SELECT * FROM t");
    Files.createSymbolicLink(folder.resolve("linked.csv"), secret);
    Files.createSymbolicLink(folder.resolve("beside"), temporary);
    services = WorkspaceServices.open(folder).optional().orElseThrow();
    data = services.dataServices(SharedEngine.borrow(SchemaPayloads.class, PreviewLimits.usual()));
  }

  @AfterEach
  void nothingCameThrough() {
    data.close();
    services.close();
    assertEquals(List.of(), through);
    assertFalse(Files.exists(temporary.resolve("out")));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private String filled(String attempt) {
    return attempt
        .replace("SECRET", secret.toString())
        .replace("OUT", temporary.resolve("out").toString());
  }

  private List<String> attempts(String... places) {
    List<String> all = new ArrayList<>();
    for (String place : places) {
      SOURCES.forEach(source -> all.add(filled(place.replace("%s", source))));
    }
    return all;
  }

  private static String yaml(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private static void count(String door, int attempts) {
    System.out.println(attempts + " escapes tried by " + door);
  }

  /// What was refused at a place; the rows else.
  private void refused(String attempt, Result<RowSource> answer) {
    String seen = seen(answer);
    if (!seen.startsWith("refused") || seen.contains(CANARY)) {
      through.add(attempt + " -> " + seen);
    }
  }

  private void harmless(String attempt, Result<RowSource> answer) {
    String seen = seen(answer);
    if (seen.contains(CANARY)) {
      through.add(attempt + " -> " + seen);
    }
  }

  private static String seen(Result<RowSource> answer) {
    if (answer.optional().isEmpty()) {
      return located(answer.problems());
    }
    try (RowSource rows = answer.optional().get()) {
      var page = rows.page(0, 10);
      return page.problems().isEmpty() ? "rows " + page.rows() : located(page.problems());
    }
  }

  private static String located(List<Problem> problems) {
    boolean everywhere = problems.stream().noneMatch(each -> each.location().file().isEmpty());
    return (!problems.isEmpty() && everywhere ? "refused " : "not located ") + problems;
  }

  private Result<RowSource> preview(PreviewRequest request) {
    return data.previewTransformation().run(request, Progress.none());
  }

  @Test
  void doors_that_stand_open_would_be_found() {
    String open = "SELECT '" + CANARY + "' AS a FROM t";
    refused(
        "rows in place of a refusal", preview(PreviewRequest.whole("q.sql", "SELECT * FROM t")));
    refused(
        "a refusal that tells",
        Result.failed(Problem.error("x", Location.startOf("q.sql"), "no number: " + CANARY, "")));
    refused(
        "a refusal without a place",
        Result.failed(Problem.error("x", Location.startOf(""), "no", "")));
    harmless("rows that tell", preview(PreviewRequest.whole("q.sql", open)));
    assertEquals(4, through.size(), through.toString());
    through.clear();
  }

  @Test
  void the_filter_and_the_order_of_a_grid() {
    PreviewRequest all = PreviewRequest.whole("q.sql", "SELECT * FROM t");
    List<String> filters =
        attempts(
            "(SELECT count(*) FROM %s) >= 0",
            "a IN (SELECT 1 FROM %s)",
            "true) UNION ALL (SELECT 1 FROM %s",
            "EXISTS (WITH x AS (FROM %s) FROM x)",
            "true; COPY (FROM %s) TO 'OUT'");
    for (String filter : filters) {
      refused(
          filter,
          data.exploreRows()
              .rows(all, RowSelection.everything().filtered(filter), Progress.none()));
    }
    count("filters", filters.size());
    List<String> orders = attempts("a\", (SELECT count(*) FROM %s), \"a", "a\"; FROM %s --");
    for (String order : orders) {
      harmless(
          order,
          data.exploreRows()
              .rows(
                  all,
                  RowSelection.everything().sorted(List.of(new SortKey(order, false))),
                  Progress.none()));
    }
    count("orders", orders.size());
  }

  @Test
  void steps_keys_and_parameters() {
    String steps = "WITH x AS (SELECT * FROM t) SELECT * FROM x";
    List<String> names = attempts("x; FROM %s", "x\" UNION ALL FROM %s --", "%s");
    for (String name : names) {
      refused(name, preview(new PreviewRequest("q.sql", steps, Optional.of(name), List.of())));
    }
    count("steps", names.size());
    List<String> keys = attempts("a\", (SELECT content FROM %s), \"a", "%s");
    for (String key : keys) {
      var comparison =
          new RowComparison(
              PreviewRequest.whole("q.sql", steps),
              new RowVersion.Current(),
              new RowVersion.Current(),
              false,
              List.of(key));
      var diff = data.compareVersions().compare(comparison, Progress.none());
      String seen =
          diff.optional().isPresent()
              ? seen(Result.ok(diff.optional().get().rows()))
              : located(diff.problems());
      if (!seen.startsWith("refused") || seen.contains(CANARY)) {
        through.add(key + " -> " + seen);
      }
    }
    count("keys", keys.size());
    List<String> values = attempts("%s", "'; FROM %s; --");
    values.add(secret.toString());
    for (String value : values) {
      List<Parameter> given = List.of(new Parameter("p", Value.text(value)));
      for (String sql : List.of("SELECT * FROM t WHERE a::VARCHAR = $p", "SELECT $p AS v")) {
        harmless(value, preview(new PreviewRequest("q.sql", sql, Optional.empty(), given)));
      }
      for (String sql :
          List.of("FROM read_text($p)", "FROM query($p)", "FROM query_table($p)", "FROM $p")) {
        refused(value, preview(new PreviewRequest("q.sql", sql, Optional.empty(), given)));
      }
    }
    count("parameters", values.size() * 6);
  }

  @Test
  void templates_names_and_links() throws IOException {
    write("dbt_project.yml", "name: x\nvars: {v: " + yaml(filled("read_text('SECRET')")) + "}\n");
    List<String> texts =
        attempts(
            "SELECT * FROM {{ var('unset', \"%s\") }}",
            "{% set s = \"%s\" %}SELECT * FROM {{ s }}",
            "{% if true %}SELECT * FROM %s{% endif %}",
            "{{ config(pre_hook=\"CREATE TABLE x AS FROM %s\") }}SELECT * FROM %s",
            "SELECT * FROM {# }} #}%s",
            "SELECT * FROM {{ run_query(\"FROM %s\") }}");
    texts.addAll(
        List.of(
            filled("SELECT * FROM {{ ref('SECRET') }}"),
            filled("SELECT * FROM {{ ref('t\" UNION ALL FROM read_text(''SECRET'') --') }}"),
            filled("SELECT * FROM {{ source('x', 'SECRET') }}"),
            filled("SELECT * FROM {{ source('../', 'secret') }}"),
            "SELECT * FROM {{ var('v') }}",
            "SELECT '{{ env_var('HOME') }}' FROM secret",
            filled("{% include 'SECRET' %}SELECT * FROM secret"),
            "SELECT * FROM linked",
            "SELECT * FROM \"linked.csv\"",
            "SELECT * FROM secret",
            "SELECT * FROM beside.secret",
            "SELECT * FROM \"beside/secret\"",
            "SELECT * FROM '../secret.csv'"));
    for (String text : texts) {
      refused(text, preview(PreviewRequest.whole("q.sql", text)));
    }
    count("templates and links", texts.size());
    List<String> files =
        List.of(
            "a' UNION FROM read_text('..') --.csv", "b\"; FROM t; --.csv", "{{ c }}.csv", "*.csv");
    for (String name : files) {
      write("names/" + name, "a\n1\n");
    }
    services.read(Progress.none());
    List<String> seen = new ArrayList<>();
    for (var table : data.previewTransformation().tables("q.sql")) {
      seen.add(table.name());
      String sql = "SELECT * FROM \"" + table.name().replace("\"", "\"\"") + "\"";
      harmless(sql, preview(PreviewRequest.whole("q.sql", sql)));
    }
    assertTrue(seen.size() > files.size(), seen.toString());
    count("names", seen.size());
  }

  @Test
  void the_queries_of_rules() throws IOException {
    List<String> queries =
        attempts(
            "SELECT count(*) FROM %s",
            "SELECT count(*) FROM ${object}, %s",
            "SELECT (SELECT count(*) FROM %s)",
            "SELECT 1; COPY (FROM %s) TO 'OUT'");
    StringBuilder contract =
        new StringBuilder(
            "apiVersion: v3.1.0\nkind: DataContract\nid: c\nversion: 1.0.0\nstatus: active\n"
                + "schema:\n  - name: t\n    quality:\n");
    for (String query : queries) {
      contract.append("      - {type: sql, mustBe: 7, query: ").append(yaml(query)).append("}\n");
    }
    write("c.odcs.yaml", contract.toString());
    List<QualityResult> results =
        data.runQuality().run(services.workingCopy(Progress.none()), each -> {}, Progress.none());
    assertEquals(queries.size(), results.size());
    for (int i = 0; i < results.size(); i++) {
      String seen =
          results.get(i).outcome() instanceof QualityResult.Outcome.NotRun notRun
              ? located(notRun.problems())
              : results.get(i).toString();
      if (!seen.startsWith("refused") || seen.contains(CANARY)) {
        through.add(queries.get(i) + " -> " + seen);
      }
    }
    count("rules", queries.size());
  }

  @Test
  void the_fixtures_of_tests() throws IOException {
    write("dbt_project.yml", "name: x\n");
    write("models/m.sql", "select * from {{ ref('t') }}");
    StringBuilder dbt = new StringBuilder("unit_tests:\n");
    int number = 0;
    for (String sql : attempts("SELECT * FROM %s", "SELECT 1 AS a; COPY (FROM %s) TO 'OUT'")) {
      dbt.append("  - {name: d")
          .append(number++)
          .append(", model: m, given: [{input: ref('t'), ")
          .append("format: sql, rows: ")
          .append(yaml(sql))
          .append("}], expect: {rows: []}}\n");
      dbt.append("  - {name: e")
          .append(number++)
          .append(", model: m, given: [], expect: {")
          .append("format: sql, rows: ")
          .append(yaml(sql))
          .append("}}\n");
    }
    write("models/tests.yml", dbt.toString());
    for (String source : attempts("%s")) {
      for (String given :
          List.of(
              "given: {t: {columns: {a: " + yaml("INT); FROM " + source) + "}, rows: [{a: 1}]}}",
              "step: " + yaml("x; FROM " + source),
              "transformation: " + yaml(source))) {
        String transformation = given.startsWith("transf") ? "" : "transformation: q.sql\n";
        write(
            "f" + number + ".test.yaml",
            "test: f" + number++ + "\n" + transformation + given + "\nexpect: {rows: []}\n");
      }
    }
    RunTests tests = data.runTests();
    var files = services.workingCopy(Progress.none());
    var results = tests.run(tests.find(files, Progress.none()), files, each -> {}, Progress.none());
    assertTrue(results.size() >= number, results.size() + " of " + number);
    for (var result : results) {
      String seen =
          result.outcome() instanceof TestOutcome.Broken broken
              ? located(broken.problems())
              : result.toString();
      if (!seen.startsWith("refused") || seen.contains(CANARY)) {
        through.add(result.name() + " -> " + seen);
      }
    }
    count("tests", number);
  }

  @Test
  void the_settings_of_samples() throws IOException {
    List<String> entries = new ArrayList<>();
    for (String source : attempts("%s")) {
      String out = yaml("x'), (FROM " + source + ") --");
      entries.add("csv: {types: {a: " + out + "}}");
      entries.add("csv: {types: {" + out + ": VARCHAR}}");
      entries.add("csv: {dateFormat: " + out + "}");
      entries.add("csv: {nullText: " + out + "}");
      entries.add("csv: {encoding: " + out + "}");
      entries.add("schema: " + yaml(source));
    }
    entries.add("schema: ../secret.csv");
    entries.add("schema: linked.csv");
    entries.add("schema: beside/secret.csv");
    for (String entry : entries) {
      write(".meshwright/samples.yaml", "samples:\n  - {path: t.csv, " + entry + "}\n");
      services.read(Progress.none());
      harmless(entry, preview(PreviewRequest.whole("q.sql", "SELECT * FROM t")));
    }
    write(".meshwright/samples.yaml", "samples: [{path: ../secret.csv}, {path: beside/}]\n");
    services.read(Progress.none());
    refused("a path outside", preview(PreviewRequest.whole("q.sql", "SELECT * FROM secret")));
    count("settings of samples", entries.size() + 2);
  }
}
