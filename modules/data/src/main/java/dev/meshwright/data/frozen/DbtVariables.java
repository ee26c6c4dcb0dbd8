package dev.meshwright.data.frozen;

import dev.meshwright.model.data.Parameter;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The `vars` of a `dbt_project.yml`: those of the project itself before those for all packages.
public final class DbtVariables {

  /// The file that makes a folder a dbt project.
  public static final String PROJECT = "dbt_project.yml";

  private DbtVariables() {}

  /// The variables of the project that a file lies in; none when it lies in no project.
  ///
  /// @param path relative to the workspace
  /// @param texts of the workspace's files
  public static List<Parameter> of(String path, Function<String, Optional<String>> texts) {
    int end = path.lastIndexOf('/');
    while (true) {
      Optional<String> text = texts.apply(path.substring(0, end + 1) + PROJECT);
      if (text.isPresent()) {
        return read(text.get());
      }
      if (end < 0) {
        return List.of();
      }
      end = path.lastIndexOf('/', end - 1);
    }
  }

  private static List<Parameter> read(String text) {
    if (!(YamlText.parse(PROJECT, text).root() instanceof ObjectNode project)
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
      FrozenTestReader.value(value)
          .ifPresent(known -> found.add(new Parameter(member.key().value(), known)));
    }
  }
}
