package dev.meshwright.data.transformtest;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.Severity;
import dev.meshwright.model.data.Parameter;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The `vars` of a `dbt_project.yml`: those of the project itself before those for all packages.
public final class DbtVariables {

  /// The file that makes a folder a dbt project.
  public static final String PROJECT = "dbt_project.yml";

  private DbtVariables() {}

  /// The variables of the project that a file lies in; none when it lies in no project. Fails where
  /// the project cannot be read: a query would fall back on other values without a word.
  ///
  /// @param path relative to the workspace
  /// @param files of the workspace
  public static Result<List<Parameter>> of(String path, FileSource files) {
    int end = path.lastIndexOf('/');
    while (true) {
      String project = path.substring(0, end + 1) + PROJECT;
      Optional<String> text = files.text(project);
      if (text.isPresent()) {
        return read(project, text.get());
      }
      Optional<Problem> obstacle = files.problem(project);
      if (obstacle.isPresent()) {
        return Result.failed(obstacle.get());
      }
      if (end < 0) {
        return Result.ok(List.of());
      }
      end = path.lastIndexOf('/', end - 1);
    }
  }

  private static Result<List<Parameter>> read(String file, String text) {
    TreeDocument document = YamlText.parse(file, text);
    List<Problem> errors =
        document.problems().stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .toList();
    return errors.isEmpty() ? Result.ok(variables(document.root())) : new Result.Failed<>(errors);
  }

  private static List<Parameter> variables(TreeNode root) {
    if (!(root instanceof ObjectNode project)
        || !(project.get("vars").orElse(project) instanceof ObjectNode vars)
        || vars.equals(project)) {
      return List.of();
    }
    List<Parameter> found = new ArrayList<>();
    if (project.get("name").orElse(project) instanceof StringNode name
        && vars.get(name.value()).orElse(project) instanceof ObjectNode own
        && !own.equals(project)) {
      add(own, found);
    }
    add(vars, found);
    return found;
  }

  private static void add(ObjectNode vars, List<Parameter> found) {
    for (Member member : vars.members()) {
      TreeNode value = member.value();
      TransformationTestReader.value(value)
          .ifPresent(known -> found.add(new Parameter(member.key().value(), known)));
    }
  }
}
