package dev.meshwright.house;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Who runs the tests of a module: the module itself, or projects below `tests`, as their POMs say.
final class TestRuns {

  private static final String ELSEWHERE = "<tests.elsewhere>${tests.apart}</tests.elsewhere>";
  private static final Pattern TESTED =
      Pattern.compile("<tested>\\$\\{project\\.basedir}/\\.\\./\\.\\./([^<]+)</tested>");

  private static final Pattern TEST =
      Pattern.compile("(?m)^  @(Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate)\\b");

  private TestRuns() {}

  /// One project below `tests`.
  ///
  /// @param tested the folder of the module whose tests it runs
  /// @param included those that it runs, where it does not run all
  /// @param excluded those that it leaves to another
  record Run(String tested, Optional<String> included, Optional<String> excluded) {

    /// As the project's POM says it; none for a POM that runs nothing.
    static Optional<Run> of(String pom) {
      return first(TESTED, pom)
          .map(tested -> new Run(tested, element("include", pom), element("exclude", pom)));
    }

    private static Optional<String> element(String name, String pom) {
      return first(Pattern.compile("<" + name + ">([^<]+)</" + name + ">"), pom);
    }

    private static Optional<String> first(Pattern pattern, String pom) {
      return pattern.matcher(pom).results().findFirst().map(found -> found.group(1));
    }
  }

  /// Whether a module leaves its tests to projects below `tests`.
  static boolean elsewhere(String pom) {
    return pom.contains(ELSEWHERE);
  }

  /// Modules whose tests nobody runs, or somebody twice.
  ///
  /// @param elsewhere folders of the modules that leave their tests to others
  static List<String> faults(Set<String> elsewhere, List<Run> runs) {
    List<String> faults = new ArrayList<>();
    Set<String> modules = new TreeSet<>(elsewhere);
    runs.forEach(run -> modules.add(run.tested()));
    for (String module : modules) {
      List<Run> own = runs.stream().filter(run -> run.tested().equals(module)).toList();
      if (!elsewhere.contains(module)) {
        faults.add(module + ": runs its tests, and so does a project below tests");
      } else if (!whole(own) && !halves(own)) {
        faults.add(module + ": not each test is run once: " + own);
      }
    }
    return faults;
  }

  private static boolean whole(List<Run> runs) {
    return runs.size() == 1
        && runs.getFirst().included().isEmpty()
        && runs.getFirst().excluded().isEmpty();
  }

  /// One runs what the other leaves out, and nothing else is left out.
  private static boolean halves(List<Run> runs) {
    return runs.size() == 2
        && runs.stream().flatMap(run -> run.included().stream()).toList().size() == 1
        && runs.stream()
            .flatMap(run -> run.included().stream())
            .toList()
            .equals(runs.stream().flatMap(run -> run.excluded().stream()).toList())
        && runs.stream().noneMatch(run -> run.included().isPresent() && run.excluded().isPresent());
  }

  /// Whether a source has tests of its own that are not run by the name of its file: those of an
  /// abstract class run with the classes that extend it.
  static boolean overlooked(String fileName, String source) {
    return !fileName.endsWith("Test.java")
        && !source.contains("abstract class ")
        && TEST.matcher(source).find();
  }
}
