package dev.meshwright.usecases.complete;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.assist.Offer;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// What completion costs in a large workspace, the first time and later.
/// `-Dcompletion.schemas=10000` says how many schemas there are.
@Tag("bench")
class CompletionCostBenchTest {

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final SchemaDetector kinds = new SchemaDetector();

  @Test
  void the_first_completion_and_the_next_ones() {
    int count = Integer.getInteger("completion.schemas", 10_000);
    Map<String, String> texts = GeneratedWorkspace.of(count, 5);
    FileSource files = new Versioned(FileSource.of(texts));
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
      long start = threads.getCurrentThreadCpuTime();
      List<Offer> offers =
          complete.at(kinds.kindOf(path, text), path, text, offset, files, Progress.none());
      told.append(
          ", %,d ms of CPU for %d offers"
              .formatted((threads.getCurrentThreadCpuTime() - start) / 1_000_000, offers.size()));
    }
    System.out.println(told);
  }

  /// As the files of a folder, which say whether they are as they were.
  private record Versioned(FileSource files) implements FileSource {

    @Override
    public Optional<String> text(String path) {
      return files.text(path);
    }

    @Override
    public List<String> paths() {
      return files.paths();
    }

    @Override
    public Optional<String> version(String path) {
      return files.text(path).map(text -> "1");
    }
  }
}
