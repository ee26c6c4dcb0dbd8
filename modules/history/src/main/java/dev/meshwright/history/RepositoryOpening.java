package dev.meshwright.history;

import dev.meshwright.model.Problem;

/// What was found around a folder.
public sealed interface RepositoryOpening {

  record Opened(GitRepository repository) implements RepositoryOpening {}

  /// The folder can still be worked in, without history.
  record NotOpened(Reason reason, Problem problem) implements RepositoryOpening {}

  /// Why there is no history to work with.
  enum Reason {
    /// Neither the folder nor one above it is a repository.
    NO_REPOSITORY,
    /// A repository without a working copy.
    BARE,
    /// A repository whose working copy is another folder.
    ELSEWHERE,
    /// Something in the repository cannot be read.
    CORRUPT,
    /// A kind of repository that this version does not read.
    UNSUPPORTED
  }
}
