package dev.meshwright.usecases.review.thread;

import java.util.List;
import java.util.Optional;

/// A review as its folder has it.
///
/// @param name of its folder
/// @param file of its own events
/// @param events of the review itself, by time
/// @param threads by their begin
public record ReviewRecord(
    String name, String file, List<ReviewEvent> events, List<ReviewThread> threads) {

  public ReviewRecord {
    events = List.copyOf(events);
    threads = List.copyOf(threads);
  }

  private Optional<ReviewEvent> start() {
    return last(EventKind.START);
  }

  private Optional<ReviewEvent> last(EventKind kind) {
    return events.stream().filter(event -> event.is(kind)).reduce((one, later) -> later);
  }

  public String title() {
    return start().flatMap(event -> event.text("title")).orElse(name);
  }

  /// What the changes are against, as it was named; empty where the file does not say.
  public Optional<String> base() {
    return start().flatMap(event -> event.text("base"));
  }

  /// The commit that the base was when the review was started.
  public Optional<String> baseCommit() {
    return start().flatMap(event -> event.text("baseCommit"));
  }

  /// What is reviewed, as it was named.
  public Optional<String> head() {
    return start().flatMap(event -> event.text("head"));
  }

  /// Whether it was not closed after it was started last.
  public boolean isOpen() {
    return last(EventKind.CLOSE)
        .map(closed -> start().filter(begun -> begun.at().isAfter(closed.at())).isPresent())
        .orElse(true);
  }
}
