package dev.meshwright.cli.sample;

import dev.meshwright.cli.frame.CliCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.LanguageOption;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.report.OutputFormat;
import dev.meshwright.cli.report.ReportWriter;
import dev.meshwright.jobs.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `meshwright infer`: a new schema for a sample.
@Command(
    name = "infer",
    description = "Writes a new schema for the rows of a sample to standard output.")
public final class InferCommand implements CliCommand {

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "SAMPLE",
      description = "A CSV, JSON, NDJSON, Parquet or Avro file, or a folder of parts.")
  private String sample = "";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FORMAT",
      description = "avro, protobuf or json (JSON Schema).")
  private LanguageOption language = LanguageOption.AVRO;

  public InferCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    try (SampleSession session = new SampleSession(console, sample)) {
      ReportWriter problems = new ReportWriter(console, OutputFormat.TEXT, "meshwright.infer/1");
      return problems.of(
          session
              .data()
              .inferFromSample()
              .infer(session.sample(sample), language.format(), Progress.none()),
          (schema, notes) -> {
            console.data().print(schema.text());
            schema
                .notes()
                .forEach(note -> console.err().println("note: " + TerminalText.line(note)));
            return problems.noted(notes, ExitCode.FINE);
          });
    }
  }
}
