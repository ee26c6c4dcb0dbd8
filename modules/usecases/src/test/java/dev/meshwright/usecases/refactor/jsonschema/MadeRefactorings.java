package dev.meshwright.usecases.refactor.jsonschema;

import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.refactor.RefactoringKind;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.schema.language.SchemaRefactorer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Chooses refactorings of a schema among those that are offered.
final class MadeRefactorings {

  private static final List<String> NAMES =
      List.of("fresh", "b c", "ü/ö", "p~q", "75%", "id", "D 0", "\"s\"");

  private final Random random;
  private final SchemaRefactorer refactorer;
  private final List<StructureNode> nodes = new ArrayList<>();

  MadeRefactorings(Random random, SchemaRefactorer refactorer, StructureNode root) {
    this.random = random;
    this.refactorer = refactorer;
    collect(root);
  }

  private void collect(StructureNode node) {
    nodes.add(node);
    node.children().forEach(this::collect);
  }

  /// What is chosen, and of which node.
  ///
  /// @param of of the first declaration
  record Made(Refactoring refactoring, NodeKind of) {}

  Made next() {
    StructureNode node = any(nodes);
    List<List<String>> paths = new ArrayList<>(List.of(node.path()));
    if (node.kind() == NodeKind.FIELD && random.nextInt(3) == 0) {
      nodes.stream()
          .filter(other -> other.kind() == NodeKind.FIELD && other != node)
          .filter(other -> parent(other.path()).equals(parent(node.path())))
          .map(StructureNode::path)
          .forEach(paths::add);
    }
    Set<RefactoringKind> offered = refactorer.offered(paths);
    if (offered.isEmpty()) {
      return next();
    }
    List<String> path = node.path();
    Refactoring refactoring =
        switch (any(offered)) {
          case RENAME -> new Refactoring.Rename(path, any(NAMES), random.nextBoolean());
          case RENAME_NAMESPACE ->
              new Refactoring.RenameNamespace(
                  any(List.of("https://example.org/v2/order", "https://other.example/x/a.json")),
                  false);
          case MOVE_TYPE ->
              new Refactoring.MoveType(
                  path,
                  any(List.of("shop/c.schema.json", "common/new.schema.json", "new.schema.yaml")));
          case EXTRACT_TYPE -> new Refactoring.ExtractType(path, any(NAMES));
          case GROUP_FIELDS -> new Refactoring.GroupFields(paths, any(NAMES), "grouped");
          case INLINE -> new Refactoring.Inline(path);
          case SET_PRESENCE ->
              new Refactoring.SetPresence(path, random.nextBoolean(), Optional.empty());
          case CHANGE_TYPE ->
              new Refactoring.ChangeType(
                  path, any(List.of("number", "string", "{}", "[\"string\", \"null\"]")));
          case DEPRECATE ->
              new Refactoring.Deprecate(
                  path, random.nextBoolean() ? Optional.empty() : Optional.of("use x"));
          case REMOVE -> new Refactoring.Remove(paths);
          case SPLIT -> new Refactoring.Split(path, List.of(any(NAMES), "part 2"));
          case MERGE -> new Refactoring.Merge(paths, any(NAMES));
          case REORDER -> new Refactoring.Reorder(List.of(path), random.nextInt(5));
          case UPGRADE -> new Refactoring.Upgrade(any(refactorer.newerVersions()));
          case ADD_FIELD ->
              new Refactoring.AddField(path, any(NAMES), any(List.of("string", "{\"enum\": [1]}")));
        };
    return new Made(refactoring, node.kind());
  }

  private static List<String> parent(List<String> path) {
    return path.subList(0, path.size() - 1);
  }

  private <T> T any(Collection<T> all) {
    return List.copyOf(all).get(random.nextInt(all.size()));
  }
}
