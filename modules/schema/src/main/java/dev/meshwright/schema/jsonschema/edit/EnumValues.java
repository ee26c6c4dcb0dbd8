package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.JsonSchemaDocument;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.MemberTexts;
import dev.meshwright.text.TreeEdits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Edits the values of enums.
final class EnumValues {

  private final JsonSchemaDocument document;
  private final PlaceFinder places;

  EnumValues(JsonSchemaDocument document) {
    this.document = document;
    this.places = new PlaceFinder(document);
  }

  boolean isValue(List<String> path) {
    return places.value(path).isPresent();
  }

  /// The list of an enum that a path leads to, where values can be added.
  Optional<ArrayNode> list(List<String> path) {
    return places.find(path).filter(place -> !PropertyList.holds(place)).flatMap(PlaceFinder::list);
  }

  /// The value and the default that is the same.
  List<TextEdit> rename(List<String> path, String name) {
    return places
        .value(path)
        .filter(value -> !name.isBlank())
        .map(value -> {
          String json = json(value.list(), name);
          String before = compact(value.node());
          if (isThere(value.list(), json)) {
            return List.<TextEdit>of();
          }
          List<TextEdit> edits = new ArrayList<>(TreeEdits.replace(value.node(), json));
          value
              .owner()
              .written()
              .flatMap(owner -> owner.get("default"))
              .filter(usual -> compact(usual).equals(before))
              .ifPresent(usual -> edits.addAll(TreeEdits.replace(usual, json)));
          return edits;
        })
        .orElse(List.of());
  }

  List<TextEdit> add(List<String> path, int index, String name) {
    return list(path)
        .filter(list -> !name.isBlank())
        .map(list -> {
          String json = json(list, name);
          return isThere(list, json)
              ? List.<TextEdit>of()
              : TreeEdits.insertItem(document.tree(), list, Math.max(0, index), json);
        })
        .orElse(List.of());
  }

  /// Adds values as JSON, one behind the other; those that are there already are left out.
  List<TextEdit> paste(List<String> path, int index, String text) {
    TreeDocument pasted = JsonText.parse("", "[" + text.strip().replaceAll("^,+|,+$", "") + "]");
    if (!pasted.problems().isEmpty() || !(pasted.root() instanceof ArrayNode values)) {
      return List.of();
    }
    return list(path)
        .map(list -> {
          Set<String> there =
              list.items().stream().map(EnumValues::compact).collect(Collectors.toSet());
          List<String> added =
              values.items().stream()
                  .filter(item -> there.add(compact(item)))
                  .map(item -> item.range().of(pasted.text()))
                  .toList();
          return added.isEmpty()
              ? List.<TextEdit>of()
              : TreeEdits.insertItems(document.tree(), list, Math.max(0, index), added);
        })
        .orElse(List.of());
  }

  /// Removes values; an enum keeps at least one.
  List<TextEdit> remove(List<List<String>> paths) {
    List<TextEdit> edits = new ArrayList<>();
    byList(paths)
        .forEach((list, gone) -> {
          if (gone.size() < list.items().size()) {
            edits.addAll(TreeEdits.removeItems(document.tree(), list, gone));
          }
        });
    return edits;
  }

  List<TextEdit> move(List<List<String>> paths, List<String> into, int index) {
    Map<ArrayNode, Set<Integer>> moved = byList(paths);
    return list(into)
        .filter(list -> moved.size() == 1 && moved.containsKey(list))
        .map(list ->
            TreeEdits.moveItems(
                document.tree(), list, moved.getOrDefault(list, Set.of()), Math.max(0, index)))
        .orElse(List.of());
  }

  String copied(List<List<String>> paths) {
    return paths.stream()
        .flatMap(path -> places.value(path).stream())
        .map(PlaceFinder.Value::node)
        .sorted(Comparator.comparing(TreeNode::range))
        .map(node -> MemberTexts.cut(document.text(), node.range()))
        .collect(Collectors.joining(",\n"));
  }

  private Map<ArrayNode, Set<Integer>> byList(List<List<String>> paths) {
    Map<ArrayNode, Set<Integer>> byList = new LinkedHashMap<>();
    paths.stream()
        .flatMap(path -> places.value(path).stream())
        .forEach(value ->
            byList.computeIfAbsent(value.list(), list -> new TreeSet<>()).add(value.index()));
    return byList;
  }

  /// A word where the values are words; else JSON as it is.
  private static String json(ArrayNode list, String name) {
    boolean words = list.items().stream().anyMatch(StringNode.class::isInstance);
    boolean isJson = JsonText.parse("", name).problems().isEmpty();
    return isJson && !words ? name.strip() : JsonQuotes.quote(name);
  }

  private static boolean isThere(ArrayNode list, String json) {
    String wanted = compact(JsonText.parse("", json).root());
    return list.items().stream().anyMatch(item -> compact(item).equals(wanted));
  }

  private static String compact(TreeNode node) {
    return JsonText.compact(node);
  }
}
