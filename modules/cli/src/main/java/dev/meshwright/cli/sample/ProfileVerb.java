package dev.meshwright.cli.sample;

import dev.meshwright.cli.Console;
import dev.meshwright.cli.ExitCode;
import dev.meshwright.cli.Verb;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Checked;
import dev.meshwright.model.data.ColumnProfile;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text or json. Default: text.")
  private OutputFormat format = OutputFormat.TEXT;

  public ProfileVerb(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    try (SampleSession session = new SampleSession(console, sample)) {
      Checked<List<ColumnProfile>> profile =
          session.verbs().profileRows().profile(session.sample(sample), Progress.none());
      return switch (profile) {
        case Checked.Bad<List<ColumnProfile>>(List<Problem> problems) -> {
          session.fail(format, ProfileText.DOCUMENT, problems);
          yield ExitCode.FINDINGS;
        }
        case Checked.Good<List<ColumnProfile>>(List<ColumnProfile> columns, var notes) -> {
          ProfileText text = new ProfileText(console.out());
          switch (format) {
            case TEXT -> {
              text.text(columns);
              session.say(notes);
            }
            case JSON -> text.json(columns);
          }
          yield ExitCode.FINE;
        }
      };
    }
  }
}
