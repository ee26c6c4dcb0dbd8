package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.schema.proto.edit.References.Reference;
import dev.meshwright.schema.proto.parse.ProtoParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Has the types that a file names mean the same when declarations stand elsewhere: those that are
/// moved or pasted have another full name, and a short name in another message may mean another
/// type.
final class NamedElsewhere {

  private final ProtoDocument document;

  /// The full name of what holds the moved declarations then.
  private final String scope;

  NamedElsewhere(ProtoDocument document, Declared into) {
    this.document = document;
    this.scope = scope(document, into);
  }

  static String scope(ProtoDocument document, Declared into) {
    return switch (into.is()) {
      case Declared.OfMessage(ProtoMessage message) -> message.fullName();
      case Declared.OfOneof(var _, ProtoMessage message) -> message.fullName();
      default -> document.file().packageText();
    };
  }

  /// @param moved what is moved, with its text as it will stand there; names in it are changed
  /// @param edits that move it, as far as they are known
  /// @return edits of the names that stay where they are
  List<TextEdit> follow(Map<Declared, Carried> moved, List<TextEdit> edits) {
    KnownTypes after = after(edits);
    List<TextEdit> others = new ArrayList<>();
    for (Reference reference : References.of(document.file())) {
      TextRange range = reference.type().range();
      Optional<Map.Entry<Declared, Carried>> with =
          moved.entrySet().stream()
              .filter(entry -> entry.getKey().range().contains(range))
              .findFirst();
      String from = with.map(entry -> scope(entry.getKey(), reference)).orElse(reference.scope());
      reference
          .target()
          .map(target -> renamed(target, moved.keySet()))
          .filter(target ->
              after.resolve(from, reference.type().text()).stream().noneMatch(target::equals))
          .ifPresent(target -> {
            String written = after.written(from, target);
            with.ifPresentOrElse(
                entry -> entry.getValue().with(range, written),
                () -> others.add(TextEdit.replace(range, written)));
          });
    }
    return others;
  }

  private KnownTypes after(List<TextEdit> edits) {
    String text = TextEdits.apply(document.file().text(), Tidy.up(edits));
    return new KnownTypes(document, ProtoParser.parse(document.file().path(), text).file());
  }

  /// Writes the types that something names as they are named here, but for those that it declares
  /// itself.
  void taken(Declared one, Carried carried, KnownTypes names) {
    for (Reference reference : References.of(document.file())) {
      TextRange range = reference.type().range();
      reference
          .target()
          .filter(target -> one.range().contains(range))
          .filter(target -> !isDeclaredIn(one, target))
          .filter(target ->
              names.resolve(scope, reference.type().text()).stream().noneMatch(target::equals))
          .ifPresent(target -> carried.with(range, names.written(scope, target)));
    }
  }

  private static boolean isDeclaredIn(Declared one, String target) {
    return one.is() instanceof Declared.OfMessage(ProtoMessage message)
        && (target.equals(message.fullName()) || target.startsWith(message.fullName() + "."));
  }

  /// What leads nowhere since a type was cut leads to it where it is pasted.
  ///
  /// @param edits that paste it
  List<TextEdit> found(List<Declared> pasted, List<TextEdit> edits) {
    List<String> types =
        pasted.stream()
            .filter(one ->
                one.is() instanceof Declared.OfEnum
                    || (one.is() instanceof Declared.OfMessage(ProtoMessage message)
                        && !message.group()))
            .map(one -> one.name().text())
            .toList();
    List<Reference> lost =
        types.isEmpty()
            ? List.of()
            : References.of(document.file()).stream()
                .filter(reference -> reference.type().target() instanceof ProtoTarget.Unresolved)
                .toList();
    if (lost.isEmpty()) {
      return List.of();
    }
    KnownTypes after = after(edits);
    List<TextEdit> found = new ArrayList<>();
    for (Reference reference : lost) {
      List<String> parts = List.of(reference.type().text().split("\\.", -1));
      parts.stream()
          .filter(types::contains)
          .findFirst()
          .map(type ->
              ProtoNames.join(
                  scope, String.join(".", parts.subList(parts.indexOf(type), parts.size()))))
          .filter(after::isType)
          .filter(target -> after.resolve(reference.scope(), reference.type().text()).isEmpty())
          .ifPresent(target ->
              found.add(
                  TextEdit.replace(
                      reference.type().range(), after.written(reference.scope(), target))));
    }
    return found;
  }

  /// The scope that a name of something moved is looked up in then.
  private String scope(Declared one, Reference reference) {
    return one.is() instanceof Declared.OfMessage(ProtoMessage message) && !message.group()
        ? renamed(reference.scope(), message.fullName())
        : scope;
  }

  private String renamed(String target, Iterable<Declared> moved) {
    String name = target;
    for (Declared one : moved) {
      name =
          switch (one.is()) {
            case Declared.OfMessage(ProtoMessage message) -> renamed(name, message.fullName());
            case Declared.OfEnum(ProtoEnum values) -> renamed(name, values.fullName());
            case Declared.OfField(ProtoField field, ProtoMessage message) when field.group() ->
                renamed(name, ProtoNames.join(message.fullName(), field.name().text()));
            default -> name;
          };
    }
    return name;
  }

  private String renamed(String name, String from) {
    boolean inside = name.equals(from) || name.startsWith(from + ".");
    return inside
        ? ProtoNames.join(scope, ProtoNames.lastOf(from)) + name.substring(from.length())
        : name;
  }
}
