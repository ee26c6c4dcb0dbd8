package dev.meshwright.usecases.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.git.MergeOutcome;
import dev.meshwright.model.git.MergeRequest;
import dev.meshwright.usecases.review.thread.EventKind;
import dev.meshwright.usecases.review.thread.KeptReviews;
import dev.meshwright.usecases.review.thread.ReviewThread;
import dev.meshwright.usecases.session.WorkspaceServices;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two clones that both comment, merged by `git` and by our own merge.
class ReviewMergeTest {

  @TempDir Path temporary;

  private String git(Path folder, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("HOME", temporary.toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), () -> command + ": " + said);
    return said;
  }

  private Path clone(Path from, String name) throws IOException, InterruptedException {
    git(temporary, "clone", "-q", from.toString(), name);
    Path clone = temporary.resolve(name);
    git(clone, "config", "user.name", name);
    git(clone, "config", "user.email", name + "@example.com");
    git(clone, "config", "pull.rebase", "false");
    git(clone, "config", "commit.gpgsign", "false");
    return clone;
  }

  private static WorkspaceServices open(Path folder) {
    return WorkspaceServices.open(folder).optional().orElseThrow();
  }

  /// Says a few things; gives how many events that are.
  private static int talk(Path clone, Random random) {
    try (WorkspaceServices services = open(clone)) {
      KeepReviews keep = services.reviews().keepReviews();
      int said = 1 + random.nextInt(3);
      for (int i = 0; i < said; i++) {
        List<ReviewThread> threads = keep.kept().threads().toList();
        if (threads.isEmpty() || random.nextInt(4) == 0) {
          keep.comment(Optional.empty(), "notes.txt:1", "what? " + random.nextInt())
              .orElseThrow(problems -> new AssertionError(problems.toString()));
        } else {
          EventKind kind =
              List.of(EventKind.REPLY, EventKind.RESOLVE, EventKind.REOPEN).get(random.nextInt(3));
          String thread = threads.get(random.nextInt(Math.min(2, threads.size()))).id();
          keep.answer(kind, thread, Optional.of("because " + random.nextInt()))
              .orElseThrow(problems -> new AssertionError(problems.toString()));
        }
      }
      return said;
    }
  }

  private static long events(Path clone) {
    try (WorkspaceServices services = open(clone)) {
      KeptReviews kept = services.reviews().keepReviews().kept();
      assertEquals(List.of(), kept.problems());
      return kept.threads().mapToLong(thread -> thread.events().size()).sum();
    }
  }

  private void merges(int rounds) throws IOException, InterruptedException {
    Path first = Files.createDirectories(temporary.resolve("first"));
    git(first, "init", "-q", "-b", "main");
    git(first, "config", "user.name", "Ada");
    git(first, "config", "user.email", "ada@example.com");
    Files.writeString(first.resolve("notes.txt"), "a line\n");
    git(first, "add", "-A");
    git(first, "commit", "-qm", "begin");
    Path ann = clone(first, "ann");
    Path bob = clone(first, "bob");
    git(ann, "remote", "add", "bob", bob.toString());
    git(bob, "remote", "add", "ann", ann.toString());
    Random random = new Random(4);
    long said = 0;
    for (int round = 0; round < rounds; round++) {
      said += talk(ann, random);
      said += talk(bob, random);
      for (Path clone : List.of(ann, bob)) {
        git(clone, "add", "-A");
        git(clone, "commit", "-qm", "comments");
      }
      git(ann, "fetch", "-q", "bob");
      if (round % 4 == 3) {
        try (WorkspaceServices services = open(ann)) {
          MergeOutcome outcome =
              services
                  .git()
                  .mergeBranches()
                  .merge(new MergeRequest("bob/main"), line -> {}, Progress.none());
          assertInstanceOf(MergeOutcome.Done.class, outcome);
        }
      } else {
        git(ann, "merge", "-q", "--no-edit", "bob/main");
      }
      git(bob, "pull", "-q", "ann", "main");
      if (round % 10 == 9 || round == rounds - 1) {
        assertEquals(said, events(ann));
        assertEquals(said, events(bob));
      }
    }
    System.out.printf("%d merges, %d events, no conflict, none lost%n", rounds, said);
  }

  @Test
  void two_clones_that_both_commented_merge_without_a_conflict() throws Exception {
    merges(4);
  }

  @Test
  @Tag("slow")
  void five_hundred_merges_lose_nothing() throws Exception {
    merges(500);
  }
}
