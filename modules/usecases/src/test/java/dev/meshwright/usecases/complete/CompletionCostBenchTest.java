package dev.meshwright.usecases.complete;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.assist.Offer;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What completion costs in a large workspace, the first time and later.
/// `-Dcompletion.schemas=10000` says how many schemas there are.
@Tag("bench")
class CompletionCostBenchTest {

  private final SchemaDetector kinds = new SchemaDetector();

  @Test
  void the_first_completion_and_the_next_ones() {
    int count = Integer.getInteger("completion.schemas", 10_000);
    Map<String, String> texts = GeneratedWorkspace.of(count, 5);
    FileSource files = FileSource.of(texts);
    int number = count / 2 / 3 * 3;
    at(files, GeneratedWorkspace.avroPath(number), "\"type\": \"gen.");
    at(files, GeneratedWorkspace.protoPath(number + 1), "repeated T");
    at(files, GeneratedWorkspace.jsonPath(number + 2), "\"$ref\": \"");
  }

  private void at(FileSource files, String path, String behind) {
    CompleteText complete = new CompleteText();
    String text = files.text(path).orElseThrow();
    int offset = text.indexOf(behind) + behind.length();
    StringBuilder told = new StringBuilder(path);
    for (int i = 0; i < 4; i++) {
      long start = System.nanoTime();
      List<Offer> offers =
          complete.at(kinds.kindOf(path, text), path, text, offset, files, Progress.none());
      told.append(
          ", %,d ms for %d offers"
              .formatted((System.nanoTime() - start) / 1_000_000, offers.size()));
    }
    System.out.println(told);
  }
}
