package dev.meshwright.schema.jsonschema;

import dev.meshwright.model.Severity;
import dev.meshwright.model.jsonschema.KeywordKind;
import dev.meshwright.model.tree.Member;
import dev.meshwright.text.DidYouMean;
import java.util.Optional;
import java.util.Set;

/// Looks at keywords that a draft does not know: misspelled, of another draft, or simply custom.
final class KeywordNames {

  /// Widely used beside the specification.
  private static final Set<String> CUSTOM =
      Set.of("discriminator", "nullable", "example", "unit", "pii", "version", "id", "$id");

  private final SchemaProblems problems;

  KeywordNames(SchemaProblems problems) {
    this.problems = problems;
  }

  void check(SchemaNode place, Member member) {
    String name = member.key().value();
    String file = place.id().file();
    if (KeywordKind.knownToAny(name)) {
      if (!name.equals("id")) {
        problems.info(
            "json-keyword-dialect",
            file,
            member.key().range(),
            name + " has no effect: " + place.dialect().title() + " does not know it.",
            "Name a draft that knows it in $schema, or use what this draft has instead.");
      }
      return;
    }
    if (name.startsWith("x-") || CUSTOM.contains(name)) {
      return;
    }
    Optional<String> meant = DidYouMean.of(name, KeywordKind.knownBy(place.dialect()).keySet());
    meant.ifPresent(word ->
        problems.replaceable(
            "json-keyword-typo",
            Severity.INFO,
            file,
            member.key().range(),
            name + " is not a keyword and has no effect. Is " + word + " meant?",
            '"' + word + '"'));
  }
}
