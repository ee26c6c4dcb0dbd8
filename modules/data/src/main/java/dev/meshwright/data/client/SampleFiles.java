package dev.meshwright.data.client;

import dev.meshwright.data.wire.PartFile;
import dev.meshwright.data.wire.TableFiles;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.SampleTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Looks at the files of a sample as they are now, without opening them.
public final class SampleFiles {

  private static final int MAX_PARTS = 10_000;
  private static final int MAX_DEPTH = 100;

  private SampleFiles() {}

  /// A sample that is not there has no parts.
  public static TableFiles of(SampleTable sample) {
    boolean folder = Files.isDirectory(sample.path());
    List<PartFile> parts = new ArrayList<>();
    try {
      if (folder) {
        for (Path file : partsOf(sample.path())) {
          String inside = sample.path().relativize(file).toString().replace('\\', '/');
          parts.add(PartFile.of(file, sample.label() + "/" + inside));
        }
      } else if (Files.exists(sample.path())) {
        parts.add(PartFile.of(sample.path(), sample.label()));
      }
    } catch (IOException vanished) {
      parts.clear();
    }
    List<Problem> problems = new ArrayList<>(sample.problems());
    if (parts.size() > MAX_PARTS) {
      problems.add(
          Problem.error(
              "sample-too-many-parts",
              Location.startOf(sample.label()),
              sample.label() + " has more than " + MAX_PARTS + " parts.",
              "Name folders inside it as samples, or put parts together."));
      parts.clear();
    }
    return new TableFiles(
        sample.name(),
        sample.label(),
        folder,
        parts,
        sample.format(),
        sample.csv(),
        sample.messages(),
        problems);
  }

  /// Regular files in order of their paths; hidden ones and marks such as `_SUCCESS` are no parts.
  private static List<Path> partsOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, MAX_DEPTH)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !file.getFileName().toString().matches("[._].*"))
          .sorted()
          .limit(MAX_PARTS + 1)
          .toList();
    }
  }
}
