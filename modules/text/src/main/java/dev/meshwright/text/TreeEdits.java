package dev.meshwright.text;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Minimal edits on a JSON text: whatever is not named stays as it is, byte for byte, and what is
/// added follows the style of what stands beside it.
///
/// Values are given as JSON text and are laid out anew where they are added. Edits speak of the
/// document's text; apply them with [dev.meshwright.model.TextEdits].
public final class TreeEdits {

  private TreeEdits() {}

  /// Puts another value in the place of this one, laid out as given.
  public static List<TextEdit> replace(TreeNode value, String json) {
    return List.of(TextEdit.replace(value.range(), json));
  }

  /// Replaces the value of the last member with this key, or adds the member at the end.
  public static List<TextEdit> setMember(
      TreeDocument document, ObjectNode object, String key, String json) {
    return object
        .get(key)
        .map(value -> replace(value, json))
        .orElseGet(() -> addMember(document, object, object.members().size(), key, json));
  }

  /// Adds a member before the one that stands at `index`; at the end when there is none.
  public static List<TextEdit> addMember(
      TreeDocument document, ObjectNode object, int index, String key, String json) {
    JsonLayout layout = JsonLayout.of(document);
    String member = JsonQuotes.quote(key) + layout.colon() + inline(layout, json);
    return JsonEntries.of(document.text(), layout, object).insert(index, member);
  }

  /// Removes a member with its comma and, where it has lines to itself, these lines.
  public static List<TextEdit> removeMember(
      TreeDocument document, ObjectNode object, Member member) {
    int index = object.members().indexOf(member);
    return index < 0
        ? List.of()
        : JsonEntries.of(document.text(), JsonLayout.of(document), object).remove(index, index);
  }

  /// Removes all members with these keys, as [#removeMember] does.
  public static List<TextEdit> removeMembers(
      TreeDocument document, ObjectNode object, Set<String> keys) {
    JsonEntries entries = JsonEntries.of(document.text(), JsonLayout.of(document), object);
    List<TextEdit> edits = new ArrayList<>();
    List<Member> members = object.members();
    for (int first = 0; first < members.size(); first++) {
      int last = first;
      while (last < members.size() && keys.contains(members.get(last).key().value())) {
        last++;
      }
      if (last > first) {
        edits.addAll(entries.remove(first, last - 1));
        first = last;
      }
    }
    return edits;
  }

  /// Adds an item before the one that stands at `index`; at the end when there is none. An object
  /// is spread over lines when the objects beside it are.
  public static List<TextEdit> insertItem(
      TreeDocument document, ArrayNode array, int index, String json) {
    JsonLayout layout = JsonLayout.of(document);
    JsonEntries entries = JsonEntries.of(document.text(), layout, array);
    TreeDocument item = JsonText.parse("", json);
    boolean spread =
        array.items().stream()
            .anyMatch(sibling ->
                sibling instanceof ObjectNode object
                    && !object.members().isEmpty()
                    && JsonLayout.startsLine(
                        document.text(), object.members().getFirst().range().start()));
    boolean sound = item.problems().isEmpty();
    String laidOut =
        sound && spread && item.root() instanceof ObjectNode object
            ? layout.expanded(object, entries.indentationAt(index))
            : sound ? layout.inline(item.root()) : json;
    return entries.insert(index, laidOut);
  }

  /// Removes an item with its comma and, where it has lines to itself, these lines.
  public static List<TextEdit> removeItem(TreeDocument document, ArrayNode array, int index) {
    return JsonEntries.of(document.text(), JsonLayout.of(document), array).remove(index, index);
  }

  /// Moves an item to the place of another; those between make room. Separators, indentation and
  /// comments between items stay where they are.
  public static List<TextEdit> moveItem(TreeDocument document, ArrayNode array, int from, int to) {
    return JsonEntries.of(document.text(), JsonLayout.of(document), array).move(from, to);
  }

  /// A text that is no JSON is inserted as it is: it is the user's.
  private static String inline(JsonLayout layout, String json) {
    TreeDocument parsed = JsonText.parse("", json);
    return parsed.problems().isEmpty() ? layout.inline(parsed.root()) : json;
  }
}
