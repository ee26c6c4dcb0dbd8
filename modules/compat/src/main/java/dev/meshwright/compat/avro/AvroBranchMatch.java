package dev.meshwright.compat.avro;

import dev.meshwright.model.avro.AvroAlias;
import dev.meshwright.model.avro.AvroArray;
import dev.meshwright.model.avro.AvroBroken;
import dev.meshwright.model.avro.AvroMap;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroPrimitive;
import dev.meshwright.model.avro.AvroReference;
import dev.meshwright.model.avro.AvroType;
import dev.meshwright.model.avro.AvroUnion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Which branches of two unions are versions of one another: the same type first, then a type of
/// the same name or an alias of it, then a number that widened or narrowed, then the only ones
/// left.
final class AvroBranchMatch {

  /// Two branches as they are written.
  record Pair(AvroType before, AvroType after) {}

  private final AvroDiff diff;
  private final Map<Integer, AvroType> oldLeft = new TreeMap<>();
  private final Map<Integer, AvroType> newLeft = new TreeMap<>();
  private final Map<Integer, Integer> oldByNew = new TreeMap<>();
  private final List<Pair> pairs = new ArrayList<>();
  private final int values;

  private AvroBranchMatch(AvroDiff diff, List<AvroType> after) {
    this.diff = diff;
    int found = 0;
    for (AvroType branch : after) {
      found += branch.isNull() ? 0 : 1;
    }
    this.values = found;
  }

  static AvroBranchMatch of(AvroDiff diff, List<AvroType> before, List<AvroType> after) {
    AvroBranchMatch match = new AvroBranchMatch(diff, after);
    if (match.isSame(before, after)) {
      for (int i = 0; i < after.size(); i++) {
        match.pairs.add(new Pair(before.get(i), after.get(i)));
      }
      return match;
    }
    for (int i = 0; i < before.size(); i++) {
      match.oldLeft.put(i, before.get(i));
    }
    for (int i = 0; i < after.size(); i++) {
      match.newLeft.put(i, after.get(i));
    }
    match.byKeys(false);
    match.byKeys(true);
    match.promoted();
    match.onlyOnesLeft();
    match.oldByNew.forEach(
        (now, old) -> match.pairs.add(new Pair(before.get(old), after.get(now))));
    return match;
  }

  List<Pair> pairs() {
    return pairs;
  }

  List<AvroType> removed() {
    return List.copyOf(oldLeft.values());
  }

  List<AvroType> added() {
    return List.copyOf(newLeft.values());
  }

  /// How many branches of the later version are not null.
  int values() {
    return values;
  }

  /// Whether branches that both have stand in another order.
  boolean reordered() {
    int last = -1;
    for (int old : oldByNew.values()) {
      if (old < last) {
        return true;
      }
      last = old;
    }
    return false;
  }

  /// Whether the same types stand in the same order, as they do most of the time.
  private boolean isSame(List<AvroType> before, List<AvroType> after) {
    if (before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      if (!isSame(diff.previous().deref(before.get(i)), diff.current().deref(after.get(i)))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSame(AvroType old, AvroType now) {
    if (old instanceof AvroPrimitive from && now instanceof AvroPrimitive to) {
      return from.kind() == to.kind();
    }
    return key(old, false).equals(key(now, false));
  }

  /// @param simple whether simple names and aliases are enough
  private void byKeys(boolean simple) {
    Map<String, Integer> olds = new HashMap<>();
    oldLeft.forEach((index, type) -> olds.putIfAbsent(oldKey(type, simple), index));
    for (Map.Entry<Integer, AvroType> entry : List.copyOf(newLeft.entrySet())) {
      for (String key : newKeys(entry.getValue(), simple)) {
        Integer old = olds.get(key);
        if (old != null && oldLeft.containsKey(old)) {
          pair(old, entry.getKey());
          break;
        }
      }
    }
  }

  private void promoted() {
    for (Map.Entry<Integer, AvroType> entry : List.copyOf(newLeft.entrySet())) {
      oldLeft.entrySet().stream()
          .filter(old -> promotes(old.getValue(), entry.getValue()))
          .findFirst()
          .map(Map.Entry::getKey)
          .ifPresent(old -> pair(old, entry.getKey()));
      if (oldLeft.size() > AvroPrimitive.Kind.values().length) {
        return;
      }
    }
  }

  private static boolean promotes(AvroType before, AvroType after) {
    return before instanceof AvroPrimitive from
        && after instanceof AvroPrimitive to
        && (AvroPromotion.reads(to.kind(), from.kind())
            || AvroPromotion.reads(from.kind(), to.kind()));
  }

  private void onlyOnesLeft() {
    Optional<Integer> old = onlyValue(oldLeft);
    Optional<Integer> now = onlyValue(newLeft);
    if (old.isPresent() && now.isPresent()) {
      pair(old.get(), now.get());
    }
  }

  private static Optional<Integer> onlyValue(Map<Integer, AvroType> left) {
    List<Integer> found =
        left.entrySet().stream()
            .filter(entry -> !entry.getValue().isNull())
            .map(Map.Entry::getKey)
            .limit(2)
            .toList();
    return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
  }

  private void pair(int old, int now) {
    oldLeft.remove(old);
    newLeft.remove(now);
    oldByNew.put(now, old);
  }

  private String oldKey(AvroType type, boolean simple) {
    return key(diff.previous().deref(type), simple);
  }

  private List<String> newKeys(AvroType written, boolean simple) {
    AvroType type = diff.current().deref(written);
    List<String> keys = new ArrayList<>();
    keys.add(key(type, simple));
    if (simple && type instanceof AvroNamed named) {
      for (AvroAlias alias : named.aliases()) {
        keys.add(alias.name().substring(alias.name().lastIndexOf('.') + 1));
      }
    }
    return keys;
  }

  private static String key(AvroType type, boolean simple) {
    return switch (type) {
      case AvroPrimitive primitive -> "primitive " + primitive.kind();
      case AvroNamed named -> simple ? named.name().simple() : named.fullName();
      case AvroArray ignored -> "an array";
      case AvroMap ignored -> "a map";
      case AvroUnion ignored -> "a union";
      case AvroReference reference -> reference.fullName();
      case AvroBroken ignored -> "broken";
    };
  }
}
