package dev.meshwright.usecases.lint;

import java.util.List;

/// What to hold against which rules.
///
/// @param paths files and folders of the workspace; none for all of it
/// @param rules rules and categories in place of those that settings choose; none to leave it to
///   them
/// @param except rules and categories out of force
public record LintRequest(List<String> paths, List<String> rules, List<String> except) {

  public LintRequest {
    paths = List.copyOf(paths);
    rules = List.copyOf(rules);
    except = List.copyOf(except);
  }

  /// All of a workspace, as its settings say.
  public static LintRequest usual() {
    return new LintRequest(List.of(), List.of(), List.of());
  }

  boolean asks(String path) {
    return paths.isEmpty() || paths.stream().anyMatch(each -> BufPaths.contains(each, path));
  }
}
