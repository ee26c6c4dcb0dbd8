package dev.meshwright.cli.sample;

import dev.meshwright.cli.Console;
import dev.meshwright.cli.ExitCode;
import dev.meshwright.cli.Verb;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Checked;
import dev.meshwright.model.data.ConformanceReport;
import dev.meshwright.usecases.conformance.SchemaChoice;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `meshwright validate`: does this data fit this schema.
@Command(
    name = "validate",
    description = {
      "Encodes or validates each row of a sample with a schema, and tells which rows do not fit,",
      "in which cell, and why."
    })
public final class ValidateVerb implements Verb {

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "SCHEMA",
      description = {
        "An Avro, Protobuf or JSON schema of the workspace; FILE.proto#Message names a message,",
        "REV:FILE a committed version."
      })
  private String schema = "";

  @Parameters(
      index = "1",
      paramLabel = "SAMPLE",
      description = "A CSV, JSON, NDJSON, Parquet or Avro file, or a folder of parts.")
  private String sample = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Failing rows to show, up to 1000. Default: 20.")
  private int limit = 20;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json. Default: text.")
  private OutputFormat format = OutputFormat.TEXT;

  public ValidateVerb(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    try (SampleSession session = new SampleSession(console, schema.replaceFirst("#.*", ""))) {
      SchemaChoice choice = session.schema(schema);
      Checked<ConformanceReport> report =
          session.verbs().checkConformance().check(session.sample(sample), choice, Progress.none());
      return switch (report) {
        case Checked.Bad<ConformanceReport>(List<Problem> problems) -> {
          session.fail(format, ConformanceText.DOCUMENT, problems);
          yield ExitCode.FINDINGS;
        }
        case Checked.Good<ConformanceReport>(ConformanceReport found, var notes) -> {
          new ConformanceText(console.out(), limit).write(found, format);
          yield found.failing() == 0 ? ExitCode.FINE : ExitCode.FINDINGS;
        }
      };
    }
  }
}
