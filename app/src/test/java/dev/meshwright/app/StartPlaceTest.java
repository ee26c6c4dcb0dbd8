package dev.meshwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartPlaceTest {

  @TempDir Path folder;

  @Test
  void a_folder_is_opened_as_it_is_named() {
    assertEquals(new StartPlace(folder, Optional.empty()), StartPlace.of(folder));
  }

  @Test
  void a_file_is_shown_in_its_repository() throws IOException {
    Path file = Files.createDirectories(folder.resolve("orders/schemas")).resolve("order.avsc");
    Files.writeString(file, "\"int\"");
    assertEquals(new StartPlace(file.getParent(), Optional.of("order.avsc")), StartPlace.of(file));
    Files.createDirectory(folder.resolve(".git"));
    assertEquals(
        new StartPlace(folder, Optional.of("orders/schemas/order.avsc")), StartPlace.of(file));
    // The file of a worktree or a submodule is a root, too.
    Files.writeString(folder.resolve("orders/.git"), "gitdir: elsewhere");
    assertEquals(
        new StartPlace(folder.resolve("orders"), Optional.of("schemas/order.avsc")),
        StartPlace.of(folder.resolve("orders/./schemas/order.avsc")));
  }
}
