package dev.meshwright.history;

import dev.meshwright.model.git.Commit;
import java.util.Optional;

/// A commit of a log.
///
/// @param path where the file that was asked for lived in this commit; empty in the log of the
///   whole repository
public record LogEntry(Commit commit, Optional<String> path) {}
