package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.history.merging.LineMerge;
import dev.meshwright.history.remotes.LoginMemory;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.GitOperation;
import dev.meshwright.model.git.MergeOutcome;
import dev.meshwright.model.git.MergeRequest;
import dev.meshwright.model.git.PickRequest;
import dev.meshwright.model.git.PushRequest;
import dev.meshwright.model.git.RemoteQuestions;
import dev.meshwright.text.disk.AtomicWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A process that saves, stages, commits, switches, merges, rebases, pushes and puts aside is
/// killed at random points. `git` can go on each time, and reaches all that was ever committed; the
/// server has whole histories only.
class KilledInGitTest {

  private static final int LINES = 400;
  @TempDir Path temporary;

  /// Works without an end, and tells of each commit and each text that is saved.
  static final class Worker {

    private Worker() {}

    public static void main(String[] arguments) throws IOException {
      Path root = Path.of(arguments[0]);
      Random random = new Random(Long.parseLong(arguments[1]));
      RealGit git = RealGit.at(root, root.resolveSibling("home"));
      try (GitRepository repository = git.open()) {
        Merging merging = repository.merging(new LineMerge());
        System.out.println("ready");
        for (int i = 0; ; i++) {
          String branch = random.nextBoolean() ? "one" : "two";
          switch (random.nextInt(9)) {
            case 0, 1, 2 -> {
              String file = "f" + random.nextInt(3) + ".txt";
              String text = (branch + i % 100 + "\n").repeat(LINES);
              new AtomicWriter().write(root.resolve(file), text.getBytes(StandardCharsets.UTF_8));
              repository.stage(List.of(file));
              repository.commitStaged(
                  RealGit.request(List.of(), "work " + i), CommitWork.quiet(Progress.none()));
            }
            case 3 -> repository.branching().switchTo(branch, Progress.none());
            case 4 -> merging.rebase(branch, Set.of(), CommitWork.quiet(Progress.none()));
            case 5 -> merging.merge(new MergeRequest(branch), CommitWork.quiet(Progress.none()));
            case 6 ->
                merging.cherryPick(
                    new PickRequest(List.of(branch)), CommitWork.quiet(Progress.none()));
            case 7 -> push(repository, branch);
            default -> {
              repository.puttingAside().put(Progress.none());
              if (!repository.puttingAside().list().isEmpty()) {
                repository
                    .puttingAside()
                    .takeBack(repository.puttingAside().list().getFirst(), Progress.none());
              }
            }
          }
          if (merging.underWay().isPresent()) {
            merging
                .underWay()
                .orElseThrow()
                .conflicts()
                .forEach(file -> take(merging, file.path()));
            if (random.nextBoolean()) {
              merging.proceed(Optional.empty(), Set.of(), CommitWork.quiet(Progress.none()));
            } else {
              merging.abort(Progress.none());
            }
          }
          System.out.println(RealGit.ok(repository.resolve("HEAD")).id());
          System.out.flush();
        }
      }
    }

    /// Commits of the server that this branch lacks are given up.
    private static void push(GitRepository repository, String branch) throws IOException {
      GitRemotes remotes = repository.remotes(RemoteQuestions.unanswered(), new LoginMemory());
      remotes.fetch(Optional.of("server"), Progress.none());
      PushRequest request =
          new PushRequest(branch, false, Optional.of("server"), Optional.empty(), true);
      remotes.push(
          repository
              .resolve("server/" + branch)
              .optional()
              .map(tip -> request.replacing(tip.id()))
              .orElse(request),
          Progress.none());
    }

    private static void take(Merging merging, String path) {
      try {
        merging.take(path, false);
      } catch (IOException broken) {
        throw new java.io.UncheckedIOException(broken);
      }
    }
  }

  @Test
  void git_goes_on_after_a_few_kills() throws IOException, InterruptedException {
    kill(3, 6);
  }

