package dev.meshwright.cli.decode;

import dev.meshwright.cli.frame.Ansi;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.report.Diagnostic;
import dev.meshwright.cli.report.Report;
import dev.meshwright.cli.report.ReportLabels;
import dev.meshwright.model.git.Commit;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.usecases.decode.DecodeReport;
import dev.meshwright.usecases.decode.DecodedWords;
import dev.meshwright.usecases.decode.SchemaReadings;
import dev.meshwright.usecases.decode.VersionReading;
import dev.meshwright.usecases.decode.VersionReading.Outcome;
import java.io.PrintStream;
import java.util.List;

/// Which schemas read a message.
record DecodedReport(DecodeReport report) implements Report {

  static final String DOCUMENT = "meshwright.decode/1";

  /// Schemas that do not read it and are named one by one.
  private static final int MOST_OTHERS = 20;

  @Override
  public String document() {
    return DOCUMENT;
  }

  @Override
  public void text(Console console) {
    PrintStream out = console.out();
    Ansi paint = new Ansi(console.colors());
    out.println(DecodedWords.message(report.message()));
    for (SchemaReadings schema : report.reading()) {
      out.println();
      out.println(paint.strong(TerminalText.line(DecodedWords.title(schema))));
      schema
          .newest()
          .ifPresent(newest -> {
            if (newest.outcome() instanceof Outcome.Reads reads) {
              TerminalText.lines(DecodedWords.pretty(reads.json()))
                  .forEach(line -> out.println("  " + line));
            }
          });
      DecodedWords.runs(schema).forEach(run -> out.println("  " + TerminalText.line(run)));
      schema
          .firstThatDoesNot()
          .ifPresent(version ->
              out.println(
                  TerminalText.line("  first not read by " + DecodedWords.version(version))));
    }
    if (!report.others().isEmpty()) {
      out.println();
      out.println(
          paint.strong(
              "Not read by " + ReportLabels.count(report.others().size(), "other schema") + ":"));
      report.others().stream()
          .limit(MOST_OTHERS)
          .forEach(schema -> {
            out.println("  " + TerminalText.line(DecodedWords.title(schema)));
            schema.versions().stream()
                .limit(1)
                .forEach(version ->
                    out.println(
                        "      "
                            + paint.faint(
                                TerminalText.line(DecodedWords.outcome(version.outcome())))));
          });
      int more = report.others().size() - MOST_OTHERS;
      if (more > 0) {
        out.println("  and " + more + " more.");
      }
    }
    out.println();
    out.println(
        ReportLabels.count(report.versions(), "version")
            + " of "
            + ReportLabels.count(report.schemas(), "schema")
            + ": read by "
            + report.reading().stream().filter(SchemaReadings::readsNow).count()
            + " now, by "
            + report.reading().stream().filter(schema -> !schema.readsNow()).count()
            + " before.");
  }

  @Override
  public void json(JsonWriter json) {
    json.member("form", report.message().form().word())
        .member("bytes", report.message().length())
        .member("envelope", report.message().envelope().word());
    report.message().schemaId().ifPresent(id -> json.member("schemaId", id));
    json.member("fingerprint", DecodedWords.fingerprint(report.message()))
        .member("schemas", report.schemas())
        .member("versions", report.versions());
    json.name("reading").array(report.reading(), schema -> write(json, schema));
    json.name("others").array(report.others(), schema -> write(json, schema));
    json.name("problems").array(report.notes(), problem -> FindingJson.write(json, problem));
  }

  private static void write(JsonWriter json, SchemaReadings schema) {
    json.object(() -> {
      json.member("path", schema.path())
          .member("format", schema.format().word())
          .member("type", schema.type())
          .member("readsNow", schema.readsNow());
      json.name("versions").array(schema.versions(), version -> write(json, version));
    });
  }

  private static void write(JsonWriter json, VersionReading version) {
    json.object(() -> {
      json.member("path", version.path()).member("commit", version.commit().map(Commit::id));
      version
          .commit()
          .ifPresent(commit ->
              json.member("time", commit.time().toString()).member("subject", commit.subject()));
      switch (version.outcome()) {
        case Outcome.Reads(String value, List<String> strangers, var writer) ->
            json.member("outcome", "reads")
                .member("value", value)
                .member("unknown", strangers)
                .member("writtenBy", writer);
        case Outcome.Refuses(String path, int offset, String reason) -> {
          json.member("outcome", "refuses").member("field", path).member("reason", reason);
          if (offset >= 0) {
            json.member("offset", offset);
          }
        }
        case Outcome.Broken(String reason) ->
            json.member("outcome", "broken").member("reason", reason);
        case Outcome.Gone() -> json.member("outcome", "gone");
      }
    });
  }

  @Override
  public List<Diagnostic> diagnostics() {
    return report.notes().stream().map(Diagnostic::of).toList();
  }

  @Override
  public ExitCode exit() {
    return report.reading().isEmpty() ? ExitCode.FINDINGS : ExitCode.FINE;
  }
}
