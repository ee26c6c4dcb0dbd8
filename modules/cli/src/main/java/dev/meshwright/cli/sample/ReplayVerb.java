package dev.meshwright.cli.sample;

import dev.meshwright.cli.Console;
import dev.meshwright.cli.ExitCode;
import dev.meshwright.cli.Verb;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Checked;
import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.usecases.conformance.SchemaChoice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `meshwright replay`: what readers with another schema make of data.
@Command(
    name = "replay",
    description = {
      "Reads a sample with another schema than it was written with, by really decoding it, and",
      "tells which rows fail and which values change or vanish."
    })
public final class ReplayVerb implements Verb {

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "SAMPLE",
      description = "For an Avro reader an Avro file; else any sample.")
  private String sample = "";

  @Option(
      names = "--reader",
      required = true,
      paramLabel = "SCHEMA",
      description = "The schema to read with: FILE, FILE#Message or REV:FILE.")
  private String reader = "";

  @Option(
      names = "--writer",
      paramLabel = "SCHEMA",
      description = {
        "For Protobuf, the schema that the bytes are written with. Default: the reader. An Avro",
        "file has its own."
      })
  private @Nullable String writer;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Failing rows and changed cells to show, up to 1000. Default: 20.")
  private int limit = 20;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json. Default: text.")
  private OutputFormat format = OutputFormat.TEXT;

  public ReplayVerb(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    try (SampleSession session = new SampleSession(console, sample)) {
      Optional<SchemaChoice> written = Optional.ofNullable(writer).map(session::schema);
      Checked<ReplayReport> report =
          session
              .verbs()
              .replaySample()
              .replay(session.sample(sample), session.schema(reader), written, Progress.none());
      return switch (report) {
        case Checked.Bad<ReplayReport>(List<Problem> problems) -> {
          session.fail(format, ReplayText.DOCUMENT, problems);
          yield ExitCode.FINDINGS;
        }
        case Checked.Good<ReplayReport>(ReplayReport found, var notes) -> {
          new ReplayText(console.out(), limit).write(found, format);
          yield found.failing() == 0 ? ExitCode.FINE : ExitCode.FINDINGS;
        }
      };
    }
  }
}
