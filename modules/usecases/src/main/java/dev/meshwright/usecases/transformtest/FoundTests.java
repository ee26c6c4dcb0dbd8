package dev.meshwright.usecases.transformtest;

import dev.meshwright.data.transformtest.DbtTestReader;
import dev.meshwright.data.transformtest.TransformationTestReader;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.transformtest.TestFile;
import dev.meshwright.usecases.workspace.UnreadableText;
import dev.meshwright.workspace.index.KindDetector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The tests of one state of a workspace.
final class FoundTests {

  private final FileSource files;

  FoundTests(FileSource files) {
    this.files = files;
  }

  List<TestFile> read(Progress progress) {
    List<String> projects =
        files.paths().stream()
            .filter(path -> TestPaths.name(path).equals("dbt_project.yml"))
            .map(TestPaths::folder)
            .toList();
    List<TestFile> found = new ArrayList<>();
    for (String path : files.paths()) {
      progress.checkCancelled();
      if (TestPaths.isTest(path)) {
        found.add(
            files
                .text(path)
                .map(text -> TransformationTestReader.read(path, text))
                .orElseGet(() -> unreadable(path)));
      } else if (KindDetector.isYaml(path)) {
        projects.stream()
            .filter(path::startsWith)
            .findFirst()
            .flatMap(project -> dbt(path, project))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  /// Silence would let a test that cannot be read pass.
  private TestFile unreadable(String path) {
    return new TestFile(path, List.of(), List.of(UnreadableText.problem(path, files)));
  }

  private Optional<TestFile> dbt(String path, String project) {
    Optional<String> text = files.text(path);
    if (text.isEmpty()) {
      return Optional.of(unreadable(path));
    }
    return text.filter(DbtTestReader::mayHoldTests)
        .map(tests -> DbtTestReader.read(path, tests, new Project(project)))
        .filter(file -> !file.tests().isEmpty() || !file.problems().isEmpty());
  }

  /// The files below one project's folder.
  private final class Project implements DbtTestReader.DbtProject {

    private final String folder;

    Project(String folder) {
      this.folder = folder;
    }

    @Override
    public Optional<String> model(String name) {
      return find(name + ".sql", "");
    }

    @Override
    public Optional<String> fixture(String name) {
      return find(name + ".csv", "fixtures/")
          .or(() -> find(name + ".sql", "fixtures/"))
          .flatMap(files::text);
    }

    private Optional<String> find(String name, String inside) {
      return files.paths().stream()
          .filter(path -> path.startsWith(folder) && path.contains(inside))
          .filter(path -> TestPaths.name(path).equals(name))
          .filter(path -> !path.startsWith(folder + "target/"))
          .findFirst();
    }
  }
}
