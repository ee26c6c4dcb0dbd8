package dev.meshwright.model.git;

/// How far a merge, a rebase, a cherry-pick or a revert moved the branch that is checked out.
///
/// @param before the id of the commit where it stood
/// @param after the id of the commit where it stands since
/// @param made whether commits were made, that only this repository may have
public record BroughtIn(String before, String after, boolean made) {

  /// The way there again, once it was taken back.
  public BroughtIn reversed() {
    return new BroughtIn(after, before, false);
  }
}