  @Test
  @Tag("slow")
  void git_goes_on_after_every_kill() throws IOException, InterruptedException {
    kill(4, Integer.getInteger("kills", 500));
  }

  private void kill(long seed, int kills) throws IOException, InterruptedException {
    RealGit git = RealGit.init(temporary);
    for (int i = 0; i < 3; i++) {
      git.write("f" + i + ".txt", "begin\n".repeat(LINES));
    }
    git.commitAll("begin");
    git.run("branch", "one");
    git.run("branch", "two");
    Path server = temporary.resolve("server.git");
    git.run("clone", "-q", "--bare", ".", server.toString());
    git.run("remote", "add", "server", server.toString());
    Random random = new Random(seed);
    List<String> commits = new ArrayList<>();
    for (int kill = 0; kill < kills; kill++) {
      run(git, seed + kill, random, commits);
      recovered(git, commits, "kill " + kill);
      sound(server);
    }
    assertTrue(git.run("ls-remote", "server").lines().distinct().count() >= 3);
    assertTrue(commits.size() > kills, "too little was done: " + commits.size());
  }

  private static void run(RealGit git, long seed, Random random, List<String> commits)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName(),
                git.root.toString(),
                Long.toString(seed))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertEquals("ready", lines.readLine());
      for (int told = random.nextInt(12); told > 0; told--) {
        String line = lines.readLine();
        assertTrue(line != null, "the worker ended by itself");
        commits.add(line);
      }
      process.waitFor(random.nextInt(60), TimeUnit.MILLISECONDS);
      process.destroyForcibly();
      process.waitFor();
    }
  }

  private static void sound(Path server) throws IOException {
    RealGit at = RealGit.at(server, server.resolveSibling("home"));
    try (Stream<Path> files = Files.walk(server)) {
      for (Path lock : files.filter(file -> file.toString().endsWith(".lock")).toList()) {
        Files.deleteIfExists(lock);
      }
    }
    at.run("fsck", "--strict", "--no-dangling");
    at.run("rev-list", "--objects", "--all", "--quiet");
  }

  /// What a person does after a crash: remove the locks, look, and give up what is half done.
  private static void recovered(RealGit git, List<String> commits, String when) throws IOException {
    try (Stream<Path> files = Files.walk(git.root.resolve(".git"))) {
      for (Path lock : files.filter(file -> file.toString().endsWith(".lock")).toList()) {
        Files.delete(lock);
      }
    }
    for (int i = 0; i < 3; i++) {
      Path file = git.root.resolve("f" + i + ".txt");
      assertTrue(!Files.exists(file) || Files.readString(file).endsWith("\n"), when);
    }
    git.run("fsck", "--strict", "--no-dangling");
    git.run("status", "--porcelain");
    for (Map.Entry<String, String> operation :
        Map.of(
                "rebase-merge", "rebase",
                "MERGE_HEAD", "merge",
                "CHERRY_PICK_HEAD", "cherry-pick")
            .entrySet()) {
      if (Files.exists(git.root.resolve(".git").resolve(operation.getKey()))) {
        if (!git.tries(operation.getValue(), "--abort")) {
          try (GitRepository repository = git.open()) {
            repository.merging(new LineMerge()).abort(Progress.none());
          }
        }
      }
    }
    List<String> reached = git.run("rev-list", "--all", "--reflog").lines().toList();
    assertTrue(reached.containsAll(commits), () -> when + " lost " + commits);
    if (!git.run("ls-files", "-u").isEmpty()) {
      // Killed between the index and the note on what is under way.
      try (GitRepository repository = git.open()) {
        Merging merging = repository.merging(new LineMerge());
        assertEquals(GitOperation.UNKNOWN, merging.underWay().orElseThrow().operation(), when);
        assertInstanceOf(MergeOutcome.Aborted.class, merging.abort(Progress.none()), when);
      }
    }
    git.run("stash", "-q", "-u");
    git.tries("stash", "drop", "-q");
    git.run("checkout", "-q", "one");
  }
}
