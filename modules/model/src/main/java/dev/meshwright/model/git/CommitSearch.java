package dev.meshwright.model.git;

/// Which commits are looked for. What is blank does not narrow anything; case does not count,
/// except in names.
///
/// @param everywhere commits of all branches and tags, or of the current branch alone
/// @param text a part of the message, or the beginning of an id
/// @param author a part of the author's name or address
/// @param path a part of the path of a file that the commit changed
/// @param name a name that the commit brought into a file, or took out of one
public record CommitSearch(
    boolean everywhere, String text, String author, String path, String name) {

  /// All commits.
  public static CommitSearch all(boolean everywhere) {
    return new CommitSearch(everywhere, "", "", "", "");
  }

  /// Whether commits are left out, so that their relations are not told.
  public boolean narrows() {
    return !(text.isBlank() && author.isBlank() && path.isBlank() && name.isBlank());
  }
}
