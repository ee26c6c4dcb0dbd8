package dev.meshwright.model.git;

import java.util.List;

/// What a fetch brought.
///
/// @param remote name of the remote
public record FetchReport(String remote, List<RemoteChange> changes) {
  public FetchReport {
    changes = List.copyOf(changes);
  }
}
