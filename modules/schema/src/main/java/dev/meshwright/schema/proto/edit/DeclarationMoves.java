package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// DeclarationMoves declarations within what holds them, and fields into other messages and oneofs.
public final class DeclarationMoves {

  private final ProtoDocument document;
  private final Layout layout;
  private final Removals removals;

  public DeclarationMoves(ProtoDocument document, Layout layout) {
    this.document = document;
    this.layout = layout;
    this.removals = new Removals(document.file(), layout);
  }

  /// @param index among what the target holds now
  public List<TextEdit> move(List<Declared> asked, Declared into, int index) {
    List<Declared> moved =
        Removals.outermost(asked).stream().sorted(Comparator.comparing(Declared::range)).toList();
    List<Declared> inside = Declarations.inside(into);
    Optional<Insertion> place = Insertion.into(layout, into);
    if (moved.isEmpty() || place.isEmpty()) {
      return List.of();
    }
    boolean stay = inside.containsAll(moved);
    if (stay ? isAsItWas(inside, moved, index) : !canEnter(moved, into)) {
      return List.of();
    }
    List<Snippet> snippets = stay ? asTheyAre(moved, into) : changed(moved, into);
    if (snippets.isEmpty()) {
      return List.of();
    }
    List<TextEdit> edits = new ArrayList<>();
    edits.add(place.get().at(index, Snippet.joined(snippets)));
    edits.addAll(removals.taken(moved));
    if (!stay) {
      removals.reserve(moved.stream().filter(one -> !isOf(one, message(into))).toList(), edits);
    }
    return edits;
  }

  private static boolean isAsItWas(List<Declared> inside, List<Declared> moved, int index) {
    List<Declared> after = new ArrayList<>();
    for (int i = 0; i <= inside.size(); i++) {
      if (i == Math.clamp(index, 0, inside.size())) {
        after.addAll(moved);
      }
      if (i < inside.size() && !moved.contains(inside.get(i))) {
        after.add(inside.get(i));
      }
    }
    return after.equals(inside);
  }

  private List<Snippet> asTheyAre(List<Declared> moved, Declared into) {
    boolean file = into.is() instanceof Declared.OfFile;
    return moved.stream()
        .filter(one -> !isHalfOfGroup(one))
        .map(one -> new Carried(layout, one).snippet(file || layout.isSpaced(one.range())))
        .toList();
  }

  /// A group is a field and a message in one.
  private static boolean isHalfOfGroup(Declared one) {
    return one.is() instanceof Declared.OfMessage(ProtoMessage message) && message.group();
  }

  /// Fields enter messages and oneofs, methods enter services.
  private static boolean canEnter(List<Declared> moved, Declared into) {
    return switch (into.is()) {
      case Declared.OfMessage _ -> moved.stream().allMatch(DeclarationMoves::isPlainField);
      case Declared.OfOneof _ ->
          moved.stream()
              .allMatch(one ->
                  isPlainField(one)
                      && one.is() instanceof Declared.OfField field
                      && !field.field().isRepeated());
      case Declared.OfService _ ->
          moved.stream().allMatch(one -> one.is() instanceof Declared.OfMethod);
      default -> false;
    };
  }

  private static boolean isPlainField(Declared one) {
    return one.is() instanceof Declared.OfField field && !field.field().group();
  }

  private static Optional<ProtoMessage> message(Declared into) {
    return switch (into.is()) {
      case Declared.OfMessage(ProtoMessage message) -> Optional.of(message);
      case Declared.OfOneof(var _, ProtoMessage message) -> Optional.of(message);
      default -> Optional.empty();
    };
  }

  private static boolean isOf(Declared one, Optional<ProtoMessage> message) {
    return one.is() instanceof Declared.OfField field
        && message.filter(field.message()::equals).isPresent();
  }

  private List<Snippet> changed(List<Declared> moved, Declared into) {
    Optional<ProtoMessage> target = message(into);
    if (target.isEmpty()) {
      return asTheyAre(moved, into);
    }
    boolean oneof = into.is() instanceof Declared.OfOneof;
    UnusedNumbers numbers = UnusedNumbers.of(target.get());
    TakenNames taken = TakenNames.in(into);
    KnownTypes names = new KnownTypes(document);
    List<Snippet> snippets = new ArrayList<>();
    for (Declared one : moved) {
      Declared.OfField from = (Declared.OfField) one.is();
      ProtoField field = from.field();
      Carried carried = new Carried(layout, one);
      if (!from.message().equals(target.get())) {
        Optional<Long> number = numbers.keepOr(field.number().value());
        if (number.isEmpty()) {
          return List.of();
        }
        numbers.take(number.get());
        carried
            .with(field.number().range(), number.get().toString())
            .with(field.name().range(), taken.free(field.name().text()))
            .named(field, names, target.get().fullName());
      }
      carried.labelled(document, field, field.oneof().isPresent(), field.isMessage(), oneof);
      snippets.add(carried.snippet(false));
    }
    return snippets;
  }
}
