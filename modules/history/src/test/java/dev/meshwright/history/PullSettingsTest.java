package dev.meshwright.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.history.merging.LineMerge;
import dev.meshwright.history.remotes.LoginMemory;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.MergeRequest;
import dev.meshwright.model.git.PullOutcome;
import dev.meshwright.model.git.PullWay;
import dev.meshwright.model.git.RemoteQuestions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A pull does what the configuration says, as `git pull` does it.
class PullSettingsTest {

  @TempDir Path temporary;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pull.rebase=true",
        "pull.rebase=false",
        "branch.main.rebase=true pull.rebase=false",
        "branch.main.rebase=false pull.rebase=true",
        "pull.ff=only",
        "pull.ff=false",
        "pull.ff=only pull.rebase=true",
        "pull.ff=false pull.rebase=true",
        "merge.ff=false pull.rebase=false",
        "merge.ff=only pull.ff=true pull.rebase=false"
      })
  void is_heeded_as_by_git(String settings) throws IOException {
    for (boolean diverged : new boolean[] {true, false}) {
      Path folder = temporary.resolve("diverged-" + diverged);
      RealGit server = RealGit.init(folder);
      server.write("a.txt", "a\n").commitAll("begin");
      String expected = byGit(folder.resolve("one"), server, settings, diverged);
      assertEquals(expected, byUs(folder.resolve("two"), server, settings, diverged));
    }
  }

  private static RealGit clone(Path folder, RealGit server, String settings, boolean diverged)
      throws IOException {
    server.run("checkout", "-q", "-B", "main", server.run("rev-list", "--max-parents=0", "HEAD"));
    RealGit clone = RealGit.at(folder, server.home);
    clone.run("clone", "-q", server.root.toString(), ".");
    for (String setting : settings.split(" ")) {
      if (!setting.isEmpty()) {
        String[] parts = setting.split("=");
        clone.run("config", parts[0], parts[1]);
      }
    }
    server.write("b.txt", "b\n").commitAll("theirs");
    if (diverged) {
      clone.write("c.txt", "c\n").commitAll("ours");
    }
    return clone;
  }

  private static String shape(RealGit clone) throws IOException {
    return clone.run("log", "--format=%s|%p").replaceAll("[0-9a-f]{7,}", "p");
  }

  private static String byGit(Path folder, RealGit server, String settings, boolean diverged)
      throws IOException {
    RealGit clone = clone(folder, server, settings, diverged);
    return clone.tries("-c", "advice.diverging=false", "pull", "-q", "--no-edit")
        ? shape(clone).replaceAll("Merge branch 'main' of [^|]*", "merge")
        : "refused";
  }

  private static String byUs(Path folder, RealGit server, String settings, boolean diverged)
      throws IOException {
    RealGit clone = clone(folder, server, settings, diverged);
    try (GitRepository repository = clone.open()) {
      GitRemotes remotes = repository.remotes(RemoteQuestions.unanswered(), new LoginMemory());
      RealGit.ok(remotes.fetchToPull(Progress.none()));
      Result<PullOutcome> outcome = remotes.forward(Progress.none());
      if (!(outcome instanceof Result.Ok<PullOutcome>(PullOutcome pulled, var notes))) {
        return "refused";
      }
      CommitWork work = CommitWork.quiet(Progress.none());
      if (pulled instanceof PullOutcome.Diverged both) {
        if (both.configured().isEmpty()) {
          return "refused";
        }
        Merging merging = repository.merging(new LineMerge());
        String upstream = both.tracking().upstream();
        if (both.configured().get() == PullWay.REBASE) {
          merging.rebase(upstream, Set.of(), work);
        } else {
          merging.merge(
              new MergeRequest(
                  upstream, MergeRequest.FastForward.AS_PULLED, Optional.empty(), Set.of()),
              work);
        }
      }
      return shape(clone).replaceAll("Merge remote-tracking branch [^|]*", "merge");
    }
  }
}
