package dev.meshwright.cli.review;

import dev.meshwright.cli.frame.Ansi;
import dev.meshwright.cli.frame.Console;
import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.usecases.review.LocatedThread;
import dev.meshwright.usecases.review.anchor.FoundPlace;
import dev.meshwright.usecases.review.anchor.PlaceAnchor;
import dev.meshwright.usecases.review.thread.ReviewEvent;
import dev.meshwright.usecases.review.thread.ReviewThread;
import java.io.PrintStream;
import java.util.Optional;

/// Threads for people.
final class ThreadText {

  private final PrintStream out;
  private final Ansi paint;

  ThreadText(Console console) {
    this.out = console.out();
    this.paint = new Ansi(console.colors());
  }

  void write(LocatedThread located) {
    ReviewThread thread = located.thread();
    out.println(
        "  "
            + paint.strong(thread.shortId())
            + "  "
            + state(thread)
            + "  "
            + TerminalText.line(place(located)));
    for (ReviewEvent event : thread.events()) {
      out.println("    " + TerminalText.line(heading(event)));
      event
          .text("text")
          .ifPresent(
              text -> TerminalText.lines(text).forEach(line -> out.println("      " + line)));
    }
  }

  static String state(ReviewThread thread) {
    return thread.isOpen() ? "open" : "resolved";
  }

  /// Who did what and when.
  static String heading(ReviewEvent event) {
    return event.by().name() + ", " + event.at().toString().substring(0, 10) + ": " + event.kind();
  }

  /// Where it is, and how that was found where it is not where it was.
  static String place(LocatedThread located) {
    Optional<PlaceAnchor> anchor = located.thread().anchor();
    if (anchor.isEmpty() || located.place().isEmpty()) {
      return "about no place";
    }
    FoundPlace place = located.place().get();
    String now =
        place.location().file()
            + (anchor.get().kind().equals("file") ? "" : ":" + place.location().start().line())
            + (place.name().isEmpty() ? "" : " " + place.name());
    boolean sameLine =
        place.way() == FoundPlace.Way.QUOTE
            && anchor.get().name().isEmpty()
            && place.location().start().line() == anchor.get().start().line();
    boolean as = (place.way() == FoundPlace.Way.PATH || sameLine) && !place.movedFile();
    String rule = anchor.get().rule().map(id -> " [" + id + "]").orElse("");
    return now + rule + (as ? "" : " (" + place.words() + "; was " + anchor.get().shown() + ")");
  }
}
