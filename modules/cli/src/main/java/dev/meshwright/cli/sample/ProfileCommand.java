package dev.meshwright.cli.sample;

import dev.meshwright.cli.frame.CliCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.report.ReportWriter;
import dev.meshwright.cli.report.TextOrJsonOption;
import dev.meshwright.jobs.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `meshwright profile`: what the columns of a sample are like.
@Command(name = "profile", description = "Tells what the values of a sample's columns are like.")
public final class ProfileCommand implements CliCommand {

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "SAMPLE",
      description = "A CSV, JSON, NDJSON, Parquet or Avro file, or a folder of parts.")
  private String sample = "";

  @Mixin private final TextOrJsonOption format = new TextOrJsonOption();

  public ProfileCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    ReportWriter writer = new ReportWriter(console, format.get(), ProfileReport.DOCUMENT);
    try (SampleSession session = new SampleSession(console, sample)) {
      return writer.of(
          session.data().profileRows().profile(session.sample(sample), Progress.none()),
          (columns, notes) -> {
            ExitCode exit = writer.write(new ProfileReport(columns));
            return writer.noted(notes, exit);
          });
    }
  }
}
