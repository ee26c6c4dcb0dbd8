package dev.meshwright.usecases.lint;

import dev.meshwright.schema.lint.LintOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a `buf.yaml` says of lint.
///
/// @param version of the file
/// @param base folder that its paths count from
/// @param use rules and categories; none for the standard ones
/// @param except rules and categories out of force
/// @param ignore files and folders that are not looked at
/// @param ignoreOnly files and folders by the rule or category that does not count there
/// @param builtIn whether the rules that buf brings along are in force at all
record BufLint(
    String version,
    String base,
    List<String> use,
    List<String> except,
    List<String> ignore,
    Map<String, List<String>> ignoreOnly,
    boolean builtIn,
    LintOptions options) {

  /// Of a module without a word about lint.
  static BufLint standard(String version, String base) {
    return new BufLint(
        version,
        base,
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        true,
        LintOptions.USUAL.ignoredByComments(isOnByDefault(version)));
  }

  /// Whether comments in files take rules out of force without further ado.
  static boolean isOnByDefault(String version) {
    return !version.startsWith("v1");
  }

  /// The ids of the rules in force for a file.
  Set<String> rules(RuleWords words, String path) {
    if (!builtIn || isIgnored(path)) {
      return Set.of();
    }
    Set<String> rules = new HashSet<>(words.rules(use.isEmpty() ? List.of("STANDARD") : use));
    rules.removeAll(words.rules(except));
    ignoreOnly.forEach((word, paths) -> {
      if (paths.stream().anyMatch(each -> covers(each, path))) {
        rules.removeAll(words.rules(word));
      }
    });
    return rules;
  }

  boolean isIgnored(String path) {
    return ignore.stream().anyMatch(each -> covers(each, path));
  }

  private boolean covers(String named, String path) {
    return BufPaths.contains(BufPaths.join(base, named), path);
  }
}
