package dev.meshwright.usecases.remotes;

/// The text of a pull request.
///
/// @param base what it is to be merged into, as it was named: `origin/main`
/// @param head what is to be merged
/// @param title one line
/// @param body Markdown
public record PullRequest(String base, String head, String title, String body) {

  /// Title and body as one text.
  public String text() {
    return title + "\n\n" + body;
  }
}
