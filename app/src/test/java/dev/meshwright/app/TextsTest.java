package dev.meshwright.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.uitesting.TextKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextsTest {

  @Test
  void every_text_is_there_and_used() throws IOException {
    assertEquals(
        List.of(), TextKeys.faults(Path.of("src/main/java"), Path.of("src/main/resources")));
  }
}
