package dev.meshwright.usecases.queries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.usecases.queries.QueryRun.Ending;
import dev.meshwright.workspace.state.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredQueriesTest {

  private static final Instant NOON = Instant.parse("2025-03-01T12:00:00Z");

  @TempDir Path state;

  private StoredQueries history() {
    return new StoredQueries(new SettingsFile(state.resolve("queries.json")));
  }

  private static QueryRun run(int second, String path, String sql, boolean typing) {
    return new QueryRun(
        "",
        NOON.plusSeconds(second),
        path,
        sql,
        Duration.ofMillis(12),
        typing,
        new Ending.Rows(7, true));
  }

  private List<String> texts() {
    return history().list().stream().map(QueryRun::sql).toList();
  }

  @Test
  void a_run_comes_back_as_it_was() {
    Ending failed = new Ending.Failed("No table\nof that name.");
    history().add(run(0, "a.sql", "SELECT 1\nFROM b\n", false));
    history()
        .add(
            new QueryRun(
                "", NOON.plusSeconds(1), "/scratch/q.sql", "SELEC", Duration.ZERO, true, failed));
    QueryRun latest = history().list().getFirst();
    assertEquals("/scratch/q.sql", latest.path());
    assertEquals(NOON.plusSeconds(1), latest.when());
    assertEquals(true, latest.typing());
    assertEquals(new Ending.Failed("No table of that name."), latest.ending());
    QueryRun first = history().list().getLast();
    assertEquals("SELECT 1\nFROM b\n", first.sql());
    assertEquals(Duration.ofMillis(12), first.took());
    assertEquals(new Ending.Rows(7, true), first.ending());
  }

  @Test
  void what_typing_ran_is_one_with_what_follows_and_so_is_the_same_text_again() {
    history().add(run(0, "a.sql", "SELECT", true));
    history().add(run(1, "b.sql", "SELECT b", true));
    history().add(run(2, "a.sql", "SELECT a", true));
    history().add(run(3, "a.sql", "SELECT a", false));
    assertEquals(List.of("SELECT a", "SELECT b"), texts());
    history().add(run(4, "a.sql", "SELECT a ", true));
    history().add(run(5, "a.sql", "SELECT a, b", true));
    assertEquals(List.of("SELECT a, b", "SELECT a", "SELECT b"), texts());
    history().add(run(900, "a.sql", "SELECT later", true));
    assertEquals("SELECT a, b", texts().get(1));
  }

  @Test
  void entries_go_one_by_one_and_all_at_once() {
    history().add(run(0, "a.sql", "SELECT 1", false));
    history().add(run(1, "a.sql", "SELECT 2", false));
    List<QueryRun> left = history().remove(history().list().getFirst().id());
    assertEquals(List.of("SELECT 1"), left.stream().map(QueryRun::sql).toList());
    history().clear();
    assertEquals(List.of(), texts());
  }

  @Test
  void the_oldest_go_when_there_are_too_many_or_too_much() {
    StoredQueries history = history();
    for (int i = 0; i <= StoredQueries.MOST_RUNS; i++) {
      history.add(run(i, "a.sql", "SELECT " + i, false));
    }
    assertEquals(StoredQueries.MOST_RUNS, texts().size());
    assertEquals("SELECT 1", texts().getLast());
    for (int i = 0; i < 10; i++) {
      history.add(run(1_000 + i, "a.sql", i + "x".repeat(90_000), false));
    }
    assertTrue(texts().stream().mapToInt(String::length).sum() <= StoredQueries.MOST_TEXT);
    history.add(run(2_000, "a.sql", "x".repeat(StoredQueries.MOST_OF_ONE + 1), false));
    assertTrue(texts().getFirst().startsWith("9x"));
  }

  @Test
  void what_somebody_else_wrote_is_left_out() throws IOException {
    Files.writeString(
        state.resolve("queries.json"), "{\"other\": \"a\\n1\\ntyping\\nrows 1\\nSELECT\"}");
    assertEquals(List.of(), texts());
  }
}
