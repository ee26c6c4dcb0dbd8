package dev.meshwright.cli.batch;

import dev.meshwright.cli.frame.CliCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.json.InertJson;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.batch.CaseFinding;
import dev.meshwright.usecases.batch.CaseVerdict;
import dev.meshwright.usecases.batch.CompatibilityBatch;
import dev.meshwright.usecases.compare.SchemaLanguages;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `meshwright compat --batch FILE|-`: judges cases, one JSON line each.
@Command(
    name = "compat",
    description =
        "Judges compatibility cases: one JSON case a line in, one JSON verdict a line out, in"
            + " order. A case: {id, format, mode, previous, new, deps_previous?, deps_new?,"
            + " dialect_default?, content_model?}.")
public final class CompatCommand implements CliCommand {

  private final Console console;

  @Option(
      names = "--batch",
      required = true,
      paramLabel = "FILE",
      description = "The file with the cases; - for standard input.")
  private String batch = "-";

  @Option(
      names = "--no-findings",
      description = "Only id, compatible and error of each verdict, which takes less time.")
  private boolean withoutFindings;

  public CompatCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    if (batch.equals("-")) {
      return judgeAll(console.in());
    }
    Path file = console.resolve(batch);
    try (InputStream cases = Files.newInputStream(file)) {
      return judgeAll(cases);
    } catch (IOException unreadable) {
      throw new RefusedException("cannot read " + batch + ": " + reason(unreadable));
    }
  }

  private ExitCode judgeAll(InputStream cases) {
    CompatibilityBatch judge = new CompatibilityBatch(SchemaLanguages.all(), !withoutFindings);
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(cases, StandardCharsets.UTF_8), 1 << 16);
    try {
      long number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          write(judge.assess(line, number, Progress.none()), console.data());
          if (!lines.ready()) {
            console.data().flush();
          }
        }
      }
    } catch (IOException unreadable) {
      throw new RefusedException("cannot read the cases: " + reason(unreadable));
    }
    return ExitCode.FINE;
  }

  private void write(CaseVerdict verdict, PrintStream out) {
    JsonWriter json = InertJson.compact(out);
    json.object(() -> {
      json.member("id", verdict.id()).name("compatible");
      compatible(json, verdict.compatible());
      if (!withoutFindings) {
        json.name("findings").array(verdict.findings(), finding -> write(json, finding));
      }
      verdict
          .error()
          .ifPresent(error -> {
            json.name("error");
            FindingJson.write(json, error.problem());
            json.member("errorIn", error.version());
          });
    });
    out.println();
  }

  private static void write(JsonWriter json, CaseFinding finding) {
    json.object(() -> {
      json.member("previous", finding.previous());
      FindingJson.members(json, finding.finding(), finding.severity());
    });
  }

  private static void compatible(JsonWriter json, Answer answer) {
    switch (answer) {
      case YES -> json.value(true);
      case NO -> json.value(false);
      case UNKNOWN -> json.nothing();
    }
  }

  private static String reason(IOException exception) {
    return exception instanceof java.nio.file.NoSuchFileException
        ? "there is no such file"
        : String.valueOf(exception.getMessage());
  }
}
