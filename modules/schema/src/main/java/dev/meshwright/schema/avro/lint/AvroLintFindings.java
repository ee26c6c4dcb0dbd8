package dev.meshwright.schema.avro.lint;

import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.schema.lint.LintFindings;
import dev.meshwright.schema.lint.Suppressions;
import dev.meshwright.text.TreeEdits;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// What is found in one schema, but for what it takes out itself.
final class AvroLintFindings {

  /// The property by which a field or type takes rules out.
  private static final String IGNORE = "lint-ignore";

  /// Each edit looks at the text; the others are offered when these are made.
  private static final int MOST_FIXES = 50;

  private final AvroDocument document;
  private final LintFindings all;
  private final Suppressions suppressions;
  private int fixes;

  AvroLintFindings(AvroDocument document, LintFindings all) {
    this.document = document;
    this.all = all;
    this.suppressions = Suppressions.of(document.tree().root(), document.text(), IGNORE);
  }

  void add(String rule, TextRange range, String message) {
    add(rule, range, message, List.of());
  }

  void add(String rule, TextRange range, String message, List<Fix> fixes) {
    if (all.wants(rule) && !suppressions.cover(rule, range)) {
      all.add(rule, document.tree().locate(range), message, fixes);
    }
  }

  /// Whether what is written can be told from what was read: in JSON, not in Avro's IDL.
  boolean isText() {
    return document.isEditable();
  }

  AvroDocument document() {
    return document;
  }

  boolean wants(String rule) {
    return all.wants(rule);
  }

  /// A fix, as long as there are not too many.
  List<Fix> fix(String title, Supplier<List<TextEdit>> edits) {
    return isText() && fixes++ < MOST_FIXES
        ? List.of(Fix.inFile(title, document.file(), edits.get()))
        : List.of();
  }

  List<Fix> remove(ObjectNode object, String key) {
    return fix(
        "Remove " + key, () -> TreeEdits.removeMembers(document.tree(), object, Set.of(key)));
  }

  List<Fix> set(String title, ObjectNode object, String key, String json) {
    return fix(title, () -> TreeEdits.setMember(document.tree(), object, key, json));
  }
}
