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

/// What is found in one schema, but for what it takes out itself.
final class AvroFindings {

  /// The property by which a field or type takes rules out.
  private static final String IGNORE = "lint-ignore";

  private final AvroDocument document;
  private final LintFindings all;
  private final Suppressions suppressions;

  AvroFindings(AvroDocument document, LintFindings all) {
    this.document = document;
    this.all = all;
    this.suppressions = Suppressions.of(document.tree().root(), document.text(), IGNORE);
  }

  void add(String rule, TextRange range, String message) {
    add(rule, range, message, List.of());
  }

  /// @param fixes that only a text in JSON can take
  void add(String rule, TextRange range, String message, List<Fix> fixes) {
    if (all.wants(rule) && !suppressions.cover(rule, range)) {
      all.add(rule, document.tree().locate(range), message, isText() ? fixes : List.of());
    }
  }

  /// Whether what is written can be told from what was read: in JSON, not in Avro's IDL.
  boolean isText() {
    return document.isEditable();
  }

  AvroDocument document() {
    return document;
  }

  Fix fix(String title, List<TextEdit> edits) {
    return Fix.inFile(title, document.file(), edits);
  }

  List<Fix> remove(ObjectNode object, String key) {
    return isText()
        ? List.of(
            fix("Remove " + key, TreeEdits.removeMembers(document.tree(), object, Set.of(key))))
        : List.of();
  }

  List<Fix> set(String title, ObjectNode object, String key, String json) {
    return isText()
        ? List.of(fix(title, TreeEdits.setMember(document.tree(), object, key, json)))
        : List.of();
  }
}
