package dev.meshwright.usecases.lint;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.schema.lint.LintRule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The modules of a workspace, as its `buf.yaml` and `buf.work.yaml` files say.
///
/// @param modules the innermost first
/// @param problems of these files
record BufModules(List<BufModule> modules, List<Problem> problems) {

  static final String FILE = "buf.yaml";
  static final String WORK_FILE = "buf.work.yaml";

  BufModules {
    modules = List.copyOf(modules);
    problems = List.copyOf(problems);
  }

  /// @param rules of Protobuf, which the files name
  static BufModules read(FileSource files, List<LintRule> rules) {
    List<BufModule> modules = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    Set<String> roots = new HashSet<>();
    for (String path : named(files, FILE)) {
      files
          .text(path)
          .ifPresent(text -> {
            BufYaml read = BufYaml.read(path, text, rules);
            problems.addAll(read.problems());
            modules.addAll(read.modules());
          });
    }
    modules.forEach(module -> roots.add(module.root()));
    for (String path : named(files, WORK_FILE)) {
      files
          .text(path)
          .ifPresent(text -> {
            BufYaml read = BufYaml.readWork(path, text);
            problems.addAll(read.problems());
            read.modules().stream().filter(each -> roots.add(each.root())).forEach(modules::add);
          });
    }
    modules.sort(Comparator.comparingInt((BufModule module) -> module.root().length()).reversed());
    return new BufModules(modules, problems);
  }

  private static List<String> named(FileSource files, String name) {
    return files.paths().stream().filter(path -> isNamed(path, name)).toList();
  }

  /// Whether a file says what the modules are.
  static boolean isOf(String path) {
    return isNamed(path, FILE) || isNamed(path, WORK_FILE);
  }

  private static boolean isNamed(String path, String name) {
    return path.equals(name) || path.endsWith("/" + name);
  }

  boolean isEmpty() {
    return modules.isEmpty();
  }

  /// The module that a file belongs to.
  Optional<BufModule> of(String path) {
    return modules.stream().filter(module -> module.has(path)).findFirst();
  }
}
