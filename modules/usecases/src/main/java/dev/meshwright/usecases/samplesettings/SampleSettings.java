package dev.meshwright.usecases.samplesettings;

import dev.meshwright.model.Problem;
import java.util.List;
import java.util.Optional;

/// What a workspace says about reading its samples.
///
/// @param rules in the order of the file
/// @param problems of the file as a whole: no sample is read until they are mended
public record SampleSettings(List<SampleRule> rules, List<Problem> problems) {

  /// Where it is said, from the workspace's root.
  public static final String FILE = ".meshwright/samples.yaml";

  public SampleSettings {
    rules = List.copyOf(rules);
    problems = List.copyOf(problems);
  }

  /// Of a workspace that says nothing.
  public static SampleSettings none() {
    return new SampleSettings(List.of(), List.of());
  }

  /// Of a workspace whose file says something that cannot be read; of none where there is no
  /// obstacle.
  public static SampleSettings unreadable(Optional<Problem> obstacle) {
    return new SampleSettings(List.of(), obstacle.stream().toList());
  }

  /// The last rule that fits a path.
  public Optional<SampleRule> rule(String path) {
    return rules.reversed().stream().filter(rule -> rule.path().matches(path)).findFirst();
  }

  /// The folder above a file that a rule names as one sample.
  public Optional<String> folderOf(String path) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      String folder = path.substring(0, slash);
      if (rules.stream().anyMatch(rule -> rule.path().text().equals(folder + "/"))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /// All problems, with those of the rules.
  public List<Problem> allProblems() {
    return java.util.stream.Stream.concat(
            problems.stream(), rules.stream().flatMap(rule -> rule.problems().stream()))
        .toList();
  }
}
