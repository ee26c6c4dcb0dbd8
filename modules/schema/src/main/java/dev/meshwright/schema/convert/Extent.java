package dev.meshwright.schema.convert;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.text.JsonText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How large a schema becomes when it is written: what readers of JSON refuse is not begun.
final class Extent {

  /// Levels that a record adds where it is defined: itself, its fields, the field.
  private static final int OF_RECORD = 3;

  private static final int MOST_TYPES = 200_000;

  private final NeutralSchema neutral;
  private final IdentityHashMap<NeutralType, Long> sizes = new IdentityHashMap<>();

  private Extent(NeutralSchema neutral) {
    this.neutral = neutral;
  }

  /// Why a schema cannot be written in a language, at the definition where it becomes too much.
  ///
  /// @param inPlace whether the language writes a definition where it is used first
  static Optional<Problem> tooMuch(NeutralSchema neutral, boolean inPlace) {
    Extent extent = new Extent(neutral);
    return extent.tooLarge().or(() -> inPlace ? extent.tooDeepInPlace() : extent.tooDeepByItself());
  }

  private Optional<Problem> tooLarge() {
    long all = size(neutral.root());
    for (Definition definition : neutral.definitions().values()) {
      for (NeutralField part : parts(definition)) {
        all += size(part.shape());
        if (all > MOST_TYPES) {
          return Optional.of(
              problem(
                  part.place(),
                  "Written out, this has more than "
                      + MOST_TYPES
                      + " types, as parts of it are used again and again.",
                  "Give the parts that are used again a name."));
        }
      }
    }
    return Optional.empty();
  }

  private long size(NeutralType shape) {
    Long known = sizes.get(shape);
    if (known != null) {
      return known;
    }
    long size = 1;
    for (NeutralType inner : inside(shape)) {
      size = Math.min(MOST_TYPES + 1L, size + size(inner));
    }
    sizes.put(shape, size);
    return size;
  }

  private static List<NeutralField> parts(Definition definition) {
    return switch (definition) {
      case Definition.RecordType structure -> structure.parts();
      case Definition.EnumType choice -> List.of();
    };
  }

  private static List<NeutralType> inside(NeutralType shape) {
    return switch (shape) {
      case NeutralType.ListOf(NeutralType items) -> List.of(items);
      case NeutralType.MapOf(NeutralType values) -> List.of(values);
      case NeutralType.Nullable(NeutralType inner) -> List.of(inner);
      case NeutralType.OneOf(List<NeutralType> branches) -> branches;
      case NeutralType.Plain _, NeutralType.Decimal _, NeutralType.Fixed _, NeutralType.Use _ ->
          List.of();
    };
  }

  /// Of languages that name a definition wherever it is used.
  private Optional<Problem> tooDeepByItself() {
    for (Definition definition : neutral.definitions().values()) {
      for (NeutralField part : parts(definition)) {
        if (OF_RECORD + 2 * height(part.shape()) > JsonText.MAX_DEPTH) {
          return Optional.of(tooDeep(part.place()));
        }
      }
    }
    return Optional.empty();
  }

  private static int height(NeutralType shape) {
    int height = 0;
    for (NeutralType inner : inside(shape)) {
      height = Math.max(height, height(inner));
    }
    return height + 1;
  }

  /// A definition that is used, and how deep.
  private record Use(String definition, int depth) {}

  /// Of languages that write a definition where it is used first.
  private Optional<Problem> tooDeepInPlace() {
    Set<String> written = new HashSet<>();
    Deque<Iterator<Use>> open = new ArrayDeque<>();
    List<Use> first = new ArrayList<>();
    collect(neutral.root(), 1, first);
    open.push(first.iterator());
    while (!open.isEmpty()) {
      if (!open.element().hasNext()) {
        open.pop();
        continue;
      }
      Use use = open.element().next();
      if (written.add(use.definition())) {
        Definition definition = neutral.definition(new NeutralType.Use(use.definition()));
        List<Use> uses = new ArrayList<>();
        for (NeutralField part : parts(definition)) {
          int inside = use.depth() + OF_RECORD + (part.optional() ? 1 : 0);
          if (inside + 2 * height(part.shape()) > JsonText.MAX_DEPTH) {
            return Optional.of(tooDeep(part.place()));
          }
          collect(part.shape(), inside, uses);
        }
        open.push(uses.iterator());
      }
    }
    return Optional.empty();
  }

  private static void collect(NeutralType shape, int depth, List<Use> uses) {
    if (shape instanceof NeutralType.Use(String definition)) {
      uses.add(new Use(definition, depth));
    }
    inside(shape).forEach(inner -> collect(inner, depth + 1, uses));
  }

  private static Problem tooDeep(Location place) {
    return problem(
        place,
        "The types below here are nested more than "
            + JsonText.MAX_DEPTH
            + " levels deep, as far as readers of JSON go.",
        "Convert a type that lies deeper, or take a part out.");
  }

  private static Problem problem(Location place, String message, String hint) {
    return Problem.error("convert-too-large", place, message, hint);
  }
}
