package dev.meshwright.usecases.lint;

import dev.meshwright.schema.lint.LintRule;
import dev.meshwright.text.DidYouMean;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The words by which rules are chosen: their ids and their categories.
final class RuleWords {

  /// Those that are in force where nobody chooses.
  static final String USUAL = "USUAL";

  /// Those that the workspace brings along.
  private static final String CUSTOM = "CUSTOM";

  private static final String STANDARD = "STANDARD";
  private static final String DEFAULT = "DEFAULT";
  private static final String UNKNOWN = "-";

  /// Rules of buf that are known and find nothing here.
  private static final Set<String> SILENT = Set.of("IMPORT_NO_WEAK");

  private final List<LintRule> rules;
  private final List<String> versions;
  private final Set<String> custom;

  private RuleWords(List<LintRule> rules, List<String> versions, Set<String> custom) {
    this.rules = rules;
    this.versions = versions;
    this.custom = custom;
  }

  /// @param custom ids of the rules that the workspace brings along
  static RuleWords of(List<LintRule> rules, Set<String> custom) {
    return new RuleWords(rules, List.of(), custom);
  }

  /// As a version of `buf.yaml` knows them: each rule says where an older one differs.
  static RuleWords of(List<LintRule> rules, String version) {
    List<String> versions =
        switch (version) {
          case "v1" -> List.of("v1");
          case "v1beta1" -> List.of("v1beta1", "v1");
          default -> List.of();
        };
    return new RuleWords(rules, versions, Set.of());
  }

  private Optional<List<String>> categories(LintRule rule) {
    List<String> found =
        versions.stream()
            .filter(rule.older()::containsKey)
            .findFirst()
            .map(rule.older()::get)
            .orElse(rule.categories());
    return found.contains(UNKNOWN) ? Optional.empty() : Optional.of(found);
  }

  /// The ids of the rules that a word means; none for a word that is not known.
  Set<String> rules(String word) {
    if (custom.contains(word)) {
      return Set.of(word);
    }
    Set<String> found =
        rules.stream()
            .filter(rule -> categories(rule).filter(known -> means(word, rule, known)).isPresent())
            .map(LintRule::id)
            .collect(Collectors.toSet());
    if (word.equals(USUAL) || word.equals(CUSTOM)) {
      found.addAll(custom);
    }
    return found;
  }

  private static boolean means(String word, LintRule rule, List<String> categories) {
    return rule.id().equals(word)
        || categories.contains(word)
        || (word.equals(DEFAULT) && categories.contains(STANDARD))
        || (word.equals(STANDARD) && categories.contains(DEFAULT))
        || (word.equals(USUAL) && rule.usual());
  }

  Set<String> rules(Collection<String> words) {
    Set<String> found = new HashSet<>();
    words.forEach(word -> found.addAll(rules(word)));
    return found;
  }

  boolean isKnown(String word) {
    return SILENT.contains(word) || word.equals(CUSTOM) || !rules(word).isEmpty();
  }

  /// What to say of a word that is not known.
  String hint(String word) {
    Set<String> words = new LinkedHashSet<>(custom);
    rules.forEach(rule -> {
      words.add(rule.id());
      words.addAll(rule.categories());
    });
    Set<String> categories = new TreeSet<>();
    rules.forEach(rule -> categories.addAll(rule.categories()));
    return DidYouMean.of(word, words).map(near -> "Did you mean '" + near + "'? ").orElse("")
        + "Categories: "
        + String.join(", ", categories)
        + "; rules are listed in docs/rules.";
  }
}
