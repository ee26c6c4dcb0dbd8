package dev.meshwright.app.remotes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.app.document.Notice;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.ToldNotices;
import dev.meshwright.model.Result;
import dev.meshwright.model.git.FetchReport;
import dev.meshwright.model.git.PullOutcome;
import dev.meshwright.model.git.PullWay;
import dev.meshwright.model.git.PushOutcome;
import dev.meshwright.model.git.PushRequest;
import dev.meshwright.model.git.Remote;
import dev.meshwright.model.git.RemoteChange;
import dev.meshwright.model.git.Tracking;
import dev.meshwright.uitesting.SameThreadJobs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemotesViewModelTest {

  private final MemoryRemotes remotes = new MemoryRemotes();
  private final List<Notice> told = new ArrayList<>();
  private final List<String> heard = new ArrayList<>();
  private final RemotesViewModel model =
      new RemotesViewModel(
          new SameThreadJobs(),
          remotes,
          new Sessions().branches::branches,
          new ToldNotices(told),
          () -> heard.add("fetched"),
          () -> heard.add("moved"),
          (way, upstream) -> heard.add(way + " " + upstream));

  private String said() {
    return assertInstanceOf(Notice.Did.class, told.getLast()).words();
  }

  private <T> T note(Class<T> kind) {
    return assertInstanceOf(kind, model.noteProperty().get().orElseThrow());
  }

  @Test
  void it_knows_where_the_branch_stands() {
    model.refresh();
    RemotesState.Ready ready =
        assertInstanceOf(RemotesState.Ready.class, model.stateProperty().get());
    assertEquals(Optional.of("main"), ready.branch());
    assertEquals(Optional.of("origin/main"), ready.follows());
    assertEquals(List.of("origin/main"), ready.upstreams());
    assertEquals("What git-no-upstream means.", ready.why());
  }

  @Test
  void a_fetch_says_what_happened_to_branches() {
    model.fetch(Optional.empty());
    assertEquals("Nothing new at origin.", said());
    remotes.fetched =
        Result.ok(
            new FetchReport(
                "origin",
                List.of(
                    new RemoteChange("origin/main", RemoteChange.Kind.REWRITTEN, "1", "2"),
                    new RemoteChange("origin/x", RemoteChange.Kind.DELETED, "1", ""))));
    model.fetch(Optional.empty());
    assertEquals(
        "Fetched from origin: origin/main was rewritten, origin/x was deleted there.", said());
    assertEquals(List.of("fetched", "fetched"), heard);
    remotes.fetched = Result.failed(MemoryRemotes.problem("git-remote-unreachable"));
    model.fetch(Optional.empty());
    assertEquals("What git-remote-unreachable means.", note(RemoteNote.Refused.class).words());
  }

  @Test
  void a_pull_moves_the_branch_or_says_why_not() {
    model.pull();
    assertEquals("2 commits of origin/main came to main.", said());
    assertEquals(List.of("moved"), heard);
    remotes.forwarded =
        Result.ok(
            new PullOutcome.Diverged(
                "main",
                new Tracking("origin/main", 1, 1, false),
                Optional.of(PullWay.REBASE),
                MemoryRemotes.problem("git-diverged")));
    model.pull();
    assertEquals("REBASE origin/main", heard.getLast());
    remotes.forwarded =
        Result.ok(
            new PullOutcome.Diverged(
                "main",
                new Tracking("origin/main", 1, 1, false),
                Optional.empty(),
                MemoryRemotes.problem("git-diverged")));
    model.pull();
    assertTrue(note(RemoteNote.Diverged.class).words().contains("git-diverged"));
    List<String> merged = new ArrayList<>();
    model.bring(merged::add);
    assertEquals(List.of("origin/main"), merged);
    assertEquals(Optional.empty(), model.noteProperty().get());
  }

  @Test
  void what_a_push_would_lose_is_agreed_to_first() {
    remotes.pushes.add(
        Result.ok(
            new PushOutcome.WouldLose(
                "origin/main", "abc", List.of(), 3, MemoryRemotes.problem("git-push-behind"))));
    remotes.pushes.add(Result.ok(new PushOutcome.Pushed("origin/main", 1, false)));
    model.push();
    assertEquals("abc", note(RemoteNote.Losing.class).lost().lease());
    model.agree();
    assertEquals(
        List.of(PushRequest.of("main"), PushRequest.of("main").replacing("abc")), remotes.pushed);
    assertTrue(said().contains("in the place of those that were given up"), said());
    assertEquals(Optional.empty(), model.noteProperty().get());
  }

  @Test
  void a_release_is_pushed_with_the_same_questions() {
    remotes.pushes.add(Result.ok(new PushOutcome.HasHook(MemoryRemotes.problem("git-hooks"))));
    remotes.pushes.add(Result.ok(new PushOutcome.Pushed("origin/v1", 0, true)));
    remotes.pushes.add(Result.ok(new PushOutcome.Pushed("origin/v1", 0, false)));
    model.pushTag("v1");
    note(RemoteNote.Hook.class);
    model.agree();
    assertEquals(PushRequest.ofTag("v1").leavingOutHook(), remotes.pushed.getLast());
    assertEquals("Release origin/v1 is on the server now.", said());
    model.pushTag("v1");
    assertEquals("Release origin/v1 is on the server already.", said());
  }

  @Test
  void a_hook_is_left_out_only_when_somebody_agrees() {
    remotes.pushes.add(Result.ok(new PushOutcome.HasHook(MemoryRemotes.problem("git-hooks"))));
    remotes.pushes.add(Result.ok(new PushOutcome.Pushed("origin/main", 0, false)));
    model.push();
    note(RemoteNote.Hook.class);
    model.agree();
    assertTrue(remotes.pushed.getLast().withoutHook());
    assertEquals("origin/main has all commits already.", said());
  }

  @Test
  void remotes_are_changed_and_forgotten_only_when_somebody_agrees() {
    model.add("team", "https://example.com/x.git");
    Remote team = remotes.remotes.getLast();
    model.edit(team, "crew", "https://example.com/y.git");
    assertEquals(
        List.of(new Remote("crew", "https://example.com/y.git", Optional.empty())),
        remotes.remotes.subList(1, 2));
    model.remove(remotes.remotes.getLast());
    assertEquals(2, remotes.remotes.size());
    model.agree();
    assertEquals(1, remotes.remotes.size());
    model.refresh();
    model.follow(Optional.of("origin/main"));
    assertEquals(Optional.of("unasked"), remotes.followed);
    model.follow(Optional.empty());
    assertEquals(Optional.empty(), remotes.followed);
  }
}
