package dev.meshwright.cli.review;

import dev.meshwright.cli.frame.CliCommand;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.ExitCode;
import dev.meshwright.cli.frame.ProgressLine;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.cli.frame.WrongCallException;
import dev.meshwright.cli.report.FormatOption;
import dev.meshwright.cli.report.ReportWriter;
import dev.meshwright.model.Result;
import dev.meshwright.usecases.RefusedException;
import dev.meshwright.usecases.gate.settings.ReviewDemand;
import dev.meshwright.usecases.review.CheckReviews;
import dev.meshwright.usecases.review.DecideReview;
import dev.meshwright.usecases.review.ShownReview;
import dev.meshwright.usecases.review.WrittenEvent;
import dev.meshwright.usecases.review.scope.DecisionKind;
import dev.meshwright.usecases.review.thread.EventKind;
import dev.meshwright.usecases.review.thread.KeptReviews;
import dev.meshwright.usecases.session.ReviewServices;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `meshwright review`: comments, decisions and sign-offs in the files of the repository.
@Command(
    name = "review",
    description = {
      "Reviews what changed between two revisions: comments, decisions and sign-offs are files"
          + " under .meshwright/reviews, in the name of whom Git's configuration names.",
      "",
      "VERB and what it is told:",
      "  list                           show [REVIEW]",
      "  start REVIEW [BASE..HEAD]      close REVIEW [TEXT]",
      "  comment PLACE TEXT             reply THREAD TEXT",
      "  resolve THREAD [TEXT]          reopen THREAD [TEXT]",
      "  decide CHANGE accept|change|defer|waive",
      "  sign [REVIEW]                  check [REVIEW]",
      "  export FILE.html|FILE.md [REVIEW]",
      "",
      "PLACE is a file, a part of one (orders/order.avsc#Order.total), a line (orders.csv:3) or the"
          + " id of a change of a review. REVIEW can be left out where only one is open."
    })
public final class ReviewCommand implements CliCommand {

  private static final Pattern CHANGE = Pattern.compile("[0-9a-f]{8}");

  private final Console console;

  @Parameters(index = "0", paramLabel = "VERB", description = "What to do.")
  private String word = "";

