package dev.meshwright.app.remotes;

import dev.meshwright.model.git.PushOutcome;
import dev.meshwright.model.git.PushRequest;
import dev.meshwright.model.git.Remote;

/// Why what was asked for was not done, with the way on.
sealed interface RemoteNote {

  /// @param words why, and what to do
  record Refused(String words) implements RemoteNote {}

  /// Both sides have gone on.
  ///
  /// @param upstream what the branch follows
  record Diverged(String words, String upstream) implements RemoteNote {}

  /// A push would give up commits on the server.
  record Losing(PushOutcome.WouldLose lost, PushRequest request) implements RemoteNote {}

  /// A push would leave out the repository's hook.
  record Hook(String words, PushRequest request) implements RemoteNote {}

  /// A remote is about to be forgotten.
  record Removing(Remote remote) implements RemoteNote {}
}
