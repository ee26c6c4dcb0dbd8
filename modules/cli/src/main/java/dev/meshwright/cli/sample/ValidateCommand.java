package dev.meshwright.cli.sample;

import dev.meshwright.cli.frame.Bounds;
import dev.meshwright.cli.frame.CliCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.report.FormatOption;
import dev.meshwright.cli.report.ReportWriter;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.replay.SchemaDifference;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `meshwright validate`: does this data fit this schema.
@Command(
    name = "validate",
    description =
        "Encodes or validates each row of a sample with a schema, and tells which rows do not fit, "
            + "in which cell, and why.")
public final class ValidateCommand implements CliCommand {

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "SCHEMA",
      description =
          "An Avro, Protobuf or JSON schema of the workspace; FILE.proto#Message names a message, "
              + "REV:FILE a committed version.")
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

  @Mixin private final FormatOption format = new FormatOption();

  public ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    Bounds.within("--limit", limit, 1, SampleSession.MOST_ROWS);
    try (SampleSession session = new SampleSession(console, SchemaArgument.file(schema))) {
      SchemaChoice choice = session.schema(schema);
      ReportWriter writer = new ReportWriter(console, format.get(), ValidateReport.DOCUMENT);
      SampleTable table = session.sample(sample);
      return writer.of(
          session.data().checkConformance().check(table, choice, Progress.none()),
          (report, notes) -> {
            Optional<SchemaDifference> difference =
                session.data().ownSchema().compare(table, choice, Progress.none()).optional();
            ConformanceRows rows = new ConformanceRows(report, limit);
            ExitCode exit = writer.write(new ValidateReport(table.label(), rows, difference));
            return writer.noted(notes, exit);
          });
    }
  }
}
