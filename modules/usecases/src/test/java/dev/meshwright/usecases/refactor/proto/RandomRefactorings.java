package dev.meshwright.usecases.refactor.proto;

import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.refactor.RefactoringKind;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.schema.language.SchemaRefactorer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Refactorings that a file offers, with names and places sensible or not.
final class RandomRefactorings {

  /// What few declarations can have.
  private static final Set<RefactoringKind> RARE =
      Set.of(
          RefactoringKind.INLINE,
          RefactoringKind.EXTRACT_TYPE,
          RefactoringKind.MOVE_TYPE,
          RefactoringKind.SET_PRESENCE,
          RefactoringKind.MERGE);

  private final Random random;
  private final SchemaRefactorer refactorer;
  private final List<String> files;
  private final List<StructureNode> nodes = new ArrayList<>();

  RandomRefactorings(
      Random random, SchemaRefactorer refactorer, StructureNode root, List<String> files) {
    this.random = random;
    this.refactorer = refactorer;
    this.files = files;
    collect(root);
  }

  private void collect(StructureNode node) {
    nodes.add(node);
    node.children().forEach(this::collect);
  }

  Refactoring next() {
    StructureNode node = any(nodes);
    List<List<String>> some = new ArrayList<>(List.of(node.path()));
    if (random.nextInt(3) == 0 && !node.path().isEmpty()) {
      List<String> holder = holder(node);
      nodes.stream()
          .filter(other -> !other.path().isEmpty() && holder(other).equals(holder))
          .filter(other -> random.nextBoolean() && !some.contains(other.path()))
          .forEach(other -> some.add(other.path()));
    }
    Set<RefactoringKind> kinds = refactorer.offered(some);
    if (kinds.isEmpty()) {
      return next();
    }
    List<RefactoringKind> rare = kinds.stream().filter(RARE::contains).toList();
    boolean takeRare = !rare.isEmpty() && random.nextBoolean();
    return of(any(takeRare ? rare : List.copyOf(kinds)), node, some);
  }

  private static List<String> holder(StructureNode node) {
    return node.path().subList(0, node.path().size() - 1);
  }

  private Refactoring of(RefactoringKind kind, StructureNode node, List<List<String>> some) {
    List<String> at = node.path();
    return switch (kind) {
      case RENAME -> new Refactoring.Rename(at, name(node), random.nextBoolean());
      case RENAME_NAMESPACE ->
          new Refactoring.RenameNamespace(
              any(List.of("acme.shop.v2", "acme.pay", "web", "fresh", "acme", "acme.shop")),
              random.nextBoolean());
      case MOVE_TYPE ->
          new Refactoring.MoveType(
              at, random.nextBoolean() ? any(files) : "new" + random.nextInt(9) + ".proto");
      case EXTRACT_TYPE -> new Refactoring.ExtractType(at, name(node));
      case GROUP_FIELDS ->
          new Refactoring.GroupFields(some, "Group" + random.nextInt(9), "grouped");
      case INLINE -> new Refactoring.Inline(at);
      case SET_PRESENCE -> new Refactoring.SetPresence(at, random.nextInt(4) > 0, Optional.empty());
      case CHANGE_TYPE ->
          new Refactoring.ChangeType(
              at, any(List.of("int64", "int32", "string", "bytes", "bool", "acme.Mark")));
      case DEPRECATE ->
          new Refactoring.Deprecate(
              at, random.nextBoolean() ? Optional.of("not used") : Optional.empty());
      case REMOVE -> new Refactoring.Remove(some);
      case SPLIT -> new Refactoring.Split(at, List.of("part_a", "part_b"));
      case MERGE -> new Refactoring.Merge(some, "merged");
      case REORDER -> new Refactoring.Reorder(some, random.nextInt(6));
      case UPGRADE -> new Refactoring.Upgrade(any(refactorer.newerVersions()));
      case ADD_FIELD ->
          new Refactoring.AddField(
              at,
              "added" + random.nextInt(9),
              any(List.of("string", "repeated int32", "acme.Mark")));
    };
  }

  private String name(StructureNode node) {
    boolean value = node.kind() == NodeKind.ENUM_VALUE;
    return switch (random.nextInt(4)) {
      case 0 -> any(nodes).name();
      case 1 -> "acme";
      default -> (value ? "NEW_" : "renamed") + random.nextInt(1000);
    };
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
