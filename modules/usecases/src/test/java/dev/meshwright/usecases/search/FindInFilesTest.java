package dev.meshwright.usecases.search;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.CancelledException;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.find.Query;
import dev.meshwright.usecases.session.WorkspaceServices;
import dev.meshwright.usecases.workspace.Documents;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindInFilesTest {

  @TempDir Path folder;
  private WorkspaceServices services;
  private Documents documents;
  private FindInFiles find;

  @BeforeEach
  void open() throws IOException {
    put("a/orders.sql", "SELECT id,\r\n  order_id FROM orders\r\n");
    put("a/order.avsc", "{\"name\": \"Order\"}\n");
    put("README.md", "# Orders\n");
    Files.write(folder.resolve("data.bin"), new byte[] {(byte) 0xff, 0, 'o', 'r', (byte) 0xc3});
    services = WorkspaceServices.open(folder).orElseThrow(problem -> new AssertionError(problem));
    documents = services.documents();
    find = new FindInFiles(documents);
  }

  @AfterEach
  void close() throws Exception {
    documents.close();
    services.close();
  }

  private void put(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> paths() {
    return services.read(Progress.none()).files().stream().map(file -> file.path()).toList();
  }

  private FoundInFiles.Matches matches(Query query, String only) {
    return assertInstanceOf(
        FoundInFiles.Matches.class,
        find.find(new FilesQuery(query, only), paths(), Map.of(), Progress.none()));
  }

  private static Query plain(String text) {
    return new Query(text, false, false, false);
  }

  private static List<String> lines(FoundInFiles.Matches found) {
    return found.files().stream()
        .flatMap(file ->
            file.matches().stream()
                .map(match ->
                    file.path()
                        + ":"
                        + match.line()
                        + ":"
                        + match.before()
                        + "["
                        + match.found()
                        + "]"
                        + match.after()))
        .toList();
  }

  @Test
  void matches_are_listed_with_their_lines() {
    FoundInFiles.Matches found = matches(plain("order"), "");
    assertEquals(
        List.of(
            "README.md:1:# [Order]s",
            "a/order.avsc:1:{\"name\": \"[Order]\"}",
            "a/orders.sql:2:[order]_id FROM orders",
            "a/orders.sql:2:order_id FROM [order]s"),
        lines(found));
    assertEquals(4, found.count());
    assertEquals(3, found.searched());
  }

  @Test
  void case_words_and_expressions_narrow_the_search() {
    assertEquals(1, matches(new Query("order", true, false, false), "*.sql, *.md").count() - 1);
    assertEquals(
        List.of("a/order.avsc:1:{\"name\": \"[Order]\"}"),
        lines(matches(new Query("order", false, true, false), "")));
    assertEquals(
        List.of("a/orders.sql:2:[order_id] FROM orders"),
        lines(matches(new Query("\\w+_id", false, false, true), "")));
    assertInstanceOf(
        FoundInFiles.BadPattern.class,
        find.find(
            new FilesQuery(new Query("(", false, false, true), ""),
            paths(),
            Map.of(),
            Progress.none()));
  }

  @Test
  void files_are_chosen_by_patterns() {
    assertEquals(1, matches(plain("order"), "*.avsc").files().size());
    assertEquals(2, matches(plain("order"), "a/**").files().size());
    assertEquals(0, matches(plain("order"), "b/**").searched());
  }

  @Test
  void what_is_no_text_is_skipped_and_said() {
    FoundInFiles.Matches found = matches(plain("or"), "");
    assertEquals(
        List.of("data.bin"),
        found.skipped().stream().map(problem -> problem.location().file()).toList());
  }

  @Test
  void unsaved_texts_are_searched_in_place_of_those_on_disk() {
    FoundInFiles.Matches found =
        assertInstanceOf(
            FoundInFiles.Matches.class,
            find.find(
                new FilesQuery(plain("order"), "*.md"),
                paths(),
                Map.of("README.md", "nothing"),
                Progress.none()));
    assertEquals(0, found.count());
  }

  @Test
  void a_file_that_may_not_be_written_is_found_and_not_replaced() throws IOException {
    assertTrue(folder.resolve("README.md").toFile().setWritable(false));
    FoundInFiles.Matches found = matches(plain("Orders"), "*.md");
    boolean root = Files.isWritable(folder.resolve("README.md"));
    assertEquals(root, found.files().getFirst().obstacle().isEmpty());
    Replaced replaced =
        find.write(
            List.of(new Replaced.Change("README.md", "# Orders\n", "# Others\n")), Progress.none());
    assertEquals(root ? 1 : 0, replaced.changed().size());
    assertEquals(root ? 0 : 1, replaced.problems().size());
  }

  @Test
  void texts_are_written_where_the_disk_is_as_it_was_and_can_be_taken_back() throws IOException {
    byte[] before = Files.readAllBytes(folder.resolve("a/orders.sql"));
    String text = new String(before, StandardCharsets.UTF_8);
    Replaced.Change change =
        new Replaced.Change("a/orders.sql", text, text.replace("order_id", "key"));
    Replaced.Change stale = new Replaced.Change("README.md", "# Else\n", "# Gone\n");
    Replaced replaced = find.write(List.of(change, stale), Progress.none());
    assertEquals(List.of(change), replaced.changed());
    assertEquals(
        List.of("file-changed-meanwhile"),
        replaced.problems().stream().map(Problem::rule).toList());
    assertEquals("# Orders\n", Files.readString(folder.resolve("README.md")));
    assertEquals(
        "SELECT id,\r\n  key FROM orders\r\n", Files.readString(folder.resolve("a/orders.sql")));
    assertEquals(1, find.write(List.of(change.undone()), Progress.none()).changed().size());
    assertArrayEquals(before, Files.readAllBytes(folder.resolve("a/orders.sql")));
  }

  @Test
  void a_cancelled_writing_stops_between_two_files_and_tells_what_was_written() throws IOException {
    Replaced.Change first = new Replaced.Change("README.md", "# Orders\n", "# Others\n");
    Replaced.Change second =
        new Replaced.Change("a/order.avsc", "{\"name\": \"Order\"}\n", "{\"name\": \"Other\"}\n");
    Replaced replaced = find.write(List.of(first, second), new CancelledAfter("README.md"));
    assertEquals(new Replaced(List.of(first), List.of(), true), replaced);
    assertEquals("# Others\n", Files.readString(folder.resolve("README.md")));
    assertEquals(second.before(), Files.readString(folder.resolve("a/order.avsc")));
  }

  /// Is cancelled while a file is being written.
  private static final class CancelledAfter implements Progress {
    private final String file;
    private boolean cancelled;

    CancelledAfter(String file) {
      this.file = file;
    }

    @Override
    public void report(String step, double done) {
      cancelled = step.equals(file);
    }

    @Override
    public void checkCancelled() {
      if (cancelled) {
        throw new CancelledException();
      }
    }

    @Override
    public Registration onCancel(Runnable hook) {
      return () -> {};
    }
  }

  @Test
  void no_more_than_the_most_are_listed_and_more_is_said_only_where_there_are_more()
      throws IOException {
    String line = "needle\n";
    put("big.md", line.repeat(FindInFiles.MOST));
    FoundInFiles.Matches all = matches(plain("needle"), "");
    assertEquals(FindInFiles.MOST, all.count());
    assertFalse(all.more());
    put("bigger.md", line);
    assertTrue(matches(plain("needle"), "").more());
    assertEquals(FindInFiles.MOST, matches(plain("needle"), "").count());
    put("big.md", line.repeat(FindInFiles.MOST + 1));
    FoundInFiles.Matches first = matches(plain("needle"), "big.md");
    assertEquals(FindInFiles.MOST, first.count());
    assertTrue(first.more());
  }
}
