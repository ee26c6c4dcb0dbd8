package dev.meshwright.usecases.remotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.Severity;
import dev.meshwright.model.git.PullOutcome;
import dev.meshwright.model.git.PushOutcome;
import dev.meshwright.model.git.PushRequest;
import dev.meshwright.model.git.RemoteQuestions;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes and goes, with what it means for schemas.
class RemotesInRepositoryTest {

  private static final String SCHEMA =
      "{\"type\":\"record\",\"name\":\"A\",\"fields\":[{\"name\":\"f\",\"type\":\"int\"}]}\n";

  @TempDir Path temporary;
  private final ServerAccess access = new ServerAccess(RemoteQuestions.unanswered());

  private String git(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=Ada", "-c"));
    command.add("user.email=ada@example.com");
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("HOME", temporary.toString());
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.onExit().join().exitValue(), output);
    return output.strip();
  }

  private void commit(Path folder, String file, String text, String message) throws IOException {
    Files.writeString(folder.resolve(file), text);
    git(folder, "add", "-A");
    git(folder, "commit", "-q", "-m", message);
  }

  private static <T> T ok(Result<T> result) {
    return result.optional().orElseThrow(() -> new AssertionError(result.problems().toString()));
  }

  @Test
  void what_comes_and_goes_is_judged_and_pulled_and_pushed() throws IOException {
    Path work = Files.createDirectories(temporary.resolve("work"));
    git(work, "init", "-q", "-b", "main");
    commit(work, "a.avsc", SCHEMA, "begin");
    git(work, "clone", "-q", "--bare", ".", "../data.git");
    Path clone = temporary.resolve("clone");
    ok(
        new CloneRepository(access)
            .clone(temporary.resolve("data.git").toString(), clone, Progress.none()));
    commit(work, "a.avsc", SCHEMA.replace("\"int\"", "\"string\""), "another type");
    git(work, "push", "-q", "../data.git", "main");
    commit(clone, "notes.txt", "notes\n", "notes");
    try (WorkspaceServices services = ok(WorkspaceServices.open(clone))) {
      UseRemotes remotes = services.remotes(access);
      ok(remotes.fetchToPull(Progress.none()));
      Exchange both = ok(remotes.exchange(Progress.none()));
      assertEquals("origin/main", both.upstream());
      assertEquals(1, both.incoming().count());
      assertEquals("another type", both.incoming().commits().getFirst().commit().subject());
      assertEquals(Optional.of(Severity.ERROR), both.incoming().commits().getFirst().worst());
      assertTrue(both.incoming().verdict().orElseThrow().fails(Severity.ERROR));
      assertEquals(Optional.empty(), both.outgoing().commits().getFirst().worst());
      assertEquals(0, both.outgoing().verdict().orElseThrow().checked().size());
      assertInstanceOf(PullOutcome.Diverged.class, ok(remotes.forward(Progress.none())));
      assertInstanceOf(
          PushOutcome.WouldLose.class, ok(remotes.push(PushRequest.of("main"), Progress.none())));
    }
  }

  @Test
  void a_folder_is_named_after_the_address() {
    assertEquals("data", CloneRepository.folderName("https://example.com/team/data.git"));
    assertEquals("data", CloneRepository.folderName("git@example.com:data.git/"));
    assertEquals("", CloneRepository.folderName(" "));
  }
}
