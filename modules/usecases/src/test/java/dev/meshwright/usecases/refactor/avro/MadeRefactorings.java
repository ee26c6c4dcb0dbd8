package dev.meshwright.usecases.refactor.avro;

import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.refactor.RefactoringKind;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.schema.avro.AvroInnerTypes;
import dev.meshwright.schema.avro.AvroStructure;
import dev.meshwright.schema.avro.refactor.AvroRefactoring;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Asks for what a schema offers, at random.
final class MadeRefactorings {

  private final Random random;
  private final AvroRefactoring refactoring;
  private final List<StructureNode> nodes = new ArrayList<>();

  MadeRefactorings(Random random, AvroDocument document) {
    this.random = random;
    this.refactoring = new AvroRefactoring(document);
    collect(AvroStructure.of(document));
    AvroInnerTypes.of(document).stream()
        .sorted(Comparator.comparing(StructureNode::name))
        .forEach(this::collect);
  }

  private void collect(StructureNode node) {
    nodes.add(node);
    node.children().forEach(this::collect);
  }

  /// Empty for a file that declares nothing.
  Optional<Refactoring> next() {
    for (int tried = 0; tried < 20; tried++) {
      StructureNode node = nodes.get(random.nextInt(nodes.size()));
      List<List<String>> chosen = List.of(node.path());
      List<StructureNode> beside = beside(node);
      if (beside.size() > 1 && random.nextInt(4) == 0) {
        StructureNode other = beside.get(random.nextInt(beside.size()));
        chosen = other.equals(node) ? chosen : List.of(node.path(), other.path());
      }
      List<RefactoringKind> kinds = List.copyOf(refactoring.offered(chosen));
      if (!kinds.isEmpty()) {
        // Few types have one user and a file to themselves.
        boolean inlines = kinds.contains(RefactoringKind.INLINE) && random.nextInt(3) == 0;
        RefactoringKind kind =
            inlines ? RefactoringKind.INLINE : kinds.get(random.nextInt(kinds.size()));
        return Optional.of(of(kind, chosen, node));
      }
    }
    return Optional.empty();
  }

  private List<StructureNode> beside(StructureNode node) {
    return nodes.stream()
        .filter(other -> other.kind() == node.kind() && node.kind() == NodeKind.FIELD)
        .filter(other -> above(other.path()).equals(above(node.path())))
        .toList();
  }

  private static List<String> above(List<String> path) {
    return path.isEmpty() ? path : path.subList(0, path.size() - 1);
  }

  private Refactoring of(RefactoringKind kind, List<List<String>> chosen, StructureNode node) {
    List<String> at = chosen.getFirst();
    String name = "made" + random.nextInt(1_000);
    return switch (kind) {
      case RENAME -> new Refactoring.Rename(at, name, random.nextInt(3) > 0);
      case RENAME_NAMESPACE ->
          new Refactoring.RenameNamespace("made." + name, random.nextBoolean());
      case MOVE_TYPE ->
          new Refactoring.MoveType(
              at, random.nextInt(4) == 0 ? MadeAvro.BASKET : "types/" + name + ".avsc");
      case EXTRACT_TYPE -> new Refactoring.ExtractType(at, "");
      case GROUP_FIELDS -> new Refactoring.GroupFields(chosen, "Made" + name, name);
      case INLINE -> new Refactoring.Inline(at);
      case SET_PRESENCE -> new Refactoring.SetPresence(at, random.nextInt(3) > 0, Optional.empty());
      case CHANGE_TYPE ->
          new Refactoring.ChangeType(
              at,
              List.of("long", "double", "string", "bytes", "[\"null\", \"string\", \"double\"]")
                  .get(random.nextInt(5)));
      case DEPRECATE ->
          new Refactoring.Deprecate(
              at, random.nextBoolean() ? Optional.of("Use " + name) : Optional.empty());
      case REMOVE -> new Refactoring.Remove(chosen);
      case SPLIT -> new Refactoring.Split(at, List.of(name + "a", name + "b"));
      case MERGE -> new Refactoring.Merge(chosen, name);
      case REORDER ->
          new Refactoring.Reorder(chosen, random.nextInt(1 + Math.max(1, siblings(node))));
      case ADD_FIELD ->
          new Refactoring.AddField(
              at,
              name,
              List.of("string", "{\"type\": \"array\", \"items\": \"int\"}", "[\"int\", \"null\"]")
                  .get(random.nextInt(3)));
      case UPGRADE -> new Refactoring.Upgrade("2");
    };
  }

  private int siblings(StructureNode node) {
    return Math.toIntExact(
        nodes.stream().filter(other -> above(other.path()).equals(above(node.path()))).count());
  }
}
