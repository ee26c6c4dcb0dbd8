package dev.meshwright.usecases.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.usecases.workspace.Documents;
import dev.meshwright.workspace.state.UserFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondWindowTest {

  @TempDir Path temporary;

  private static List<String> windowProblems(WorkspaceServices services) {
    return services.read(Progress.none()).problems().stream()
        .map(Problem::rule)
        .filter(rule -> rule.equals("workspace-second-window"))
        .toList();
  }

  @Test
  void theSecondWindowOnAWorkspaceIsToldAndTheFirstIsNot() throws IOException {
    Path folder = Files.createDirectory(temporary.resolve("w"));
    UserFolders folders = new UserFolders(temporary.resolve("config"), temporary.resolve("state"));
    try (WorkspaceServices first = WorkspaceServices.open(folder).optional().orElseThrow();
        Documents texts = first.documents(folders)) {
      try (WorkspaceServices second = WorkspaceServices.open(folder).optional().orElseThrow();
          Documents others = second.documents(folders)) {
        assertEquals(List.of("workspace-second-window"), windowProblems(second));
        assertEquals(List.of(), windowProblems(first));
      }
    }
    try (WorkspaceServices third = WorkspaceServices.open(folder).optional().orElseThrow();
        Documents texts = third.documents(folders)) {
      assertEquals(List.of(), windowProblems(third));
    }
  }
}
