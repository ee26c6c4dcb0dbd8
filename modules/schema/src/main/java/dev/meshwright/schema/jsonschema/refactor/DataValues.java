package dev.meshwright.schema.jsonschema.refactor;

import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.TreeNode;
import java.util.List;
import java.util.stream.Stream;

/// Values that a schema has written in it: its default, its examples, those it allows.
final class DataValues {

  private DataValues() {}

  /// The values of a schema that its own value can be.
  static Stream<TreeNode> of(ObjectNode schema) {
    return Stream.of(
            Stream.of("default", "const", "example").flatMap(key -> schema.get(key).stream()),
            Stream.of("examples", "enum")
                .flatMap(key -> schema.get(key).stream())
                .flatMap(list -> items(list).stream()))
        .flatMap(all -> all);
  }

  private static List<TreeNode> items(TreeNode list) {
    return list instanceof ArrayNode array ? array.items() : List.of();
  }

  /// The values inside of one that a path leads to.
  static Stream<TreeNode> at(TreeNode value, List<SchemaClimb.Step> path) {
    if (path.isEmpty()) {
      return Stream.of(value);
    }
    List<SchemaClimb.Step> rest = path.subList(1, path.size());
    Stream<TreeNode> inside =
        switch (path.getFirst()) {
          case SchemaClimb.Step.Member(String name) ->
              value instanceof ObjectNode object ? object.get(name).stream() : Stream.of();
          case SchemaClimb.Step.AnyMember() ->
              value instanceof ObjectNode object
                  ? object.members().stream().map(Member::value)
                  : Stream.of();
          case SchemaClimb.Step.AnyItem() -> items(value).stream();
        };
    return inside.flatMap(one -> at(one, rest));
  }

  /// What a step of a pointer leads to; the same where it leads nowhere.
  static TreeNode step(TreeNode node, String step) {
    return switch (node) {
      case ObjectNode object -> object.get(step).orElse(node);
      case ArrayNode list when step.matches("[0-9]{1,9}") ->
          Integer.parseInt(step) < list.items().size()
              ? list.items().get(Integer.parseInt(step))
              : node;
      default -> node;
    };
  }
}
