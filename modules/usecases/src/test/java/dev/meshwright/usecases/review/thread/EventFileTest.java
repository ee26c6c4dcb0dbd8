package dev.meshwright.usecases.review.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.Problem;
import dev.meshwright.model.git.Author;
import dev.meshwright.model.json.JsonString;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventFileTest {

  private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
  private static final Author ADA = new Author("Ada", "ada@example.com");

  private static String line(String id, String at, EventKind kind, String text) {
    return ReviewEvent.line(id, Instant.parse(at), ADA, kind, Map.of("text", new JsonString(text)))
        + "\n";
  }

  private static final String FIRST = line("1", "2026-04-01T12:00:00Z", EventKind.COMMENT, "why");
  private static final String SECOND =
      line("2", "2026-04-02T12:00:00Z", EventKind.REPLY, "because\n\"x\" \\ \u2028");
  private static final String THIRD = line("3", "2026-04-03T12:00:00Z", EventKind.RESOLVE, "ok");

  private static EventFile read(String text) {
    return EventFile.read("r.jsonl", text, NOW);
  }

  private static List<String> ids(EventFile file) {
    return file.events().stream().map(ReviewEvent::id).toList();
  }

  private static List<String> rules(EventFile file) {
    return file.problems().stream().map(Problem::rule).toList();
  }

  @Test
  void what_was_written_is_read() {
    EventFile file = read(FIRST + SECOND);
    assertEquals(List.of(), file.problems());
    assertEquals("because\n\"x\" \\ \u2028", file.events().getLast().text("text").orElseThrow());
    assertEquals(ADA, file.events().getFirst().by());
    assertEquals(1, SECOND.lines().count(), SECOND);
  }

  @Test
  void order_and_repetition_of_lines_do_not_matter() {
    assertEquals(read(FIRST + SECOND + THIRD).events().size(), 3);
    assertEquals(List.of("1", "2", "3"), ids(read(THIRD + FIRST + SECOND + FIRST + THIRD)));
    assertEquals(List.of("1", "2"), ids(read((SECOND + FIRST).replace("\n", "\r\n") + "\r\n\r\n")));
  }

  @Test
  void a_conflict_loses_nothing() {
    EventFile file =
        read(FIRST + "<<<<<<< HEAD\n" + SECOND + "=======\n" + THIRD + ">>>>>>> other branch\n");
    assertEquals(List.of("1", "2", "3"), ids(file));
    assertEquals(
        List.of("review-conflict-marker", "review-conflict-marker", "review-conflict-marker"),
        rules(file));
    assertEquals(2, file.problems().getFirst().location().start().line());
  }

  @Test
  void a_broken_line_is_told_with_its_place_and_the_others_count() {
    EventFile file = read(FIRST + "{\"id\": \"9\", \n" + "not json\n" + "[1]\n" + THIRD);
    assertEquals(List.of("1", "3"), ids(file));
    assertEquals(List.of("review-line", "review-line", "review-line"), rules(file));
    assertEquals(3, file.problems().get(1).location().start().line());
  }

  @Test
  void an_event_from_the_future_is_told_and_counts() {
    EventFile file = read(FIRST + line("4", "2031-01-01T00:00:00Z", EventKind.REPLY, "late"));
    assertEquals(List.of("1", "4"), ids(file));
    assertEquals(List.of("review-event-future"), rules(file));
    assertTrue(read(line("5", "2026-05-01T12:05:00Z", EventKind.REPLY, "")).problems().isEmpty());
  }

  @Test
  void an_event_that_was_altered_is_told() {
    EventFile file = read(FIRST + FIRST.replace("why", "why not"));
    assertEquals("why", file.events().getFirst().text("text").orElseThrow());
    assertEquals(List.of("review-event-altered"), rules(file));
  }

  @Test
  void what_is_not_known_is_kept() {
    EventFile file =
        read(
            "{\"id\":\"7\",\"at\":\"2026-04-01T12:00:00Z\",\"kind\":\"suggest\",\"name\":\"Ada\","
                + "\"email\":\"a@b\",\"edit\":{\"x\":[1]}}\n");
    assertEquals(List.of(), file.problems());
    assertTrue(file.events().getFirst().content().toJson().contains("\"edit\":{\"x\":[1]}"));
  }

  @Test
  void a_line_is_appended_and_nothing_else_touched() {
    assertEquals("a\nb\n", EventFile.appended("a", "b"));
    assertEquals("a\r\nb\n", EventFile.appended("a\r\n", "b"));
    assertEquals("b\n", EventFile.appended("", "b"));
  }
}
