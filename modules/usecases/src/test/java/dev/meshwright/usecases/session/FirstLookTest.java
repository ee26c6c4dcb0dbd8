package dev.meshwright.usecases.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.history.Agreements;
import dev.meshwright.history.GitEnvironment;
import dev.meshwright.history.GitRepositories;
import dev.meshwright.history.GitRepository;
import dev.meshwright.model.Problem;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstLookTest {

  @TempDir Path temporary;

  private final Agreements memory =
      new Agreements() {
        private final Set<String> known = new HashSet<>();

        @Override
        public boolean isAgreed(String what, String fingerprint) {
          return known.contains(what + fingerprint);
        }

        @Override
        public void agree(String what, String fingerprint) {
          known.add(what + fingerprint);
        }
      };

  private OpenedWorkspace read(Path root) {
    return new OpenedWorkspace(root, List.of(), List.of(), Optional.empty(), List.of());
  }

  private List<String> told(GitRepository repository, Path root) {
    return new FirstLook(Optional.of(repository), memory, temporary.resolve("past"))
        .of(read(root)).problems().stream().map(Problem::message).toList();
  }

  @Test
  void programs_that_are_passed_over_are_told_once_and_again_when_they_change() throws IOException {
    Path work = Files.createDirectories(temporary.resolve("work"));
    GitEnvironment nowhere =
        new GitEnvironment(temporary, List.of(), Optional.empty(), work, Map.of());
    Path config = work.resolve(".git/config");
    try (GitRepository repository = new GitRepositories(nowhere).create(work, "main")) {
      assertEquals(List.of(), told(repository, work));
      Files.writeString(
          config, Files.readString(config) + "[core]\n\tfsmonitor = ./watch\n[core]\n");
      assertTrue(told(repository, work).getFirst().contains("core.fsmonitor = ./watch"));
      assertEquals(List.of(), told(repository, work));
      Files.writeString(config, Files.readString(config) + "\tpager = ./page\n");
      assertEquals(1, told(repository, work).size());
    }
  }

  @Test
  void a_state_of_the_past_says_so() {
    OpenedWorkspace seen =
        new FirstLook(Optional.empty(), memory, temporary.resolve("past"))
            .of(read(temporary.resolve("past/shop-1a2b3c4")));
    assertTrue(seen.problems().getFirst().message().contains("shop-1a2b3c4"));
  }
}
