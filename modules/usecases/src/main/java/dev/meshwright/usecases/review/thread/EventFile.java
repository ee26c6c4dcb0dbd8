package dev.meshwright.usecases.review.thread;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonValues;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.text.JsonText;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A file of events, one on each line as a JSON object. The order of lines, a line that is there
/// twice and the marks of a conflict do not matter, so that any merge of lines is a merge of the
/// events.
///
/// @param path of the file
/// @param events each once, by time
/// @param problems of the file; what could be read is in `events`
public record EventFile(String path, List<ReviewEvent> events, List<Problem> problems) {

  private static final Pattern MARK = Pattern.compile("(<{7}|>{7}|\\|{7})( .*)?|={7}");
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);
  private static final int MOST_PROBLEMS = 200;

  public EventFile {
    events = List.copyOf(events);
    problems = List.copyOf(problems);
  }

  /// @param now after which nothing can have happened yet
  public static EventFile read(String path, String text, Instant now) {
    Reader reader = new Reader(path, text, now);
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int stop = end < 0 ? text.length() : end;
      int shown = stop > start && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
      reader.line(text.substring(start, shown), start);
      start = stop + 1;
    }
    List<ReviewEvent> events =
        reader.events.values().stream()
            .sorted(Comparator.comparing(ReviewEvent::at).thenComparing(ReviewEvent::id))
            .toList();
    return new EventFile(path, events, reader.problems);
  }

  /// A text with one more line.
  public static String appended(String text, String line) {
    return text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + line + "\n";
  }

  private static final class Reader {

    private final String path;
    private final LineIndex lines;
    private final Instant now;
    private final Map<String, ReviewEvent> events = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    Reader(String path, String text, Instant now) {
      this.path = path;
      this.lines = LineIndex.of(text);
      this.now = now;
    }

    void line(String line, int start) {
      if (line.isBlank()) {
        return;
      }
      Location place = Location.of(path, lines, new TextRange(start, start + line.length()));
      if (MARK.matcher(line).matches()) {
        add(
            Problem.error(
                "review-conflict-marker",
                place,
                "A merge left this mark of a conflict; the events on both of its sides count.",
                "Remove the line; every other line stays."));
        return;
      }
      TreeDocument document = JsonText.parse(path, line);
      Optional<JsonObject> object =
          document.problems().isEmpty()
              ? JsonValues.of(document.root())
                  .filter(JsonObject.class::isInstance)
                  .map(JsonObject.class::cast)
              : Optional.empty();
      Optional<ReviewEvent> event = object.flatMap(read -> event(read, place));
      if (event.isEmpty()) {
        add(
            Problem.error(
                "review-line",
                place,
                "This line is not an event, and does not count.",
                "An event is a JSON object with id, at, kind, name and email on one line; the line"
                    + " as it was is in Git."));
        return;
      }
      known(event.get());
    }

    private void known(ReviewEvent event) {
      ReviewEvent first = events.putIfAbsent(event.id(), event);
      if (first != null && !first.content().equals(event.content())) {
        add(
            Problem.warning(
                "review-event-altered",
                event.place(),
                "The event on line "
                    + first.place().start().line()
                    + " has the same id and says something else; that one counts.",
                "Events are not changed: write a new one with an id of its own."));
      }
      if (first == null && event.at().isAfter(now.plus(CLOCKS_DIFFER))) {
        add(
            Problem.warning(
                "review-event-future",
                event.place(),
                "By its time, " + event.at() + ", this event is still to happen.",
                "The clock of who wrote it was wrong, or the clock of this machine is."));
      }
    }

    private void add(Problem problem) {
      if (problems.size() < MOST_PROBLEMS) {
        problems.add(problem);
      }
    }

    private static Optional<ReviewEvent> event(JsonObject content, Location place) {
      Optional<String> id = ReviewEvent.text(content, "id").filter(text -> !text.isBlank());
      Optional<Instant> at = ReviewEvent.text(content, "at").flatMap(Reader::time);
      Optional<String> kind = ReviewEvent.text(content, "kind");
      if (id.isEmpty() || at.isEmpty() || kind.isEmpty()) {
        return Optional.empty();
      }
      Author by =
          new Author(
              ReviewEvent.text(content, "name").orElse(""),
              ReviewEvent.text(content, "email").orElse(""));
      return Optional.of(new ReviewEvent(id.get(), at.get(), by, kind.get(), content, place));
    }

    private static Optional<Instant> time(String written) {
      try {
        return Optional.of(Instant.parse(written));
      } catch (DateTimeException malformed) {
        return Optional.empty();
      }
    }
  }
}
