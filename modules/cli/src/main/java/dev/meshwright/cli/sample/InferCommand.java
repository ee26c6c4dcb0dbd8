package dev.meshwright.cli.sample;

import dev.meshwright.cli.frame.CliCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.LanguageOption;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.report.OutputFormat;
import dev.meshwright.cli.report.ReportWriter;
import dev.meshwright.cli.report.TextOrJsonOption;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.InferredSchema;
import dev.meshwright.model.Problem;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.draft.DraftAnswers;
import dev.meshwright.usecases.draft.DraftType;
import dev.meshwright.usecases.draft.SchemaDraft;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `meshwright infer`: a new schema for a sample.
@Command(
    name = "infer",
    description =
        "Writes a new schema for the rows of a sample to standard output, or what they tell of each"
            + " field.")
public final class InferCommand implements CliCommand {

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "SAMPLE",
      description = "A CSV, JSON, NDJSON, Parquet or Avro file, or a folder of parts.")
  private String sample = "";

  @Option(
      names = "--to",
      paramLabel = "FORMAT",
      description = "avro, protobuf or json (JSON Schema).")
  private Optional<LanguageOption> language = Optional.empty();

  @Option(
      names = "--evidence",
      description =
          "Write what the rows tell of each field in place of a schema: how many values there are,"
              + " and which narrower types hold them.")
  private boolean evidence;

  @Option(
      names = "--choose",
      paramLabel = "PATH=TYPE",
      description =
          "The type of a field: one of those that --evidence names, or 'optional' for one that may"
              + " be absent. Can be repeated.")
  private Map<String, String> chosen = new LinkedHashMap<>();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What the type is called. Default: as the sample.")
  private String name = "";

  @Mixin private final TextOrJsonOption format = new TextOrJsonOption();

  public InferCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    if (language.isEmpty() && !evidence) {
      throw new RefusedException("name a language with --to, or ask for --evidence");
    }
    OutputFormat said = evidence ? format.get() : OutputFormat.TEXT;
    ReportWriter writer = new ReportWriter(console, said, EvidenceReport.DOCUMENT);
    try (SampleSession session = new SampleSession(console, sample)) {
      return writer.of(
          session.data().draftSchema().of(session.sample(sample), Progress.none()),
          (draft, notes) -> written(draft, notes, writer));
    }
  }

  private ExitCode written(SchemaDraft draft, List<Problem> notes, ReportWriter writer) {
    DraftType types = new DraftType(language.map(LanguageOption::format));
    DraftAnswers answers = ChosenTypes.of(draft, chosen, types).named(name);
    if (evidence && draft instanceof SchemaDraft.OfRows rows) {
      return writer.noted(notes, writer.write(new EvidenceReport(rows, answers, types)));
    }
    return writer.of(
        draft.write(language.orElse(LanguageOption.AVRO).format(), answers),
        (schema, more) -> {
          write(schema);
          return writer.noted(notes, ExitCode.FINE);
        });
  }

  private void write(InferredSchema schema) {
    console.data().print(schema.text());
    schema.notes().forEach(note -> console.err().println("note: " + TerminalText.line(note)));
  }
}
