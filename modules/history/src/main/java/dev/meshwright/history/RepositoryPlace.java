package dev.meshwright.history;

import java.nio.file.Path;
import java.util.Optional;

/// Where a repository keeps what belongs to it.
///
/// @param gitDir its folder; a worktree has one of its own
/// @param workTree top of the working copy when it is known without the configuration
/// @param index the index file when it is not the usual one
record RepositoryPlace(Path gitDir, Optional<Path> workTree, Optional<Path> index) {}
