package dev.meshwright.usecases.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.CancelledException;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.usecases.check.CheckRequest;
import dev.meshwright.usecases.gate.settings.GateCheck;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The checks before a commit look at what is committed, whatever lies in the folder.
class CheckCommitTest {

  private static final String FIELD = "{\"name\": \"id\", \"type\": \"long\"}";
  private static final String SCHEMA =
      "{\"type\": \"record\", \"name\": \"Order\", \"fields\": [%s]}";
  private static final String WHOLE = SCHEMA.formatted(FIELD);
  private static final String BREAKING =
      SCHEMA.formatted(FIELD + ", {\"name\": \"total\", \"type\": \"long\"}");
  private static final String TEST =
      """
      test: doubles
      transformation: double.sql
      given:
        numbers:
          columns: {n: BIGINT}
          rows:
            - {n: 2}
      expect:
        rows:
          - {n: 4}
      """;

  @TempDir Path folder;

  @BeforeEach
  void repository() throws IOException {
    git("init", "-q", "-b", "main");
    write("shop/order.avsc", WHOLE);
    write("shop/samples/orders.csv", "id\n1\n");
    write("shop/double.sql", "SELECT n * 2 AS n FROM numbers\n");
    write("shop/double.test.yaml", TEST);
    commit();
  }

  private void commit() throws IOException {
    git("add", "-A");
    git("-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "x");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void git(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertEquals(0, process.waitFor(), said);
    } catch (InterruptedException interrupted) {
      throw new IOException(interrupted);
    }
  }

  private GateReport check(Optional<List<String>> paths) {
    try (WorkspaceServices services = WorkspaceServices.open(folder).optional().orElseThrow()) {
      return services.checkCommit().check(paths, Progress.none()).optional().orElseThrow();
    }
  }

  private GateReport staged() {
    return check(Optional.empty());
  }

  @Test
  void what_is_staged_is_judged_and_not_what_lies_in_the_folder() throws IOException {
    write("shop/order.avsc", BREAKING);
    assertTrue(staged().passes());
    git("add", "-A");
    write("shop/order.avsc", WHOLE);
    GateReport report = staged();
    assertEquals(Set.of(GateCheck.COMPATIBILITY, GateCheck.CONFORMANCE), report.groups().keySet());
    GateFinding finding = report.groups().get(GateCheck.COMPATIBILITY).getFirst();
    assertEquals("Order.total", finding.subject());
    assertTrue(finding.waivable().isPresent());
    assertTrue(report.mayGoOn());
    assertTrue(
        report.groups().get(GateCheck.CONFORMANCE).getFirst().words().contains("order.avsc"));
    write(
        ".meshwright/waivers.yaml",
        "waivers:\n  - {rule: %s, schema: shop/order.avsc, reason: r, author: a, until: 2999-01-01}\n"
            .formatted(finding.waivable().get().rule()));
    assertTrue(staged().groups().containsKey(GateCheck.COMPATIBILITY));
    git("add", ".meshwright");
    assertFalse(staged().groups().containsKey(GateCheck.COMPATIBILITY));
  }

  @Test
  void chosen_files_are_judged_on_top_of_the_last_commit() throws IOException {
    write("shop/order.avsc", BREAKING);
    git("add", "-A");
    write("shop/note.md", "x");
    assertTrue(check(Optional.of(List.of("shop/note.md"))).passes());
    assertFalse(check(Optional.of(List.of("shop/order.avsc"))).passes());
  }

  @Test
  void tests_of_a_changed_transformation_run_as_it_is_staged() throws IOException {
    write("shop/double.sql", "SELECT n * 3 AS n FROM numbers\n");
    git("add", "-A");
    write("shop/double.sql", "SELECT n * 2 AS n FROM numbers\n");
    GateFinding failed = staged().groups().get(GateCheck.TESTS).getFirst();
    assertEquals("doubles", failed.subject());
    assertEquals("shop/double.test.yaml", failed.path());
    try (WorkspaceServices services = WorkspaceServices.open(folder).optional().orElseThrow()) {
      List<Problem> ofTheHook =
          services.checkCommit().besidesSchemas(Progress.none()).optional().orElseThrow();
      assertEquals(List.of("commit-tests"), ofTheHook.stream().map(Problem::rule).toList());
    }
    git("add", "-A");
    assertTrue(staged().passes());
  }

  @Test
  void a_workspace_says_which_checks_ask_and_which_must_pass() throws IOException {
    write(".meshwright/commit.yaml", "checks: [compatibility, lint]\nmust: [compatibility]\n");
    write("shop/order.avsc", BREAKING);
    git("add", "-A");
    GateReport report = staged();
    assertEquals(
        EnumSet.of(GateCheck.COMPATIBILITY, GateCheck.LINT), EnumSet.copyOf(report.asked()));
    assertFalse(report.groups().containsKey(GateCheck.CONFORMANCE));
    assertFalse(report.mayGoOn());
    write(".meshwright/commit.yaml", "checks: [spelling]\n");
    git("add", "-A");
    assertEquals("settings-invalid", ofSettings().rule());
  }

  @Test
  void what_lint_and_tests_find_is_waived_until_a_day() throws IOException {
    write(".meshwright/commit.yaml", "checks: [lint, tests]\nmust: [lint, tests]\n");
    write("shop/double.sql", "SELECT n * 3 AS n FROM numbers\n");
    write(
        "shop/order.avsc",
        SCHEMA.formatted(FIELD + ", {\"name\": \"note\", \"type\": [\"null\", \"string\"]}"));
    git("add", "-A");
    GateReport report = staged();
    assertEquals(Set.of(GateCheck.LINT, GateCheck.TESTS), report.groups().keySet());
    StringBuilder waivers = new StringBuilder("waivers:\n");
    for (GateFinding finding : report.findings()) {
      waivers.append(
          "  - {rule: %s, schema: %s, reason: r, author: a, until: 2999-01-01}\n"
              .formatted(finding.waivable().orElseThrow().rule(), finding.path()));
    }
    write(".meshwright/waivers.yaml", waivers.toString());
    git("add", "-A");
    assertTrue(staged().passes(), staged()::toString);
    write(".meshwright/waivers.yaml", waivers.toString().replace("2999", "2001"));
    git("add", "-A");
    assertFalse(staged().passes());
  }

  private Problem ofSettings() {
    try (WorkspaceServices services = WorkspaceServices.open(folder).optional().orElseThrow()) {
      return services
          .checkWorkspace()
          .checkStaged(
              CheckRequest.usual(), services.staged().optional().orElseThrow(), Progress.none())
          .optional()
          .orElseThrow()
          .problems()
          .getFirst();
    }
  }

  @Test
  void a_check_that_nobody_wants_any_more_stops() throws IOException {
    write("shop/order.avsc", BREAKING);
    git("add", "-A");
    try (WorkspaceServices services = WorkspaceServices.open(folder).optional().orElseThrow()) {
      assertThrows(
          CancelledException.class,
          () -> services.checkCommit().check(Optional.empty(), new Stopped()));
    }
  }

  private static final class Stopped implements Progress {

    @Override
    public void report(String step, double done) {}

    @Override
    public void checkCancelled() {
      throw new CancelledException();
    }

    @Override
    public Registration onCancel(Runnable hook) {
      hook.run();
      return () -> {};
    }
  }
}
