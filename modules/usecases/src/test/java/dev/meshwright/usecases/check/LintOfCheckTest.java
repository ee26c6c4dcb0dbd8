package dev.meshwright.usecases.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.usecases.compare.SchemaFileSet;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.lint.LintSettings;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/// The rules of lint look at what a check has read.
class LintOfCheckTest {

  private final Map<String, Integer> readings = new ConcurrentHashMap<>();

  private FileSource counted(Map<String, String> texts) {
    FileSource files = FileSource.of(texts);
    return new FileSource() {
      @Override
      public Optional<String> text(String path) {
        readings.merge(path, 1, Integer::sum);
        return files.text(path);
      }

      @Override
      public List<String> paths() {
        return files.paths();
      }
    };
  }

  @Test
  void what_a_changed_schema_imports_is_not_read_again() {
    SchemaLanguages languages = SchemaLanguages.all();
    SchemaFileSet schemas =
        languages.state(
            counted(
                Map.of(
                    LintSettings.FILE,
                    "check: true\n",
                    "common.proto",
                    "syntax = \"proto3\"; message Common { string id = 1; }",
                    "user.proto",
                    "syntax = \"proto3\"; import \"common.proto\"; message user { Common c = 1;"
                        + " }")));
    assertFalse(schemas.read(SchemaFormat.PROTOBUF, "user.proto").isEmpty());
    int before = readings.get("common.proto");
    List<CheckedSchema> linted =
        new LintOfCheck(languages, new SchemaDetector(), schemas)
            .added(List.of(changed("user.proto")), Progress.none());
    assertFalse(linted.getFirst().problems().isEmpty());
    assertEquals(before, readings.get("common.proto"));
  }

  private static CheckedSchema changed(String path) {
    return new CheckedSchema(
        path,
        SchemaFormat.PROTOBUF,
        CompatibilityMode.FULL,
        SchemaChange.CHANGED,
        List.of(),
        List.of(),
        false,
        List.of());
  }
}
