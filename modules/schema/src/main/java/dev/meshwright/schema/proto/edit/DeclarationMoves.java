package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoOneof;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Moves declarations within what holds them, and into other messages and oneofs.
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
        Removals.outermost(asked).stream()
            .filter(one -> !isHalfOfGroup(one))
            .sorted(Comparator.comparing(Declared::range))
            .toList();
    List<Declared> inside = Declarations.inside(into);
    Optional<Insertion> place = Insertion.into(layout, into);
    if (moved.isEmpty() || place.isEmpty()) {
      return List.of();
    }
    boolean stay = inside.containsAll(moved);
    if (stay ? isAsItWas(inside, moved, index) : !canEnter(moved, into)) {
      return List.of();
    }
    Map<Declared, Carried> carried = stay ? asTheyAre(moved) : changed(moved, into);
    if (carried.isEmpty()) {
      return List.of();
    }
    List<TextEdit> edits = new ArrayList<>(removals.taken(moved));
    if (!stay) {
      removals.reserve(moved.stream().filter(one -> !isOf(one, message(into))).toList(), edits);
      edits.addAll(
          new NamedElsewhere(document, into)
              .follow(carried, with(edits, place.get().at(index, joined(carried, into, stay)))));
    }
    edits.addFirst(place.get().at(index, joined(carried, into, stay)));
    return edits;
  }

  private static List<TextEdit> with(List<TextEdit> edits, TextEdit more) {
    List<TextEdit> all = new ArrayList<>(edits);
    all.addFirst(more);
    return all;
  }

  private Snippet joined(Map<Declared, Carried> carried, Declared into, boolean stay) {
    boolean file = into.is() instanceof Declared.OfFile;
    List<Snippet> snippets = new ArrayList<>();
    carried.forEach((one, text) -> {
      boolean spaced = (stay || !isField(one)) && layout.isSpaced(one.range());
      snippets.add(text.snippet(file || spaced));
    });
    return Snippet.joined(snippets);
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

  private Map<Declared, Carried> asTheyAre(List<Declared> moved) {
    Map<Declared, Carried> carried = new LinkedHashMap<>();
    moved.forEach(one -> carried.put(one, new Carried(layout, one)));
    return carried;
  }

  /// A group is a field and a message in one.
  private static boolean isHalfOfGroup(Declared one) {
    return one.is() instanceof Declared.OfMessage(ProtoMessage message) && message.group();
  }

  /// Fields enter messages and oneofs, types and oneofs enter messages, types the file, methods
  /// services. Nothing enters itself.
  private static boolean canEnter(List<Declared> moved, Declared into) {
    boolean around =
        !(into.is() instanceof Declared.OfFile)
            && moved.stream().anyMatch(one -> one.range().contains(into.range()));
    return !around
        && switch (into.is()) {
          case Declared.OfFile _ -> moved.stream().allMatch(DeclarationMoves::isType);
          case Declared.OfMessage _ ->
              moved.stream()
                  .allMatch(
                      one -> isField(one) || isType(one) || one.is() instanceof Declared.OfOneof);
          case Declared.OfOneof _ ->
              moved.stream()
                  .allMatch(one ->
                      one.is() instanceof Declared.OfField(ProtoField field, var _)
                          && !field.group()
                          && !field.isRepeated());
          case Declared.OfService _ ->
              moved.stream().allMatch(one -> one.is() instanceof Declared.OfMethod);
          default -> false;
        };
  }

  private static boolean isField(Declared one) {
    return one.is() instanceof Declared.OfField;
  }

  /// Extensions that a message declares would have other full names, by which options set them.
  private static boolean isType(Declared one) {
    return switch (one.is()) {
      case Declared.OfEnum _ -> true;
      case Declared.OfMessage(ProtoMessage message) -> !declaresExtensions(message);
      default -> false;
    };
  }

  private static boolean declaresExtensions(ProtoMessage message) {
    return !message.extensions().isEmpty()
        || message.messages().stream().anyMatch(DeclarationMoves::declaresExtensions);
  }

  private static Optional<ProtoMessage> message(Declared into) {
    return switch (into.is()) {
      case Declared.OfMessage(ProtoMessage message) -> Optional.of(message);
      case Declared.OfOneof(var _, ProtoMessage message) -> Optional.of(message);
      default -> Optional.empty();
    };
  }

  private static boolean isOf(Declared one, Optional<ProtoMessage> message) {
    return switch (one.is()) {
      case Declared.OfField field -> message.filter(field.message()::equals).isPresent();
      case Declared.OfOneof oneof -> message.filter(oneof.message()::equals).isPresent();
      default -> false;
    };
  }

  private Map<Declared, Carried> changed(List<Declared> moved, Declared into) {
    Optional<ProtoMessage> target = message(into);
    if (target.isEmpty()) {
      return asTheyAre(moved);
    }
    boolean oneof = into.is() instanceof Declared.OfOneof;
    Entering entering =
        new Entering(target.get(), UnusedNumbers.of(target.get()), TakenNames.in(into));
    Map<Declared, Carried> all = new LinkedHashMap<>();
    for (Declared one : moved) {
      Carried carried = new Carried(layout, one);
      boolean numbered =
          switch (one.is()) {
            case Declared.OfField(ProtoField field, ProtoMessage from) -> {
              carried.labelled(
                  document, field, field.oneof().isPresent(), field.isMessage(), oneof);
              yield entering.field(carried, field, from);
            }
            case Declared.OfOneof(ProtoOneof fields, ProtoMessage from) -> {
              carried.with(one.name().range(), entering.taken().free(one.name().text()));
              yield Declarations.members(fields, from).stream()
                  .allMatch(field -> entering.field(carried, field, from));
            }
            default -> true;
          };
      if (!numbered) {
        return Map.of();
      }
      all.put(one, carried);
    }
    return all;
  }

  /// A message that fields come into.
  private record Entering(ProtoMessage target, UnusedNumbers numbers, TakenNames taken) {

    /// Gives a field a name and a number that are free; false when no number is left.
    boolean field(Carried carried, ProtoField field, ProtoMessage from) {
      if (from.equals(target)) {
        return true;
      }
      Optional<Long> number = numbers.keepOr(field.number().value());
      number.ifPresent(free -> {
        numbers.take(free);
        carried.with(field.number().range(), free.toString());
        // A group's name is its type's as well.
        if (!field.group()) {
          carried.with(field.name().range(), taken.free(field.name().text()));
        }
      });
      return number.isPresent();
    }
  }
}
