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
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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

  /// Adds a member before the one that stands at `index`; at the end when there is none. No edits
  /// where it would come behind a value that lacks its closing bracket.
  public static List<TextEdit> addMember(
      TreeDocument document, ObjectNode object, int index, String key, String json) {
    if (index >= object.members().size()
        && !object.members().isEmpty()
        && isOpen(document, object.members().getLast().value())) {
      return List.of();
    }
    JsonLayout layout = JsonLayout.of(document);
    String member = JsonQuotes.quote(key) + layout.colon() + inline(layout, json);
    return JsonEntries.of(document.text(), layout, object).insert(index, member);
  }

  /// Whether a value lacks its closing bracket: what is put behind it would be inside it.
  private static boolean isOpen(TreeDocument document, TreeNode value) {
    char last = document.text().charAt(Math.max(0, value.range().end() - 1));
    return switch (value) {
      case ObjectNode object -> last != '}' || object.range().length() < 2;
      case ArrayNode array -> last != ']' || array.range().length() < 2;
      default -> false;
    };
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
    List<Member> members = object.members();
    return removeRuns(
        entries, members.size(), index -> keys.contains(members.get(index).key().value()));
  }

  /// Adds an item before the one that stands at `index`; at the end when there is none. An object
  /// is spread over lines when the objects beside it are.
  public static List<TextEdit> insertItem(
      TreeDocument document, ArrayNode array, int index, String json) {
    return insertItems(document, array, index, List.of(json));
  }

  /// Adds items one behind the other, as [#insertItem] does.
  public static List<TextEdit> insertItems(
      TreeDocument document, ArrayNode array, int index, List<String> jsons) {
    if (index >= array.items().size()
        && !array.items().isEmpty()
        && isOpen(document, array.items().getLast())) {
      return List.of();
    }
    JsonLayout layout = JsonLayout.of(document);
    JsonEntries entries = JsonEntries.of(document.text(), layout, array);
    boolean spread = isSpread(document, array);
    return entries.insert(
        index,
        jsons.stream()
            .map(json -> laidOut(layout, json, spread, entries.indentationAt(index)))
            .toList());
  }

  /// Whether most items of an array have a line for each member. Those that hold objects do so in
  /// texts where plain ones do not: they count only where there are no others.
  private static boolean isSpread(TreeDocument document, ArrayNode array) {
    List<ObjectNode> items =
        array.items().stream()
            .filter(ObjectNode.class::isInstance)
            .map(ObjectNode.class::cast)
            .filter(object -> !object.members().isEmpty())
            .toList();
    List<ObjectNode> plain =
        items.stream()
            .filter(object ->
                object.members().stream().noneMatch(member -> member.value() instanceof ObjectNode))
            .toList();
    List<ObjectNode> counted = plain.isEmpty() ? items : plain;
    long spread =
        counted.stream()
            .filter(object ->
                JsonLayout.startsLine(document.text(), object.members().getFirst().range().start()))
            .count();
    return spread > 0 && 2 * spread >= counted.size();
  }

  private static String laidOut(
      JsonLayout layout, String json, boolean spread, String indentation) {
    TreeDocument item = JsonText.parse("", json);
    if (!item.problems().isEmpty()) {
      return json;
    }
    return spread && item.root() instanceof ObjectNode object
        ? layout.expanded(object, indentation)
        : layout.inline(item.root());
  }

  /// Removes an item with its comma and, where it has lines to itself, these lines.
  public static List<TextEdit> removeItem(TreeDocument document, ArrayNode array, int index) {
    return removeItems(document, array, Set.of(index));
  }

  /// Removes the items at these indexes, as [#removeItem] does.
  public static List<TextEdit> removeItems(
      TreeDocument document, ArrayNode array, Set<Integer> indexes) {
    JsonEntries entries = JsonEntries.of(document.text(), JsonLayout.of(document), array);
    return removeRuns(entries, array.items().size(), indexes::contains);
  }

  /// Moves items together, in the order of the text, before the one that stands at `before`; to the
  /// end when there is none. Those between make room; separators, indentation and comments between
  /// items stay where they are.
  public static List<TextEdit> moveItems(
      TreeDocument document, ArrayNode array, Set<Integer> moved, int before) {
    return JsonEntries.of(document.text(), JsonLayout.of(document), array)
        .arrange(order(array.items().size(), moved, before));
  }

  private static List<Integer> order(int count, Set<Integer> moved, int before) {
    List<Integer> order = new ArrayList<>(IntStream.range(0, count).boxed().toList());
    List<Integer> together = order.stream().filter(moved::contains).toList();
    int ahead = Math.toIntExact(order.stream().limit(before).filter(moved::contains).count());
    order.removeAll(together);
    order.addAll(Math.min(before - ahead, order.size()), together);
    return order;
  }

  /// Moves members together, as [#moveItems] does.
  public static List<TextEdit> moveMembers(
      TreeDocument document, ObjectNode object, Set<Integer> moved, int before) {
    return JsonEntries.of(document.text(), JsonLayout.of(document), object)
        .arrange(order(object.members().size(), moved, before));
  }

  static List<TextEdit> removeRuns(JsonEntries entries, int count, IntPredicate gone) {
    List<TextEdit> edits = new ArrayList<>();
    for (int first = 0; first < count; first++) {
      int last = first;
      while (last < count && gone.test(last)) {
        last++;
      }
      if (last > first) {
        edits.addAll(entries.remove(first, last - 1));
        first = last;
      }
    }
    return edits;
  }

  /// A text that is no JSON is inserted as it is: it is the user's.
  static String inline(JsonLayout layout, String json) {
    TreeDocument parsed = JsonText.parse("", json);
    return parsed.problems().isEmpty() ? layout.inline(parsed.root()) : json;
  }
}
