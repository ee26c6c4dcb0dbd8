package dev.meshwright.usecases.lint;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.usecases.policy.PathPattern;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What `.meshwright/lint.yaml` says.
///
/// @param use rules and categories; none for the usual ones
/// @param except rules and categories out of force
/// @param ignore files that are not looked at
/// @param entries what differs for some files, in order
/// @param severity of rules that do not have their own
/// @param inCheck whether a check tells what is found, too
/// @param problems of the file
public record LintSettings(
    List<String> use,
    List<String> except,
    List<PathPattern> ignore,
    List<Entry> entries,
    Map<String, Severity> severity,
    boolean inCheck,
    List<Problem> problems) {

  /// Where they are written.
  public static final String FILE = ".meshwright/lint.yaml";

  public LintSettings {
    use = List.copyOf(use);
    except = List.copyOf(except);
    ignore = List.copyOf(ignore);
    entries = List.copyOf(entries);
    severity = Map.copyOf(severity);
    problems = List.copyOf(problems);
  }

  /// What differs for some files.
  ///
  /// @param use in force there as well
  /// @param except out of force there
  public record Entry(PathPattern path, List<String> use, List<String> except) {}

  boolean ignores(String path) {
    return ignore.stream().anyMatch(pattern -> pattern.matches(path));
  }

  /// The ids of the rules in force for a file.
  Set<String> rules(RuleWords words, String path) {
    Set<String> rules = new HashSet<>(words.rules(use.isEmpty() ? List.of(RuleWords.USUAL) : use));
    rules.removeAll(words.rules(except));
    for (Entry entry : entries) {
      if (entry.path.matches(path)) {
        rules.addAll(words.rules(entry.use));
        rules.removeAll(words.rules(entry.except));
      }
    }
    return rules;
  }

  /// A problem with the severity that it has here.
  Problem weighed(Problem problem) {
    return Optional.ofNullable(severity.get(problem.rule()))
        .map(other ->
            new Problem(
                problem.rule(),
                other,
                problem.location(),
                problem.message(),
                problem.hint(),
                problem.fixes()))
        .orElse(problem);
  }
}
