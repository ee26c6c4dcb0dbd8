package dev.meshwright.compat.jsonschema.change;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.jsonschema.rule.CompositionRules;
import dev.meshwright.compat.jsonschema.rule.ObjectRules;
import java.util.List;
import java.util.Set;

/// Changes of keywords whose parts only make sense together: `not`, conditions, dependencies,
/// names. They are compared as a whole.
final class LogicChanges {

  private final ChangeLog log;
  private final LocalCheck check;

  LogicChanges(ChangeLog log, LocalCheck check) {
    this.log = log;
    this.check = check;
  }

  void compare(Pair pair) {
    group(pair, CompositionRules.NOT_CHANGED, List.of("not"), "what is excluded");
    group(
        pair, CompositionRules.CONDITIONAL_CHANGED, List.of("if", "then", "else"), "the condition");
    group(
        pair,
        ObjectRules.DEPENDENT_CHANGED,
        List.of("dependencies", "dependentRequired", "dependentSchemas"),
        "what the presence of properties asks for");
    group(
        pair,
        ObjectRules.PROPERTY_NAMES_CHANGED,
        List.of("propertyNames"),
        "which names properties may have");
  }

  private void group(Pair pair, Rule rule, List<String> names, String what) {
    LocalEffects effects = check.keywords(pair, Set.copyOf(names));
    if (!effects.isNone() || pair.rewritten(names)) {
      log.keyword(
          rule,
          pair,
          first(pair, names),
          effects,
          Phrases.at(pair.scope()) + ": " + what + " changed. " + Phrases.consequence(effects),
          log.fixes().keywords(pair, names));
    }
  }

  private static String first(Pair pair, List<String> names) {
    return names.stream()
        .filter(n -> pair.after().keyword(n).isPresent())
        .findFirst()
        .or(() -> names.stream().filter(n -> pair.before().keyword(n).isPresent()).findFirst())
        .orElse(names.getFirst());
  }
}
