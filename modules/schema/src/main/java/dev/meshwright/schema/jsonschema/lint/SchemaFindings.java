package dev.meshwright.schema.jsonschema.lint;

import dev.meshwright.model.Fix;
import dev.meshwright.model.Memoized;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.jsonschema.BooleanSchema;
import dev.meshwright.model.jsonschema.JsonSchema;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.jsonschema.Keyword;
import dev.meshwright.model.jsonschema.ObjectSchema;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.schema.lint.LintFindings;
import dev.meshwright.schema.lint.Suppressions;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.TreeEdits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// What is found in one document, but for what its schemas take out themselves.
final class SchemaFindings {

  /// The keyword by which a schema takes rules out.
  private static final String IGNORE = "x-lint-exclude";

  /// Each edit looks at the text; the others are offered when these are made.
  private static final int MOST_FIXES = 50;

  private final JsonSchemaDocument document;
  private final LintFindings all;
  private final Suppressions suppressions;
  private final boolean json;
  private final boolean unevaluated;
  private int fixes;
  private final Memoized<Map<Integer, ObjectNode>> objects = new Memoized<>(this::index);

  SchemaFindings(JsonSchemaDocument document, LintFindings all) {
    this.document = document;
    this.all = all;
    this.suppressions = Suppressions.of(document.tree().root(), document.text(), IGNORE);
    this.json = JsonText.looksLikeJson(document.text());
    this.unevaluated =
        document.files().values().stream().anyMatch(file -> file.text().contains("unevaluated"));
  }

  JsonSchemaDocument document() {
    return document;
  }

  /// The text of a range, when the document is JSON.
  Optional<String> json(TextRange range) {
    return json ? Optional.of(range.of(document.text())) : Optional.empty();
  }

  boolean wants(String rule) {
    return all.wants(rule);
  }

  /// Whether it may matter somewhere which schemas looked at a value, and not only whether they
  /// accept it.
  boolean countsLooks() {
    return unevaluated;
  }

  void add(String rule, TextRange range, String message, List<Fix> fixes) {
    if (all.wants(rule) && !suppressions.cover(rule, range)) {
      all.add(rule, document.tree().locate(range), message, fixes);
    }
  }

  void add(String rule, TextRange range, String message) {
    add(rule, range, message, List.of());
  }

  void add(String rule, Keyword keyword, String message) {
    add(rule, keyword.range(), message, List.of());
  }

  /// At a keyword that can go.
  void needless(String rule, ObjectSchema schema, Keyword keyword, String message) {
    if (all.wants(rule)) {
      add(rule, keyword.range(), message, without(schema, keyword));
    }
  }

  List<Fix> without(ObjectSchema schema, Keyword keyword) {
    return fix(
        "Remove " + keyword.name(),
        () ->
            Optional.ofNullable(objects.get().get(schema.range().start()))
                .map(object ->
                    TreeEdits.removeMembers(document.tree(), object, Set.of(keyword.name())))
                .orElse(List.of()));
  }

  /// A list without one of its items.
  List<Fix> withoutItem(ArrayNode list, int index) {
    return fix("Remove it", () -> TreeEdits.removeItem(document.tree(), list, index));
  }

  /// A list of schemas without one of them, unless something may count on the places of the others.
  List<Fix> withoutBranch(Keyword list, int index) {
    boolean counted = document.text().contains("/" + list.name() + "/");
    return !counted && list.node() instanceof ArrayNode array && array.items().size() > 1
        ? withoutItem(array, index)
        : List.of();
  }

  List<Fix> replacing(String title, TextRange range, String text) {
    return fix(title, () -> List.of(TextEdit.replace(range, text)));
  }

  /// A fix of a text in JSON, as long as there are not too many.
  private List<Fix> fix(String title, Supplier<List<TextEdit>> edits) {
    if (!json || fixes++ >= MOST_FIXES) {
      return List.of();
    }
    List<TextEdit> made = edits.get();
    return made.isEmpty() ? List.of() : List.of(Fix.inFile(title, document.file(), made));
  }

  private Map<Integer, ObjectNode> index() {
    Map<Integer, ObjectNode> found = new HashMap<>();
    collect(document.tree().root(), found);
    return found;
  }

  private static void collect(TreeNode node, Map<Integer, ObjectNode> found) {
    if (node instanceof ObjectNode object) {
      found.put(object.range().start(), object);
      object.members().forEach(member -> collect(member.value(), found));
    } else if (node instanceof ArrayNode array) {
      array.items().forEach(item -> collect(item, found));
    }
  }

  /// Whether a schema accepts every value without a word.
  static boolean isEverything(JsonSchema schema) {
    return (schema instanceof BooleanSchema truth && truth.value())
        || (schema instanceof ObjectSchema object && object.keywords().isEmpty());
  }

  static boolean isNothing(JsonSchema schema) {
    return schema instanceof BooleanSchema truth && !truth.value();
  }
}
