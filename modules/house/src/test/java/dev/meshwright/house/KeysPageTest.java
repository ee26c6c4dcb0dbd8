package dev.meshwright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The guide lists the keys that commands have. `-Dmeshwright.format.write=true`, as with
/// `-Pformat`, writes the page.
class KeysPageTest {

  @Test
  void the_page_of_keys_lists_the_keys_of_all_commands() throws IOException {
    Path page = SourceTree.root().resolve("docs/guide/keys.md");
    String keys = Keys.page();
    if (Boolean.getBoolean("meshwright.format.write")) {
      Files.writeString(page, keys);
    }
    assertEquals(Files.readString(page), keys);
    assertTrue(keys.lines().count() > 60, keys);
    assertTrue(keys.contains("| Ctrl+Shift+S | Save all"), keys);
  }
}
