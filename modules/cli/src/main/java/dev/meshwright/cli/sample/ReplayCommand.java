package dev.meshwright.cli.sample;

import dev.meshwright.cli.frame.Bounds;
import dev.meshwright.cli.frame.CliCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.report.FormatOption;
import dev.meshwright.cli.report.ReportWriter;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.usecases.replay.FindingRows;
import dev.meshwright.usecases.replay.OwnSchema;
import dev.meshwright.usecases.replay.ReplaySide;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `meshwright replay`: what readers with another schema make of data.
@Command(
    name = "replay",
    description =
        "Reads a sample with another schema than it was written with, by really decoding it, and "
            + "tells which rows fail and which values change or vanish.")
public final class ReplayCommand implements CliCommand {

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "SAMPLE",
      description = "Any sample; for an Avro reader without --writer, an Avro file.")
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
      description =
          "The schema that the rows are written with first, as a producer does. Default: the reader"
              + " for Protobuf, the bytes as they are for an Avro file.")
  private @Nullable String writer;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Failing rows and changed cells to show, up to 1000. Default: 20.")
  private int limit = 20;

  @Mixin private final FormatOption format = new FormatOption();

  public ReplayCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    Bounds.within("--limit", limit, 1, SampleSession.MOST_ROWS);
    try (SampleSession session = new SampleSession(console, sample)) {
      Optional<SchemaChoice> written = Optional.ofNullable(writer).map(session::schema);
      ReportWriter writer = new ReportWriter(console, format.get(), ReplayedReport.DOCUMENT);
      SampleTable table = session.sample(sample);
      SchemaChoice read = session.schema(reader);
      return writer.of(
          session.data().replaySample().replay(table, read, written, Progress.none()),
          (report, notes) -> {
            ExitCode exit =
                writer.write(
                    new ReplayedReport(
                        table.label(),
                        report,
                        findings(session, table, written, read, report),
                        limit));
            return writer.noted(notes, exit);
          });
    }
  }

  /// What changed between the two schemas, and which rows show it.
  private static List<FindingRows> findings(
      SampleSession session,
      SampleTable sample,
      Optional<SchemaChoice> written,
      SchemaChoice read,
      ReplayReport report) {
    OwnSchema own = session.data().ownSchema();
    return written
        .map(SchemaChoice::schema)
        .or(() -> own.of(sample, Progress.none()))
        .flatMap(writer -> own.changes(writer, read.schema(), Progress.none()))
        .map(verdict -> FindingRows.of(verdict.findings(), report, ReplaySide.OLD_DATA))
        .orElse(List.of());
  }
}
