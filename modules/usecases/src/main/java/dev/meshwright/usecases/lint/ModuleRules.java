package dev.meshwright.usecases.lint;

import dev.meshwright.model.PerFormat;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.schema.lint.LintFacts;
import dev.meshwright.schema.lint.Linted;
import dev.meshwright.schema.lint.Linter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What is to be said of all files of a module, or of all that belong to none.
final class ModuleRules {

  private final LintPlan plan;
  private final Map<SchemaFormat, Map<String, List<Linted<LintFacts>>>> modules =
      new EnumMap<>(SchemaFormat.class);

  ModuleRules(LintPlan plan) {
    this.plan = plan;
  }

  void add(SchemaFormat format, String path, LintFacts facts) {
    String root = plan.module(format, path).map(BufModule::root).orElse("");
    modules
        .computeIfAbsent(format, unknown -> new HashMap<>())
        .computeIfAbsent(root, unknown -> new ArrayList<>())
        .add(new Linted<>(facts, plan.choice(format, path)));
  }

  /// Weighed as the settings say.
  Stream<Problem> found(PerFormat<Linter<?>> linters) {
    return modules.entrySet().stream()
        .flatMap(format ->
            format.getValue().values().stream()
                .flatMap(module -> linters.get(format.getKey()).lintTogether(module).stream()))
        .map(plan.settings()::weighed);
  }
}
