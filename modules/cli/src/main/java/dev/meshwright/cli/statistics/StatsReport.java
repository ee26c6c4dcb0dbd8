package dev.meshwright.cli.statistics;

import dev.meshwright.cli.frame.Ansi;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.report.Diagnostic;
import dev.meshwright.cli.report.Report;
import dev.meshwright.cli.report.TextTable;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.usecases.statistics.SchemaCounts;
import dev.meshwright.usecases.statistics.Share;
import dev.meshwright.usecases.statistics.WorkspaceStatistics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A workspace in numbers.
record StatsReport(WorkspaceStatistics statistics) implements Report {

  static final String DOCUMENT = "meshwright.stats/1";

  private static final int WIDEST = 60;

  @Override
  public String document() {
    return DOCUMENT;
  }

  @Override
  public void text(Console console) {
    Ansi paint = new Ansi(console.colors());
    languages(console);
    section(
        console,
        paint,
        "Largest schemas",
        List.of("schema", "fields", "types", "lines"),
        largest(),
        1);
    section(
        console,
        paint,
        "Rules broken most",
        List.of("rule", "severity", "findings", "schemas"),
        rules(),
        2);
    section(
        console,
        paint,
        "Growth",
        List.of("point", "date", "schemas", "types", "fields", "documented"),
        growth(),
        2);
    statistics
        .problems()
        .forEach(problem -> console.err().println(TerminalText.line(problem.text())));
  }

  private void languages(Console console) {
    List<List<String>> lines = new ArrayList<>();
    statistics.languages().forEach(each -> lines.add(line(each.format().title(), each.counts())));
    if (lines.isEmpty()) {
      console.out().println("No schemas here.");
      return;
    }
    if (lines.size() > 1) {
      lines.add(line("all", statistics.all()));
    }
    new TextTable(console.out(), WIDEST)
        .write(
            List.of(
                "language",
                "schemas",
                "with errors",
                "lines",
                "types",
                "documented",
                "fields",
                "documented"),
            lines,
            1);
  }

  private static List<String> line(String name, SchemaCounts counts) {
    return List.of(
        name,
        number(counts.files()),
        number(counts.broken()),
        number(counts.lines()),
        number(counts.types().whole()),
        counts.types().percent() + " %",
        number(counts.fields().whole()),
        counts.fields().percent() + " %");
  }

  private List<List<String>> largest() {
    return statistics.largest().stream()
        .map(each ->
            List.of(
                each.path(),
                number(each.counts().fields().whole()),
                number(each.counts().types().whole()),
                number(each.counts().lines())))
        .toList();
  }

  private List<List<String>> rules() {
    return statistics.rules().stream()
        .map(each ->
            List.of(
                each.rule(),
                FindingJson.word(each.severity()),
                number(each.findings()),
                number(each.files())))
        .toList();
  }

  private List<List<String>> growth() {
    return statistics.growth().stream()
        .map(each ->
            List.of(
                each.name(),
                each.when().toLocalDate().toString(),
                number(each.counts().files()),
                number(each.counts().types().whole()),
                number(each.counts().fields().whole()),
                each.counts().fields().percent() + " %"))
        .toList();
  }

  private static void section(
      Console console,
      Ansi paint,
      String title,
      List<String> head,
      List<List<String>> lines,
      int numbersFrom) {
    if (!lines.isEmpty()) {
      console.out().println();
      console.out().println(paint.strong(title));
      new TextTable(console.out(), WIDEST).write(head, lines, numbersFrom);
    }
  }

  private static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  @Override
  public void json(JsonWriter json) {
    json.name("languages")
        .array(
            statistics.languages(),
            each ->
                json.object(() -> {
                  json.member("language", each.format().word());
                  json.name("counts").object(() -> counts(json, each.counts()));
                }));
    json.name("all").object(() -> counts(json, statistics.all()));
    json.name("largest")
        .array(
            statistics.largest(),
            each ->
                json.object(() -> {
                  json.member("path", each.path());
                  json.name("counts").object(() -> counts(json, each.counts()));
                }));
    json.name("rules")
        .array(
            statistics.rules(),
            each ->
                json.object(() ->
                    json.member("rule", each.rule())
                        .member("severity", FindingJson.word(each.severity()))
                        .member("findings", each.findings())
                        .member("schemas", each.files())));
    json.name("growth")
        .array(
            statistics.growth(),
            each ->
                json.object(() -> {
                  json.member("point", each.name()).member("time", each.when().toString());
                  json.name("counts").object(() -> counts(json, each.counts()));
                }));
    json.name("problems").array(statistics.problems(), problem -> FindingJson.write(json, problem));
  }

  private static void counts(JsonWriter json, SchemaCounts counts) {
    json.member("schemas", counts.files())
        .member("withErrors", counts.broken())
        .member("characters", counts.characters())
        .member("lines", counts.lines());
    share(json, "types", counts.types());
    share(json, "fields", counts.fields());
    share(json, "enumValues", counts.values());
  }

  private static void share(JsonWriter json, String name, Share share) {
    json.name(name)
        .object(() -> json.member("count", share.whole()).member("documented", share.part()));
  }

  /// What could not be counted.
  @Override
  public List<Diagnostic> diagnostics() {
    return statistics.problems().stream().map(Diagnostic::of).toList();
  }

  @Override
  public ExitCode exit() {
    return ExitCode.FINE;
  }
}
