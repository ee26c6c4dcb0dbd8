package dev.meshwright.usecases.review.thread;

import dev.meshwright.model.json.JsonObject;
import dev.meshwright.usecases.review.anchor.PlaceAnchor;
import java.util.List;
import java.util.Optional;

/// A comment with what was said to it.
///
/// @param id of its first event, and the name of its file
/// @param file where it is kept
/// @param review that it belongs to; empty for a comment on its own
/// @param anchor what it is about; empty where the file does not say
/// @param events by time
public record ReviewThread(
    String id,
    String file,
    Optional<String> review,
    Optional<PlaceAnchor> anchor,
    List<ReviewEvent> events) {

  /// As many signs of an id as are shown.
  private static final int SHORT = 8;

  public ReviewThread {
    events = List.copyOf(events);
  }

  static ReviewThread of(String id, Optional<String> review, EventFile file) {
    Optional<PlaceAnchor> anchor =
        file.events().stream()
            .filter(event -> event.is(EventKind.COMMENT))
            .flatMap(event ->
                event.content().members().get("anchor") instanceof JsonObject object
                    ? PlaceAnchor.of(object).stream()
                    : Optional.<PlaceAnchor>empty().stream())
            .findFirst();
    return new ReviewThread(id, file.path(), review, anchor, file.events());
  }

  /// The end of its id, which tells threads apart that began in the same second.
  public String shortId() {
    return id.substring(Math.max(0, id.length() - SHORT));
  }

  /// Whether the last word on that is that it is open.
  public boolean isOpen() {
    return events.stream()
        .filter(event -> event.is(EventKind.RESOLVE) || event.is(EventKind.REOPEN))
        .reduce((one, later) -> later)
        .map(event -> event.is(EventKind.REOPEN))
        .orElse(true);
  }

  /// What was said first.
  public String subject() {
    return events.stream().flatMap(event -> event.text("text").stream()).findFirst().orElse("");
  }
}
