package dev.meshwright.cli.review;

import dev.meshwright.cli.page.PagePart;
import dev.meshwright.cli.page.Phrase;
import dev.meshwright.cli.page.ReportPage;
import dev.meshwright.cli.report.ReportLabels;
import dev.meshwright.usecases.review.LocatedThread;
import dev.meshwright.usecases.review.ShownReview;
import dev.meshwright.usecases.review.scope.ChangeDecision;
import dev.meshwright.usecases.review.scope.DecidedChange;
import dev.meshwright.usecases.review.scope.ReviewScope;
import dev.meshwright.usecases.review.scope.ReviewedChange;
import dev.meshwright.usecases.review.thread.ReviewEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A review as a page: what changed, what was decided and said, who signed it off. It has no times
/// but those of the events, so that the same review is the same page.
final class ReviewPage {

  private ReviewPage() {}

  static ReportPage of(ShownReview review) {
    List<PagePart> parts = new ArrayList<>();
    review.scope().ifPresent(scope -> parts.add(sentence(ends(scope))));
    parts.add(sentence(counted(review)));
    if (!review.standings().changes().isEmpty()) {
      parts.add(heading("Changes"));
      parts.add(
          new PagePart.Items(
              review.standings().changes().stream().map(ReviewPage::change).toList()));
    }
    if (!review.standings().past().isEmpty()) {
      parts.add(heading("Decisions on what is not among the changes any more"));
      parts.add(items(review.standings().past().stream().map(ReviewPage::past)));
    }
    if (!review.threads().isEmpty()) {
      parts.add(heading("Threads"));
      review.threads().forEach(thread -> thread(thread, parts));
    }
    parts.add(heading("Sign-offs"));
    parts.add(
        review.standings().signed().isEmpty()
            ? sentence("Nobody has signed it off.")
            : items(review.standings().signed().stream().map(ReviewReport::signed)));
    if (!review.problems().isEmpty()) {
      parts.add(heading("Problems"));
      parts.add(
          items(
              review.problems().stream()
                  .map(problem -> problem.location() + ": " + problem.text())));
    }
    return new ReportPage(review.record().title(), parts);
  }

  private static String ends(ReviewScope scope) {
    return "From "
        + scope.base()
        + " ("
        + scope.baseCommit()
        + ") to "
        + scope.head()
        + scope.headCommit().map(commit -> " (" + commit + ")").orElse("")
        + ".";
  }

  private static String counted(ShownReview review) {
    long open = review.threads().stream().filter(each -> each.thread().isOpen()).count();
    long decided = review.standings().changes().stream().filter(DecidedChange::settled).count();
    return ReportLabels.count(review.standings().changes().size(), "change")
        + ", "
        + decided
        + " of them settled; "
        + ReportLabels.count(review.threads().size(), "thread")
        + ", "
        + open
        + " of them open.";
  }

  private static PagePart sentence(String words) {
    return new PagePart.Paragraph(List.of(Phrase.plain(words)));
  }

  private static PagePart heading(String words) {
    return new PagePart.Heading(Phrase.plain(words));
  }

  private static PagePart items(Stream<String> words) {
    return new PagePart.Items(
        words.map(each -> new PagePart.Item(List.of(Phrase.plain(each)), List.of())).toList());
  }

  private static PagePart.Item change(DecidedChange decided) {
    ReviewedChange change = decided.change();
    String word = change.waiver().isPresent() ? "waived" : ReportLabels.of(change.severity());
    List<Phrase> below = new ArrayList<>();
    if (!change.hint().isBlank()) {
      below.add(Phrase.faint(change.hint()));
    }
    change.waiver().ifPresent(reason -> below.add(Phrase.faint("Waived: " + reason)));
    for (ChangeDecision decision : decided.decisions()) {
      String stale = decision.seen().equals(change.seen()) ? "" : " (of an earlier change)";
      below.add(Phrase.plain("Decided: " + ReviewReport.said(decision) + stale));
    }
    if (decided.state() == DecidedChange.State.DISAGREED) {
      below.add(Phrase.strong("They disagree."));
    }
    return new PagePart.Item(
        List.of(
            change.breaks() ? Phrase.strong(word) : Phrase.plain(word),
            Phrase.code(change.shown()),
            Phrase.faint(change.rule().map(rule -> rule + ":").orElse("")),
            Phrase.plain(change.words())),
        below);
  }

  private static String past(ChangeDecision decision) {
    return decision.shown() + ": " + ReviewReport.said(decision);
  }

  private static void thread(LocatedThread located, List<PagePart> parts) {
    parts.add(
        new PagePart.Paragraph(
            List.of(
                Phrase.strong(ThreadText.state(located.thread())),
                Phrase.code(ThreadText.place(located)),
                Phrase.faint(located.thread().shortId()))));
    parts.add(
        new PagePart.Items(located.thread().events().stream().map(ReviewPage::event).toList()));
  }

  private static PagePart.Item event(ReviewEvent event) {
    return new PagePart.Item(
        List.of(Phrase.faint(ThreadText.heading(event))),
        event.text("text").stream()
            .flatMap(String::lines)
            .filter(line -> !line.isBlank())
            .map(Phrase::plain)
            .toList());
  }
}
