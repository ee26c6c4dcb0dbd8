package dev.meshwright.usecases.lint;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.PerFormat;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.schema.lint.LintChoice;
import dev.meshwright.schema.lint.LintOptions;
import dev.meshwright.schema.lint.LintRule;
import dev.meshwright.schema.lint.Linter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which rules are in force for each file of a state: what the call says, else `buf.yaml` for the
/// language that it governs, else the settings of the workspace.
final class LintPlan {

  private final PerFormat<Linter<?>> linters;
  private final LintSettings settings;
  private final BufModules modules;
  private final CustomRules custom;
  private final RuleWords words;
  private final LintRequest request;

  private LintPlan(
      PerFormat<Linter<?>> linters,
      LintSettings settings,
      BufModules modules,
      CustomRules custom,
      RuleWords words,
      LintRequest request) {
    this.linters = linters;
    this.settings = settings;
    this.modules = modules;
    this.custom = custom;
    this.words = words;
    this.request = request;
  }

  static LintPlan read(PerFormat<Linter<?>> linters, FileSource files, LintRequest request) {
    List<LintRule> ofBuf = rules(linters, Linter::isGovernedByBuf);
    List<LintRule> all = rules(linters, linter -> true);
    CustomRules custom = custom(all, files);
    RuleWords words = RuleWords.of(all, custom.rules().keySet());
    return new LintPlan(
        linters,
        LintSettingsReader.read(files, words),
        BufModules.read(files, ofBuf),
        custom,
        words,
        request);
  }

  /// The words of all rules in a state.
  static RuleWords words(PerFormat<Linter<?>> linters, FileSource files) {
    List<LintRule> all = rules(linters, linter -> true);
    return RuleWords.of(all, custom(all, files).rules().keySet());
  }

  private static CustomRules custom(List<LintRule> all, FileSource files) {
    return CustomRules.read(
        files, all.stream().map(LintRule::id).collect(Collectors.toUnmodifiableSet()));
  }

  private static List<LintRule> rules(PerFormat<Linter<?>> linters, Predicate<Linter<?>> wanted) {
    return Stream.of(SchemaFormat.values())
        .<Linter<?>>map(linters::get)
        .filter(wanted)
        .flatMap(linter -> linter.rules().stream())
        .toList();
  }

  /// What is wrong with the settings and with `buf.yaml`.
  List<Problem> problems() {
    List<Problem> problems = new ArrayList<>(settings.problems());
    problems.addAll(modules.problems());
    problems.addAll(custom.problems());
    return problems;
  }

  LintSettings settings() {
    return settings;
  }

  /// The rules for a file.
  LintChoice choice(SchemaFormat format, String path) {
    Linter<?> linter = linters.get(format);
    Optional<BufModule> module = module(format, path);
    LintOptions options =
        module.map(each -> each.lint().options().below(each.root())).orElse(LintOptions.USUAL);
    if (settings.ignores(path)
        || (module.isEmpty() && linter.isGovernedByBuf() && !modules.isEmpty())) {
      return new LintChoice(Set.of(), options);
    }
    Set<String> rules =
        new HashSet<>(
            request.rules().isEmpty() ? configured(module, linter, path) : asked(module, path));
    rules.removeAll(words.rules(request.except()));
    return new LintChoice(rules, options);
  }

  private Set<String> configured(Optional<BufModule> module, Linter<?> linter, String path) {
    return module
        .map(each -> each.lint().rules(RuleWords.of(linter.rules(), each.lint().version()), path))
        .orElseGet(() -> settings.rules(words, path));
  }

  /// What the call asks for, but for files that `buf.yaml` takes out altogether.
  private Set<String> asked(Optional<BufModule> module, String path) {
    boolean ignored = module.filter(each -> each.lint().isIgnored(path)).isPresent();
    return ignored ? Set.of() : words.rules(request.rules());
  }

  /// What rules of the workspace find in a file.
  List<Problem> custom(StructureNode root, SchemaFormat format, String path, String text) {
    if (custom.rules().isEmpty() || settings.ignores(path)) {
      return List.of();
    }
    Set<String> inForce =
        new HashSet<>(
            request.rules().isEmpty() ? settings.rules(words, path) : words.rules(request.rules()));
    inForce.removeAll(words.rules(request.except()));
    return custom.lint(root, format, path, text, inForce);
  }

  /// The module of a file, in the language that has modules.
  Optional<BufModule> module(SchemaFormat format, String path) {
    return linters.get(format).isGovernedByBuf() ? modules.of(path) : Optional.empty();
  }
}
