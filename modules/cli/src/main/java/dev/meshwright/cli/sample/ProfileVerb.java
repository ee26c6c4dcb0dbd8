package dev.meshwright.cli.sample;

import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.Verb;
import dev.meshwright.cli.report.FormatOption;
import dev.meshwright.cli.report.ProblemReport;
import dev.meshwright.jobs.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `meshwright profile`: what the columns of a sample are like.
@Command(name = "profile", description = "Tells what the values of a sample's columns are like.")
public final class ProfileVerb implements Verb {

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "SAMPLE",
      description = "A CSV, JSON, NDJSON, Parquet or Avro file, or a folder of parts.")
  private String sample = "";

  @Mixin private final FormatOption format = new FormatOption();

  public ProfileVerb(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    ProblemReport problems = new ProblemReport(console, format.get(), ProfileText.DOCUMENT);
    try (SampleSession session = new SampleSession(console, sample)) {
      return problems.of(
          session.verbs().profileRows().profile(session.sample(sample), Progress.none()),
          (columns, notes) -> {
            ProfileText text = new ProfileText(format.stream(console));
            switch (format.get()) {
              case TEXT -> text.text(columns);
              case JSON -> text.json(columns);
            }
            return problems.noted(notes, ExitCode.FINE);
          });
    }
  }
}
