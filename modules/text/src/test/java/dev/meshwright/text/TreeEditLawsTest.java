package dev.meshwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Edits on texts of every style: the result reads as the tree with just that change, and all bytes
/// outside the changed container stay.
class TreeEditLawsTest {

  private static final int ROUNDS = 3_000;

  @Test
  void edits_on_objects_change_that_object_only() {
    Random random = new Random(31);
    for (int round = 0; round < ROUNDS; round++) {
      TreeDocument document = JsonText.parse("a", RandomJson.next(random).text());
      List<ObjectNode> objects = all(document.root(), ObjectNode.class);
      if (objects.isEmpty()) {
        continue;
      }
      ObjectNode object = objects.get(random.nextInt(objects.size()));
      List<String> members =
          new ArrayList<>(object.members().stream().map(TreeEditLawsTest::text).toList());
      int size = members.size();
      int at = random.nextInt(size + 1);
      List<TextEdit> edits;
      if (size > 0 && random.nextBoolean()) {
        at = random.nextInt(size);
        edits = TreeEdits.removeMember(document, object, object.members().get(at));
        members.remove(at);
      } else {
        edits = TreeEdits.addMember(document, object, at, "new", "[1, {}]");
        members.add(at, "\"new\":[1,{}]");
      }
      check(document, object, edits, "{" + String.join(",", members) + "}");
    }
  }

  @Test
  void edits_on_arrays_change_that_array_only() {
    Random random = new Random(32);
    for (int round = 0; round < ROUNDS; round++) {
      TreeDocument document = JsonText.parse("a", RandomJson.next(random).text());
      List<ArrayNode> arrays = all(document.root(), ArrayNode.class);
      if (arrays.isEmpty()) {
        continue;
      }
      ArrayNode array = arrays.get(random.nextInt(arrays.size()));
      List<String> items = new ArrayList<>(array.items().stream().map(TreeText::of).toList());
      int size = items.size();
      int kind = size == 0 ? 0 : random.nextInt(3);
      int at = random.nextInt(kind == 0 ? size + 1 : size);
      List<TextEdit> edits =
          switch (kind) {
            case 0 -> {
              items.add(at, "{\"n\":1}");
              yield TreeEdits.insertItem(document, array, at, "{\"n\": 1}");
            }
            case 1 -> {
              Set<Integer> gone = some(random, size);
              List<String> before = List.copyOf(items);
              items.clear();
              items.addAll(chosen(before, 0, size, gone, false));
              yield TreeEdits.removeItems(document, array, gone);
            }
            default -> {
              Set<Integer> moved = some(random, size);
              List<String> before = List.copyOf(items);
              items.clear();
              items.addAll(chosen(before, 0, at, moved, false));
              items.addAll(chosen(before, 0, size, moved, true));
              items.addAll(chosen(before, at, size, moved, false));
              yield TreeEdits.moveItems(document, array, moved, at);
            }
          };
      check(document, array, edits, "[" + String.join(",", items) + "]");
    }
  }

  private static Set<Integer> some(Random random, int size) {
    return IntStream.range(0, size)
        .filter(index -> random.nextBoolean())
        .boxed()
        .collect(Collectors.toSet());
  }

  private static List<String> chosen(
      List<String> items, int from, int to, Set<Integer> indexes, boolean among) {
    return IntStream.range(from, to)
        .filter(index -> indexes.contains(index) == among)
        .mapToObj(items::get)
        .toList();
  }

  private static void check(
      TreeDocument document, TreeNode changed, List<TextEdit> edits, String content) {
    edits.forEach(edit -> assertTrue(changed.range().contains(edit.range())));
    String text = document.text();
    String after = TextEdits.apply(text, edits);
    int grown = after.length() - text.length();
    TreeDocument read = JsonText.parse("a", after);
    assertEquals(List.of(), read.problems(), () -> text + "\n=>\n" + after);
    String inner = after.substring(changed.range().start(), changed.range().end() + grown);
    assertEquals(content, TreeText.of(JsonText.parse("a", inner).root()), text);
  }

  private static String text(Member member) {
    return TreeText.of(new ObjectNode(member.range(), List.of(member))).replaceAll("^\\{|\\}$", "");
  }

  private static <T extends TreeNode> List<T> all(TreeNode node, Class<T> type) {
    List<T> found = new ArrayList<>();
    if (type.isInstance(node)) {
      found.add(type.cast(node));
    }
    if (node instanceof ObjectNode object) {
      object.members().forEach(member -> found.addAll(all(member.value(), type)));
    } else if (node instanceof ArrayNode array) {
      array.items().forEach(item -> found.addAll(all(item, type)));
    }
    return found;
  }
}