  @Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "What the verb is told.")
  private List<String> told = new ArrayList<>();

  @Option(
      names = "--review",
      paramLabel = "REVIEW",
      description = "Of a comment or a decision: the review that it belongs to.")
  private @Nullable String review;

  @Option(
      names = "--base",
      paramLabel = "REV",
      description = "What changes are against, in place of what the review says.")
  private @Nullable String base;

  @Option(
      names = "--head",
      paramLabel = "REV",
      description =
          "What is reviewed, in place of what the review says; a dot is the files on disk.")
  private @Nullable String head;

  @Option(names = "--title", paramLabel = "TEXT", description = "Of a start: for people.")
  private @Nullable String title;

  @Option(names = "--reason", paramLabel = "TEXT", description = "Of a decision: why.")
  private String reason = "";

  @Option(
      names = "--until",
      paramLabel = "DAY",
      description = "Of a waiver: the last day on which it holds, as 2026-12-31.")
  private @Nullable String until;

  @Option(
      names = "--record",
      description = "Of a decision: write a decision record (MADR) where others are.")
  private boolean keep;

  @Option(names = "--text", paramLabel = "TEXT", description = "Of a sign-off: what to say to it.")
  private String text = "";

  @Option(names = "--replace", description = "Of an export: write over a file that is there.")
  private boolean replace;

  @Option(
      names = "--must",
      paramLabel = "DEMAND",
      split = ",",
      description =
          "Of a check: resolved, decided, signed, in place of what .meshwright/commit.yaml asks.")
  private List<String> must = new ArrayList<>();

  @Mixin private final FormatOption format = new FormatOption();

  public ReviewCommand(Console console) {
    this.console = console;
  }

  @Override
  public ExitCode call() {
    ReviewVerb verb = ReviewVerb.of(word, told);
    try (WorkspaceServices services =
        WorkspaceServices.open(console.directory()).orElseThrow(RefusedException::new)) {
      ReviewServices reviews = services.reviews();
      return switch (verb) {
        case LIST -> list(reviews);
        case SHOW -> show(reviews);
        case CHECK -> check(reviews);
        case EXPORT -> export(reviews);
        case START -> written(start(reviews));
        case CLOSE -> written(reviews.keepReviews().close(told.getFirst(), second()));
        case COMMENT -> written(comment(reviews));
        case REPLY -> written(answer(reviews, EventKind.REPLY));
        case RESOLVE -> written(answer(reviews, EventKind.RESOLVE));
        case REOPEN -> written(answer(reviews, EventKind.REOPEN));
        case DECIDE -> written(decide(reviews));
        case SIGN -> written(shown(reviews, first()).flatMap(each -> sign(reviews, each)));
      };
    }
  }

  private Optional<String> first() {
    return told.stream().findFirst();
  }

  private Optional<String> second() {
    return told.stream().skip(1).findFirst();
  }

  private ExitCode list(ReviewServices reviews) {
    KeptReviews kept = reviews.keepReviews().kept();
    return new ReportWriter(console, format.get(), ReviewListReport.DOCUMENT)
        .write(new ReviewListReport(kept, reviews.keepReviews().located(kept.comments())));
  }

  private Result<ShownReview> shown(ReviewServices reviews, Optional<String> name) {
    try (ProgressLine progress = console.progress()) {
      return reviews
          .showReview()
          .show(name, Optional.ofNullable(base), Optional.ofNullable(head), progress);
    }
  }

  private ExitCode show(ReviewServices reviews) {
    ReportWriter writer = new ReportWriter(console, format.get(), ReviewReport.DOCUMENT);
    return writer.of(
        placed(shown(reviews, first())), (found, notes) -> writer.write(new ReviewReport(found)));
  }

  private ExitCode check(ReviewServices reviews) {
    ReportWriter writer = new ReportWriter(console, format.get(), ReviewCheckReport.DOCUMENT);
    CheckReviews.Wanted wanted =
        new CheckReviews.Wanted(
            first(), Optional.ofNullable(base), Optional.ofNullable(head), demands());
    try (ProgressLine progress = console.progress()) {
      return writer.of(
          placed(reviews.checkReviews().check(wanted, progress)),
          (checked, notes) -> writer.write(new ReviewCheckReport(checked)));
    }
  }

  private Optional<Set<ReviewDemand>> demands() {
    if (must.isEmpty()) {
      return Optional.empty();
    }
    Set<ReviewDemand> demands = EnumSet.noneOf(ReviewDemand.class);
    must.forEach(each ->
        demands.add(
            ReviewDemand.of(each)
                .orElseThrow(() ->
                    new WrongCallException(
                        "--must takes "
                            + String.join(", ", ReviewDemand.words())
                            + ", not '"
                            + each
                            + "'"))));
    return Optional.of(demands);
  }

  private ExitCode export(ReviewServices reviews) {
    String file = told.getFirst();
    boolean html = file.endsWith(".html");
    if (!html && !file.endsWith(".md")) {
      throw new WrongCallException("a review is exported to a file that ends with .html or .md");
    }
    ReviewReport report =
        new ReviewReport(shown(reviews, second()).orElseThrow(RefusedException::new));
    String page = html ? report.asPage().html() : report.asPage().markdown();
    ExportFile.write(console.resolve(file), page, replace);
    console.out().println(TerminalText.line("Written: " + file + "."));
    return ExitCode.FINE;
  }

  private Result<WrittenEvent> start(ReviewServices reviews) {
    String range = second().orElse("");
    int dots = range.indexOf("..");
    if (!range.isEmpty() && dots <= 0) {
      throw new WrongCallException("write the ends of a review as BASE..HEAD");
    }
    String to = dots < 0 ? "" : range.substring(dots + 2).replaceFirst("^\\.(?=.)", "");
    return reviews
        .keepReviews()
        .start(
            told.getFirst(),
            dots < 0 ? Optional.empty() : Optional.of(range.substring(0, dots)),
            Optional.of(to).filter(name -> !name.isEmpty()),
            Optional.ofNullable(title));
  }

  private Result<WrittenEvent> comment(ReviewServices reviews) {
    if (CHANGE.matcher(told.getFirst()).matches()) {
      return shown(reviews, Optional.ofNullable(review))
          .flatMap(found -> reviews.keepReviews().comment(found, told.getFirst(), told.getLast()));
    }
    return reviews
        .keepReviews()
        .comment(Optional.ofNullable(review), told.getFirst(), told.getLast());
  }

  private Result<WrittenEvent> answer(ReviewServices reviews, EventKind kind) {
    return reviews.keepReviews().answer(kind, told.getFirst(), second());
  }

  private Result<WrittenEvent> decide(ReviewServices reviews) {
    DecisionKind choice =
        DecisionKind.of(told.getLast())
            .orElseThrow(() ->
                new WrongCallException(
                    "a decision is one of "
                        + String.join(", ", DecisionKind.words())
                        + ", not '"
                        + told.getLast()
                        + "'"));
    DecideReview.Wanted wanted =
        new DecideReview.Wanted(told.getFirst(), choice, reason, day(), keep);
    return shown(reviews, Optional.ofNullable(review))
        .flatMap(found -> reviews.decideReview().decide(found, wanted));
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.ofNullable(until).map(LocalDate::parse);
    } catch (DateTimeException malformed) {
      throw new WrongCallException("--until takes a day as 2026-12-31, not '" + until + "'");
    }
  }

  private Result<WrittenEvent> sign(ReviewServices reviews, ShownReview found) {
    return reviews.decideReview().sign(found, text);
  }

  /// What is wrong with the call, and not with a file, has no place to be shown at.
  private static <T> Result<T> placed(Result<T> result) {
    if (result instanceof Result.Failed<T> failed && failed.problem().location().file().isEmpty()) {
      throw new RefusedException(failed.problems());
    }
    return result;
  }

  private ExitCode written(Result<WrittenEvent> result) {
    ReportWriter writer = new ReportWriter(console, format.get(), ReviewEventReport.DOCUMENT);
    return writer.of(placed(result), (event, notes) -> writer.write(new ReviewEventReport(event)));
  }
}
