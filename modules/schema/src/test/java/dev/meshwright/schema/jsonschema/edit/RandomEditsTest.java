package dev.meshwright.schema.jsonschema.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.structure.SchemaOperation;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.schema.jsonschema.JsonSchemaStructure;
import dev.meshwright.schema.jsonschema.JsonSchemas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Random operations one after the other: what [EditLaw] asks for holds after each.
class RandomEditsTest {

  private static final int LONGEST = 25;
  private static final int MOST_BROKEN = 6;

  private static int count(int usual) {
    return Integer.getInteger("schema.edits", usual);
  }

  @Test
  void schemas_that_are_made_up_stay_sound() {
    run(count(1_000));
  }

  @Tag("slow")
  @Test
  void schemas_that_are_made_up_stay_sound_for_long() {
    run(count(100_000));
  }

  private static void run(int count) {
    int changed = 0;
    int done = 0;
    List<String> broken = new ArrayList<>();
    for (long seed = 0; done < count && broken.size() < MOST_BROKEN; seed++) {
      Random random = new Random(seed);
      String text = MadeSchemas.schema(random);
      JsonSchemaDocument document = read("made.json", text);
      assertEquals(List.of(), document.problems(), text);
      for (int step = 0; step < LONGEST; step++) {
        done++;
        try {
          String now = step("seed " + seed, document, random, true);
          changed += now.equals(document.text()) ? 0 : 1;
          document = read("made.json", now);
        } catch (AssertionError found) {
          broken.add(found.getMessage() + "\n" + found.getCause());
          break;
        }
      }
    }
    assertTrue(broken.isEmpty(), String.join("\n\n", broken));
    assertTrue(changed > done / 4, changed + " of " + done);
  }

  @Test
  void real_schemas_stay_sound() throws IOException {
    for (Path file : files()) {
      String text = Files.readString(file);
      Random random = new Random(file.getFileName().toString().hashCode());
      JsonSchemaDocument document = read(file.getFileName().toString(), text);
      for (int step = 0; step < Math.max(5, count(300) / 20); step++) {
        document = read(document.file(), step(file.toString(), document, random, false));
      }
    }
  }

  /// The schemas of the repository: of the product itself, of standards, of examples.
  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("../../docs/schemas", "../../modules")) {
      try (Stream<Path> found = Files.walk(Path.of(folder))) {
        found
            .filter(path -> !path.toString().contains("target"))
            .filter(path ->
                path.toString().endsWith(".schema.json")
                    || path.getFileName().toString().matches("od[cp]s-json-schema.*\\.json"))
            .sorted()
            .forEach(files::add);
      }
    }
    assertTrue(files.size() > 15, files.toString());
    return files;
  }

  private static String step(
      String what, JsonSchemaDocument document, Random random, boolean isMade) {
    StructureNode root = JsonSchemaStructure.of(document);
    JsonSchemaEditor editor = new JsonSchemaEditor(document);
    SchemaOperation operation = new MadeOperations(random, editor, root).next();
    return new EditLaw(what, document, operation, isMade).check();
  }

  static JsonSchemaDocument read(String file, String text) {
    return JsonSchemas.parse(file, text, FileSource.empty());
  }
}
