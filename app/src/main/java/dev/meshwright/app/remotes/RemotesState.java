package dev.meshwright.app.remotes;

import dev.meshwright.model.git.Remote;
import dev.meshwright.usecases.remotes.Exchange;
import java.util.List;
import java.util.Optional;

/// What the panel of remotes shows.
sealed interface RemotesState {

  /// The folder is in no repository.
  record NoRepository() implements RemotesState {}

  /// The first look is under way.
  record Reading() implements RemotesState {}

  /// @param branch the one that is checked out; empty when none is, or it has no commit
  /// @param follows what it follows
  /// @param upstreams the known branches of remotes
  /// @param exchange what would come and go, as far as is known here
  /// @param why there is nothing to exchange, where there is none
  record Ready(
      Optional<String> branch,
      Optional<String> follows,
      List<String> upstreams,
      List<Remote> remotes,
      Optional<Exchange> exchange,
      String why)
      implements RemotesState {
    public Ready {
      upstreams = List.copyOf(upstreams);
      remotes = List.copyOf(remotes);
    }
  }

  record Failed(Throwable cause) implements RemotesState {}
}
