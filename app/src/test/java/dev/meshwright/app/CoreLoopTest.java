package dev.meshwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.uitesting.Ui;
import dev.meshwright.uitesting.UiTest;
import dev.meshwright.usecases.demo.DemoServer;
import dev.meshwright.usecases.demo.DemoWorkspace;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The core loop in the real window over the real engines.
@UiTest
class CoreLoopTest {

  @TempDir Path folder;

  @Test
  void the_core_loop_plays_to_its_end(Ui ui) throws InterruptedException {
    Path workspace = folder.resolve("demo");
    DemoWorkspace.create(workspace, Progress.none());
    Path server = folder.resolve("server.git");
    DemoServer.create(server);
    int commits = commits(workspace);
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    CountDownLatch ended = new CountDownLatch(1);
    AtomicBoolean passed = new AtomicBoolean();
    ui.run(() ->
        WalkthroughRun.play(
            workspace,
            server,
            Path.of("target", "pictures", "core-loop"),
            new PrintStream(said, true, StandardCharsets.UTF_8),
            result -> {
              passed.set(result);
              ended.countDown();
            }));
    assertTrue(ended.await(10, TimeUnit.MINUTES));
    assertTrue(passed.get(), () -> said.toString(StandardCharsets.UTF_8));
    // Ours, the colleague's, and the merge of both.
    assertEquals(commits + 3, commits(workspace));
    assertTrue(Files.exists(server.resolve("refs/heads/feature/gift-orders")));
  }

  private static int commits(Path workspace) {
    try (WorkspaceServices services = WorkspaceServices.open(workspace).optional().orElseThrow()) {
      return services.git().commitChanges().log(Optional.empty(), 1000, Progress.none()).size();
    }
  }
}
