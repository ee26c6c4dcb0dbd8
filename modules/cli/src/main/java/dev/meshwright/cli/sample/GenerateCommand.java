package dev.meshwright.cli.sample;

import dev.meshwright.cli.frame.Bounds;
import dev.meshwright.cli.frame.CliCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.ProgressLine;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.frame.WrongCallException;
import dev.meshwright.cli.report.OutputFormat;
import dev.meshwright.cli.report.ReportWriter;
import dev.meshwright.model.Result;
import dev.meshwright.usecases.generate.EncodeSample;
import dev.meshwright.usecases.generate.GenerateSample;
import dev.meshwright.usecases.generate.GeneratedFormat;
import dev.meshwright.usecases.generate.GeneratedSample;
import dev.meshwright.usecases.generate.GeneratedSample.GeneratedRow;
import dev.meshwright.usecases.generate.SampleRequest;
import dev.meshwright.usecases.validators.SchemaChoice;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `meshwright generate`: rows of a schema.
@Command(
    name = "generate",
    description =
        "Writes rows that fit a schema, or that do not, each for one reason that is told on"
            + " standard error.")
public final class GenerateCommand implements CliCommand {

  private static final int MOST_ROWS = 1_000_000;

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "SCHEMA",
      description =
          "An Avro, Protobuf or JSON schema; FILE.proto#Message names a message, REV:FILE a"
              + " committed version.")
  private String schema = "";

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      defaultValue = "valid",
      description =
          "valid, edges (at the edges of the types) or invalid (one fault each). Default: valid.")
  private SampleRequest.Kind kind = SampleRequest.Kind.VALID;

  @Option(
      names = "--rows",
      paramLabel = "N",
      defaultValue = "10",
      description = "Rows to write, up to 1000000. Default: 10.")
  private int rows = 10;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another number gives other rows, the same the same. Default: 1.")
  private long seed = 1;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description =
          "A new file: .ndjson, .json, .csv, .parquet, .avro, .binpb or .pb.ndjson. Default:"
              + " standard output.")
  private @Nullable String out;

  @Option(
      names = "--as",
      paramLabel = "FORMAT",
      description =
          "ndjson, json, csv, parquet, avro, binpb (messages of Protobuf, the length of each before"
              + " it) or pbjson (Protobuf's own JSON). Default: by the file's name, else ndjson.")
  private @Nullable GeneratedFormat format;

  public GenerateCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    Bounds.within("--rows", rows, 1, MOST_ROWS);
    try (SampleSession session = new SampleSession(console, SchemaArgument.file(schema));
        ProgressLine progress = console.progress()) {
      ReportWriter problems = new ReportWriter(console, OutputFormat.TEXT, "meshwright.generate/1");
      SchemaChoice choice = session.schema(schema);
      Result<GeneratedSample> made =
          new GenerateSample().generate(choice, new SampleRequest(kind, rows, seed), progress);
      return problems.of(
          made.flatMap(sample -> written(session, choice, sample, progress).map(done -> sample)),
          (sample, notes) -> {
            tell(sample);
            return problems.noted(notes, ExitCode.FINE);
          });
    }
  }

  private Result<Long> written(
      SampleSession session, SchemaChoice choice, GeneratedSample sample, ProgressLine progress) {
    if (out != null) {
      return session
          .data()
          .writeSample()
          .write(choice, sample, Optional.ofNullable(format), console.resolve(out), progress);
    }
    GeneratedFormat printed = format == null ? GeneratedFormat.NDJSON : format;
    if (!printed.isText()) {
      throw new WrongCallException("--as " + printed + " needs --out");
    }
    return new EncodeSample()
        .encode(choice, sample, printed)
        .map(bytes -> {
          console.data().print(new String(bytes, StandardCharsets.UTF_8));
          return (long) sample.rows().size();
        });
  }

  private void tell(GeneratedSample sample) {
    int number = 1;
    for (GeneratedRow row : sample.rows()) {
      int at = number++;
      row.fault()
          .ifPresent(fault ->
              console
                  .err()
                  .println(
                      TerminalText.line(
                          "row "
                              + at
                              + ": "
                              + fault.path()
                              + ": "
                              + fault.words()
                              + " ("
                              + fault.refusal()
                              + ")")));
    }
    if (sample.left() > 0) {
      console
          .err()
          .println(
              "note: " + sample.rows().size() + " rows were made; there are no more of this kind");
    }
  }
}
