package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.history.remotes.LoginMemory;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.CommitSearch;
import dev.meshwright.model.git.RemoteQuestions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Meshwright and `git` need for the same on one large repository, in turns, so that whatever
/// else the machine does slows both. `-Dbench.commits` and `-Dbench.schemas` make it smaller.
@Tag("bench")
class SideBySideBenchTest {

  private static final int ROUNDS = 7;

  @TempDir Path temporary;
  private final List<String> lines = new ArrayList<>();
  private int copies;

  @Test
  void git_and_meshwright() throws IOException {
    int commits = Integer.getInteger("bench.commits", 10_000);
    int schemas = Integer.getInteger("bench.schemas", 5_000);
    RealGit git = RealGit.init(temporary);
    BigRepository.write(git, schemas, commits);
    figures(git, "as imported");
    git.run("gc", "-q");
    git.run("commit-graph", "write", "--reachable", "--changed-paths");
    figures(git, "after git gc, with changed paths noted");
    lines.forEach(System.out::println);
  }

  private void figures(RealGit git, String state) throws IOException {
    lines.add(state);
    try (GitRepository repository = git.open()) {
      compare("status", () -> git.run("status", "--porcelain"), () -> state(repository));
      compare(
          "log of a path",
          () -> git.run("log", "--format=%H%x09%an%x09%at%x09%s", "--", BigRepository.FOLLOWED),
          () -> repository.log(LogQuery.ofPath(BigRepository.FOLLOWED, 100_000), Progress.none()));
      compare(
          "first page of the graph, 200",
          () -> git.run("log", "--all", "--format=%H %P%x09%an%x09%at%x09%s", "-200"),
          () -> repository.graph(CommitSearch.all(true), 200, Progress.none()));
      compare(
          "whole graph",
          () -> git.run("log", "--all", "--format=%H %P%x09%an%x09%at%x09%s"),
          () -> repository.graph(CommitSearch.all(true), 100_000, Progress.none()));
      compare(
          "first page of a path, 200",
          () -> git.run("log", "-200", "--format=%H%x09%s", "--", BigRepository.FOLLOWED),
          () -> repository.log(LogQuery.ofPath(BigRepository.FOLLOWED, 200), Progress.none()));
      String last = git.run("describe", "--tags", "--abbrev=0");
      compare(
          "diff of two tags",
          () -> git.run("diff", "--name-status", "v1", last),
          () -> differences(repository, "v1", last));
      int[] round = {0};
      compare(
          "commit of one file",
          () -> {
            git.write(BigRepository.path(7), "{\"by\": \"git\", \"n\": " + round[0]++ + "}\n");
            git.run("commit", "-q", "-m", "by git", "--only", BigRepository.path(7));
          },
          () -> {
            git.write(BigRepository.path(7), "{\"by\": \"us\", \"n\": " + round[0]++ + "}\n");
            RealGit.committed(
                repository, RealGit.request(List.of(BigRepository.path(7)), "by Meshwright"));
          });
      git.run("branch", "-f", "old", "v1");
      compare(
          "switch there and back",
          () -> {
            git.run("switch", "-q", "old");
            git.run("switch", "-q", "main");
          },
          () -> {
            RealGit.ok(repository.branching().switchTo("old", Progress.none()));
            RealGit.ok(repository.branching().switchTo("main", Progress.none()));
          });
      assertEquals("", git.run("status", "--porcelain"));
      RepositoryCloner cloner =
          new RepositoryCloner(git.environment(), RemoteQuestions.unanswered(), new LoginMemory());
      compare(
          "clone of a folder by file://",
          () ->
              git.run(
                  "clone",
                  "-q",
                  "file://" + git.root,
                  temporary.resolve("copy-" + copies++).toString()),
          () ->
              RealGit.ok(
                  cloner.clone(
                      "file://" + git.root,
                      temporary.resolve("copy-" + copies++),
                      Progress.none())));
    }
  }

  private static void state(GitRepository repository) throws IOException {
    assertEquals(List.of(), repository.state(Progress.none()).changed());
  }

  private static void differences(GitRepository repository, String from, String to)
      throws IOException {
    RevisionFiles before = repository.files(RealGit.ok(repository.resolve(from)));
    RevisionFiles after = repository.files(RealGit.ok(repository.resolve(to)));
    long changed =
        after.paths().stream()
            .filter(path -> !before.contentId(path).equals(after.contentId(path)))
            .count();
    assertEquals(Optional.of(true), Optional.of(changed > 0));
  }

  /// What is measured.
  private interface Step {
    void run() throws IOException;
  }

  private void compare(String what, Step git, Step ours) throws IOException {
    double first = millis(ours);
    List<Double> theirs = new ArrayList<>();
    List<Double> mine = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      theirs.add(millis(git));
      mine.add(millis(ours));
    }
    double gits = median(theirs);
    double us = median(mine);
    lines.add(
        "%-30s git %7.0f ms   Meshwright %7.0f ms (%.1f times)   the first time %7.0f ms"
            .formatted(what, gits, us, us / gits, first));
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static double millis(Step step) throws IOException {
    long start = System.nanoTime();
    step.run();
    return (System.nanoTime() - start) / 1e6;
  }
}
