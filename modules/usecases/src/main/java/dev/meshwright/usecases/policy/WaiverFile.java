package dev.meshwright.usecases.policy;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.YamlEdits;
import dev.meshwright.text.YamlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/// Writes waivers into the text of `.meshwright/waivers.yaml` by minimal edits.
public final class WaiverFile {

  /// The text of a file without waivers.
  public static final String EMPTY = "waivers: []\n";

  private WaiverFile() {}

  /// Adds a waiver as the last one; or, where one of the same rule, schema and path is there, puts
  /// the new reason, author and day into that.
  ///
  /// @param text of the whole file
  public static Result<List<TextEdit>> add(String text, NewWaiver waiver) {
    TreeDocument document = YamlText.parse(PolicyReader.WAIVERS_FILE, text);
    List<TextEdit> edits =
        existing(document, waiver)
            .map(item -> renewed(document, item, waiver))
            .orElseGet(() -> added(document, waiver));
    String after = TextEdits.apply(text, edits);
    CompatibilityPolicy before = policy(text);
    CompatibilityPolicy now = policy(after);
    boolean written =
        takesWaivers(document)
            && now.waivers().stream().anyMatch(found -> isSame(found, waiver))
            && now.waivers().size() >= before.waivers().size()
            && now.problems().size() <= before.problems().size();
    return written ? Result.ok(edits) : Result.failed(refusal(text, document));
  }

  private static boolean takesWaivers(TreeDocument document) {
    boolean nothingYet =
        document.text().lines().allMatch(line -> line.isBlank() || line.strip().startsWith("#"));
    boolean free =
        document.root() instanceof ObjectNode root
            && (list(document).isPresent() || root.get("waivers").isEmpty());
    return nothingYet || (free && document.problems().isEmpty());
  }

  private static CompatibilityPolicy policy(String text) {
    return PolicyReader.read(FileSource.of(Map.of(PolicyReader.WAIVERS_FILE, text)));
  }

  private static boolean isSame(Waiver found, NewWaiver waiver) {
    return found.rule().equals(waiver.rule())
        && found.schemas().text().equals(waiver.schema())
        && found.path().equals(waiver.path())
        && found.reason().equals(waiver.reason())
        && found.author().equals(waiver.author())
        && found.until().equals(waiver.until());
  }

  private static Optional<ObjectNode> existing(TreeDocument document, NewWaiver waiver) {
    return list(document).stream()
        .flatMap(list -> list.items().stream())
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .filter(item -> says(item, "rule", Optional.of(waiver.rule())))
        .filter(item -> says(item, "schema", Optional.of(waiver.schema())))
        .filter(item -> says(item, "path", waiver.path()))
        .findFirst();
  }

  private static boolean says(ObjectNode item, String key, Optional<String> value) {
    return item.string(key).map(StringNode::value).equals(value);
  }

  private static Optional<ArrayNode> list(TreeDocument document) {
    return document.root() instanceof ObjectNode root
            && root.get("waivers").orElse(root) instanceof ArrayNode list
        ? Optional.of(list)
        : Optional.empty();
  }

  private static List<TextEdit> renewed(TreeDocument document, ObjectNode item, NewWaiver waiver) {
    List<TextEdit> edits = new ArrayList<>();
    Map<String, String> values =
        Map.of(
            "reason", waiver.reason(),
            "author", waiver.author(),
            "until", waiver.until().toString());
    values.forEach((key, value) -> {
      Optional<TreeNode> old = item.get(key);
      old.ifPresent(node -> edits.addAll(YamlEdits.replaceWithText(document, node, value)));
    });
    return edits;
  }

  private static List<TextEdit> added(TreeDocument document, NewWaiver waiver) {
    SequencedMap<String, String> entries = new LinkedHashMap<>();
    entries.put("rule", waiver.rule());
    entries.put("schema", waiver.schema());
    waiver.path().ifPresent(path -> entries.put("path", path));
    entries.put("reason", waiver.reason());
    entries.put("author", waiver.author());
    entries.put("until", waiver.until().toString());
    return list(document)
        .map(list -> YamlEdits.addItem(document, list, entries))
        .orElseGet(() -> begun(document.text(), entries));
  }

  /// Of a file that is empty or has only comments so far.
  private static List<TextEdit> begun(String text, SequencedMap<String, String> entries) {
    String gap = text.isEmpty() || text.endsWith("\n") ? "" : "\n";
    TreeDocument empty = YamlText.parse(PolicyReader.WAIVERS_FILE, EMPTY);
    String list =
        TextEdits.apply(EMPTY, YamlEdits.addItem(empty, list(empty).orElseThrow(), entries));
    return List.of(TextEdit.insert(text.length(), gap + list));
  }

  private static Problem refusal(String text, TreeDocument document) {
    Location place =
        document.problems().isEmpty()
            ? Location.of(PolicyReader.WAIVERS_FILE, LineIndex.of(text), TextRange.at(0))
            : document.problems().getFirst().location();
    return Problem.error(
        SettingsText.RULE,
        place,
        "The waiver cannot be written: this file is not a list of waivers that can be added to.",
        "Mend the problems of " + PolicyReader.WAIVERS_FILE + " first, then waive again.");
  }
}
