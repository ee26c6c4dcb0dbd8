package dev.meshwright.cli.log;

import dev.meshwright.cli.frame.Bounds;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.Paint;
import dev.meshwright.cli.frame.Plain;
import dev.meshwright.cli.frame.Verb;
import dev.meshwright.cli.json.FindingJson;
import dev.meshwright.cli.json.JsonOut;
import dev.meshwright.cli.report.FormatOption;
import dev.meshwright.cli.report.Wording;
import dev.meshwright.jobs.Progress;
import dev.meshwright.usecases.commit.DescribedChange;
import dev.meshwright.usecases.commit.DescribedCommit;
import dev.meshwright.usecases.session.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `meshwright log`: the history of a schema, or of a field, in words.
@Command(name = "log", description = "Tells the history of a schema, or of a part of it, in words.")
public final class LogVerb implements Verb {

  private static final String DOCUMENT = "meshwright.log/1";
  private static final int MOST_COMMITS = 100_000;

  private final Console console;

  @Parameters(
      index = "0",
      paramLabel = "PATH[#field]",
      description = "The schema's file, and a part of it: orders/order.avsc#Order.total.")
  private String target = "";

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "Commits to show, up to 100000. Default: 20.")
  private int limit = 20;

  @Mixin private final FormatOption format = new FormatOption();

  public LogVerb(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    Bounds.within("--limit", limit, 1, MOST_COMMITS);
    int hash = target.indexOf('#');
    String file = hash < 0 ? target : target.substring(0, hash);
    Optional<String> field = hash < 0 ? Optional.empty() : Optional.of(target.substring(hash + 1));
    Path path = console.resolve(file);
    try (Session session = Session.around(path, console.directory())) {
      List<DescribedCommit> commits =
          session.describeHistory().describe(session.relative(path), field, limit, Progress.none());
      switch (format.get()) {
        case TEXT -> commits.forEach(this::text);
        case JSON -> json(commits);
      }
      return ExitCode.FINE;
    }
  }

  private void text(DescribedCommit described) {
    Paint paint = new Paint(console.colors());
    console
        .out()
        .println(
            paint.strong(described.commit().shortId())
                + "  "
                + described.commit().time().toLocalDate()
                + "  "
                + Plain.line(described.commit().author().name())
                + "  "
                + Plain.line(described.commit().subject())
                + kind(described.kind()));
    for (DescribedChange change : described.changes()) {
      console
          .out()
          .println(
              "  "
                  + paint.of(change.severity(), Wording.of(change.severity()))
                  + "  "
                  + Plain.line(change.words()));
    }
  }

  private static String kind(DescribedCommit.Kind kind) {
    return switch (kind) {
      case ADDED -> "  (added)";
      case REMOVED -> "  (removed)";
      case MOVED -> "  (moved)";
      case CHANGED -> "";
      case NOT_COMPARABLE -> "  (not comparable)";
    };
  }

  private void json(List<DescribedCommit> commits) {
    JsonOut json = JsonOut.indented(console.data());
    json.object(() -> {
      json.member("document", DOCUMENT);
      json.name("commits").array(commits, commit -> write(json, commit));
    });
  }

  private static void write(JsonOut json, DescribedCommit described) {
    json.object(() -> {
      json.member("id", described.commit().id())
          .member("author", described.commit().author().toString())
          .member("time", described.commit().time().toString())
          .member("message", described.commit().message())
          .member("kind", FindingJson.word(described.kind()));
      json.name("changes")
          .array(
              described.changes(),
              change ->
                  json.object(() ->
                      json.member("severity", FindingJson.word(change.severity()))
                          .member("path", change.path())
                          .member("message", change.words())));
    });
  }
}
