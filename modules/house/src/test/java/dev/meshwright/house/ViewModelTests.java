package dev.meshwright.house;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds view models without a test of their own that needs no screen.
final class ViewModelTests {

  private static final String NAME = "ViewModel.java";

  private ViewModelTests() {}

  /// Names of the view models among sources.
  static List<String> missing(List<Path> sources) {
    Map<String, Path> tests =
        sources.stream()
            .filter(source -> source.toString().contains("/src/test/"))
            .collect(
                Collectors.toMap(
                    source -> source.getFileName().toString(),
                    Function.identity(),
                    (one, other) -> one));
    return sources.stream()
        .filter(source -> source.toString().contains("/src/main/"))
        .map(source -> source.getFileName().toString())
        .filter(name -> name.endsWith(NAME))
        .map(name -> name.replace(".java", ""))
        .filter(name -> !isTested(name, tests))
        .sorted()
        .toList();
  }

  private static boolean isTested(String viewModel, Map<String, Path> tests) {
    Path test = tests.get(viewModel + "Test.java");
    return test != null && !Sources.read(test).contains("@UiTest");
  }
}
