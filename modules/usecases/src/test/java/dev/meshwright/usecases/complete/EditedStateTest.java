package dev.meshwright.usecases.complete;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.OverlayFileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.usecases.compare.SchemaFileSet;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A state with another text of one file says of it what a state says that is read anew.
class EditedStateTest {

  @Test
  void another_text_is_read_as_in_a_state_of_its_own() {
    Map<String, String> texts = GeneratedWorkspace.of(45, 7);
    FileSource files = FileSource.of(texts);
    SchemaFileSet state = SchemaLanguages.all().state(files);
    SchemaDetector kinds = new SchemaDetector();
    Random random = new Random(3);
    int wrong = 0;
    for (String path : texts.keySet()) {
      SchemaFormat format = kinds.formatOf(path, files).orElseThrow();
      for (int i = 0; i < 4; i++) {
        String text = edited(texts.get(path), random);
        List<Problem> shared = state.readAlone(format, path, text).problems();
        List<Problem> anew =
            SchemaLanguages.all()
                .state(new OverlayFileSource(files, path, text))
                .readAlone(format, path)
                .orElseThrow()
                .problems();
        assertEquals(anew, shared, path + "\n" + text);
        wrong += anew.isEmpty() ? 0 : 1;
      }
    }
    assertTrue(wrong > 40, wrong + " had problems");
  }

  /// Other names of what it declares and of what it uses, or cut off.
  private static String edited(String text, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> text.replaceFirst("T\\d+", "T" + random.nextInt(50));
      case 1 -> text.replace("gen.T", "gen.T" + random.nextInt(3));
      case 2 -> text.replaceAll("t(\\d)\\.schema", "t$1" + random.nextInt(9) + ".schema");
      default -> text.substring(0, random.nextInt(text.length()));
    };
  }
}
