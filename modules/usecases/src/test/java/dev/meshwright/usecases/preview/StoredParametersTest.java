package dev.meshwright.usecases.preview;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.workspace.state.SettingsFile;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredParametersTest {

  @Test
  void values_are_remembered_for_each_transformation_and_forgotten_when_taken_back(
      @TempDir Path folder) {
    Path file = folder.resolve("parameters.json");
    StoredParameters first = new StoredParameters(new SettingsFile(file));
    first.keep("a.sql", Map.of("day", "2026-01-31", "n", "3"));
    first.keep("a.sqlx", Map.of("day", "other"));
    first.keep("a.sql", Map.of("day", "2026-02-01"));
    StoredParameters again = new StoredParameters(new SettingsFile(file));
    assertEquals(Map.of("day", "2026-02-01"), again.of("a.sql"));
    assertEquals(Map.of("day", "other"), again.of("a.sqlx"));
  }
}
