package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.git.CommitOutcome;
import dev.meshwright.model.git.CommitRequest;
import dev.meshwright.model.git.CommitSearch;
import dev.meshwright.model.git.Consent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A repository that names a program wherever `git` would run one: none of them is run.
class TrustTest {

  private static final List<String> HOOKS =
      List.of(
          "applypatch-msg",
          "commit-msg",
          "fsmonitor-watchman",
          "post-checkout",
          "post-commit",
          "post-index-change",
          "post-merge",
          "post-rewrite",
          "pre-auto-gc",
          "pre-commit",
          "pre-merge-commit",
          "pre-rebase",
          "prepare-commit-msg",
          "reference-transaction");

  private static final List<String> SETTINGS =
      List.of(
          "core.fsmonitor",
          "core.sshCommand",
          "core.editor",
          "core.pager",
          "core.askPass",
          "sequence.editor",
          "diff.external",
          "diff.trap.textconv",
          "diff.trap.command",
          "filter.trap.clean",
          "filter.trap.smudge",
          "filter.trap.process",
          "merge.trap.driver",
          "credential.helper",
          "gpg.program",
          "gpg.ssh.program",
          "remote.origin.uploadpack",
          "pager.log",
          "trailer.x.cmd");

  @TempDir Path temporary;
  private RealGit git;
  private Path marks;

  private void plant() throws IOException {
    git = RealGit.init(temporary);
    git.write("a.txt", "one\n").write("b.trap", "plain\n").commitAll("first");
    git.run("branch", "side");
    git.write("a.txt", "two\n").commitAll("second");
    marks = Files.createDirectories(temporary.resolve("marks"));
    for (String hook : HOOKS) {
      script(git.root.resolve(".git/hooks/" + hook), "hook-" + hook);
    }
    for (String setting : SETTINGS) {
      git.run("config", setting, script(temporary.resolve("run-" + setting), setting).toString());
    }
    Path included = temporary.resolve("included");
    Files.writeString(
        included,
        "[core]\n\tfsmonitor = " + script(temporary.resolve("run-included"), "included") + "\n");
    git.run("config", "includeIf.gitdir:" + git.root + "/.path", included.toString());
    Files.writeString(
        git.root.resolve(".git/info/attributes"),
        "*.trap filter=trap diff=trap merge=trap\n*.txt diff=trap merge=trap\n");
  }

  private Path script(Path file, String mark) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(
        file, "#!/bin/sh\ntouch '" + marks.resolve(mark.replace('/', '_')) + "'\ncat\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private List<String> found() throws IOException {
    try (Stream<Path> files = Files.list(marks)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void gitItselfRunsThem() throws IOException {
    plant();
    Files.writeString(git.root.resolve("a.txt"), "three\n");
    git.tries("commit", "-q", "-a", "-m", "by git");
    assertTrue(found().contains("hook-pre-commit"), found().toString());
    assertTrue(found().contains("included"), found().toString());
  }

  @Test
  void aDayOfWorkRunsNoneOfThem() throws IOException {
    plant();
    try (GitRepository repository = git.open()) {
      explore(repository);
      git.write("a.txt", "changed\n").write("c.txt", "new\n");
      explore(repository);
      CommitRequest request = RealGit.request(List.of("c.txt"), "third");
      assertInstanceOf(
          CommitOutcome.NeedsConsent.class,
          repository.commit(request, CommitWork.quiet(Progress.none())));
      assertEquals(List.of(), found());
      assertInstanceOf(
          CommitOutcome.Committed.class,
          repository.commit(
              request.agreeing(Consent.WITHOUT_HOOKS), CommitWork.quiet(Progress.none())));
      RealGit.ok(repository.stage(List.of("a.txt")));
      RealGit.ok(repository.unstage(List.of("a.txt")));
      var aside = RealGit.ok(repository.puttingAside().put(Progress.none()));
      RealGit.ok(repository.puttingAside().takeBack(aside, Progress.none()));
      RealGit.ok(repository.restore(List.of("a.txt"), Progress.none()));
      RealGit.ok(repository.branching().create("other", RealGit.ok(repository.resolve("HEAD"))));
      RealGit.ok(repository.branching().switchTo("side", Progress.none()));
      RealGit.ok(repository.branching().switchTo("other", Progress.none()));
      RealGit.ok(repository.branching().rename("other", "another"));
      repository.branching().delete("main", true);
    }
    assertEquals(List.of(), found());
  }

  private void explore(GitRepository repository) throws IOException {
    repository.state(Progress.none());
    repository.branches();
    repository.tags();
    repository.branchBase();
    repository.identity();
    repository.graph(CommitSearch.all(true), 100, Progress.none());
    repository.graph(new CommitSearch(true, "", "", "a", "two"), 100, Progress.none());
    repository.log(LogQuery.ofPath("b.trap", 10), Progress.none());
    repository.versions("a.txt", 10, Progress.none());
    RevisionFiles head = repository.files(RealGit.ok(repository.resolve("HEAD")));
    head.paths().forEach(head::text);
    repository.staged().paths();
    repository.workingCopy(FileSource.empty(), Set.of(), Progress.none()).paths();
    repository.parts("a.txt");
    repository.ignoreRules().isIgnored("x", false);
  }

  @Test
  void whatIsPassedOverIsNamed() throws IOException {
    plant();
    try (GitRepository repository = git.open()) {
      List<String> named =
          repository.ownPrograms().stream()
              .map(
                  line -> line.substring(0, line.indexOf(" = ")).toLowerCase(java.util.Locale.ROOT))
              .toList();
      for (String setting : SETTINGS) {
        assertTrue(
            named.contains(setting.toLowerCase(java.util.Locale.ROOT)), setting + " in " + named);
      }
      assertTrue(named.stream().anyMatch(name -> name.startsWith("includeif.")), named.toString());
    }
    git.run("config", "core.fsmonitor", "true");
    try (GitRepository repository = git.open()) {
      assertFalse(
          repository.ownPrograms().stream().anyMatch(line -> line.startsWith("core.fsmonitor")));
    }
  }
}
