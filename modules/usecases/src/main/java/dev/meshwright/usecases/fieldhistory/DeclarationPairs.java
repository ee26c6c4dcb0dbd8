package dev.meshwright.usecases.fieldhistory;

import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.usecases.fieldhistory.FieldEvent.Known;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/// Which declaration of an earlier structure is which of a later one: by its number where it has
/// one, else by its name, else by an alias, else by a likeness that nothing else has.
final class DeclarationPairs {

  /// A declaration and what it was.
  record Pair(Grouped before, Grouped after, Known known) {}

  /// A declaration with the group of fields it is in.
  ///
  /// @param group blank outside of groups
  record Grouped(StructureNode node, String group) {}

  private final IdentityHashMap<StructureNode, Pair> byLater = new IdentityHashMap<>();
  private final Set<StructureNode> kept = new HashSet<>();

  private DeclarationPairs() {}

  static DeclarationPairs of(StructureNode before, StructureNode after) {
    DeclarationPairs pairing = new DeclarationPairs();
    pairing.pair(
        new Pair(
            new Grouped(before, ""),
            new Grouped(after, ""),
            sameName(before, after)
                ? Known.BY_NAME
                : alias(before, after) ? Known.BY_ALIAS : Known.GUESSED));
    return pairing;
  }

  /// What a declaration of the later structure was; empty for a new one.
  Optional<Pair> before(StructureNode after) {
    return Optional.ofNullable(byLater.get(after));
  }

  /// Whether a declaration of the earlier structure has one in the later.
  boolean isKept(StructureNode before) {
    return kept.contains(before);
  }

  private void pair(Pair pair) {
    byLater.put(pair.after().node(), pair);
    kept.add(pair.before().node());
    List<Grouped> gone = members(pair.before().node());
    List<Grouped> fresh = members(pair.after().node());
    List<Pair> pairs = new ArrayList<>();
    take(gone, fresh, DeclarationPairs::sameNumberAndName, Known.BY_NUMBER, pairs);
    take(gone, fresh, DeclarationPairs::sameNumber, Known.BY_NUMBER, pairs);
    take(gone, fresh, DeclarationPairs::sameName, Known.BY_NAME, pairs);
    take(gone, fresh, DeclarationPairs::alias, Known.BY_ALIAS, pairs);
    guess(gone, fresh, pairs);
    pairs.forEach(this::pair);
  }

  /// Fields of a oneof are fields of the message around it.
  private static List<Grouped> members(StructureNode node) {
    List<Grouped> members = new ArrayList<>();
    for (StructureNode child : node.children()) {
      members.add(new Grouped(child, ""));
      if (child.kind() == NodeKind.ONEOF) {
        child.children().forEach(inner -> members.add(new Grouped(inner, child.name())));
      }
    }
    if (node.kind() == NodeKind.ONEOF) {
      members.clear();
    }
    return members;
  }

  private static void take(
      List<Grouped> gone,
      List<Grouped> fresh,
      BiPredicate<StructureNode, StructureNode> same,
      Known known,
      List<Pair> into) {
    for (Grouped after : List.copyOf(fresh)) {
      for (Grouped before : gone) {
        if (before.node().kind() == after.node().kind() && same.test(before.node(), after.node())) {
          into.add(new Pair(before, after, known));
          gone.remove(before);
          fresh.remove(after);
          break;
        }
      }
    }
  }

  private static boolean sameNumberAndName(StructureNode before, StructureNode after) {
    return sameNumber(before, after) && before.name().equals(after.name());
  }

  private static boolean sameNumber(StructureNode before, StructureNode after) {
    return before.number().isPresent() && before.number().equals(after.number());
  }

  private static boolean sameName(StructureNode before, StructureNode after) {
    return before.name().equals(after.name());
  }

  private static boolean alias(StructureNode before, StructureNode after) {
    return names(before, after.aliases()) || names(after, before.aliases());
  }

  /// Aliases of types may be written with their namespace, and without.
  private static boolean names(StructureNode node, List<String> aliases) {
    return aliases.contains(node.name())
        || aliases.contains(node.name().substring(node.name().lastIndexOf('.') + 1));
  }

  /// Only what is alike to one alone: a wrong guess is worse than none.
  private static void guess(List<Grouped> gone, List<Grouped> fresh, List<Pair> into) {
    for (Grouped after : List.copyOf(fresh)) {
      List<Grouped> alike = alike(after.node(), gone, DeclarationPairs::alike);
      if (alike.size() == 1
          && alike(alike.getFirst().node(), fresh, (later, earlier) -> alike(earlier, later)).size()
              == 1) {
        into.add(new Pair(alike.getFirst(), after, Known.GUESSED));
        gone.remove(alike.getFirst());
        fresh.remove(after);
      }
    }
  }

  private static List<Grouped> alike(
      StructureNode node, List<Grouped> others, BiPredicate<StructureNode, StructureNode> alike) {
    return others.stream().filter(other -> alike.test(node, other.node())).toList();
  }

  private static boolean alike(StructureNode one, StructureNode other) {
    if (one.kind() != other.kind() || one.number().isPresent() || other.number().isPresent()) {
      return false;
    }
    return (one.children().isEmpty() && other.children().isEmpty())
        ? one.kind() == NodeKind.FIELD && one.type().label().equals(other.type().label())
        : shareHalf(one, other);
  }

  private static boolean shareHalf(StructureNode one, StructureNode other) {
    Set<String> names = new HashSet<>();
    one.children().forEach(child -> names.add(child.name()));
    long shared = other.children().stream().filter(child -> names.contains(child.name())).count();
    return shared * 2 >= Math.max(one.children().size(), other.children().size()) && shared > 0;
  }
}
