package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypes;
import dev.meshwright.schema.proto.edit.Carried;
import dev.meshwright.schema.proto.edit.Declarations;
import dev.meshwright.schema.proto.edit.Declared;
import dev.meshwright.schema.proto.edit.Insertion;
import dev.meshwright.schema.proto.edit.Layout;
import dev.meshwright.schema.proto.edit.Removals;
import dev.meshwright.schema.proto.edit.Snippet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Takes types out of messages, and puts them into messages. Bytes do not tell where a type is
/// declared; its full name does.
final class TypeExtraction {

  private final RefactoringWork work;
  private final Layout layout;

  TypeExtraction(RefactoringWork work) {
    this.work = work;
    this.layout = work.layout();
  }

  /// Puts a nested type, or that of a field, at the top of the file behind what it stood in.
  void extract(Declared asked, String name) {
    TextRange at = asked.name().range();
    Optional<Nested> nested = nested(asked);
    if (nested.isEmpty()) {
      new Notes(work)
          .notHere(at, "There is no message or enum inside another message here to be extracted.");
      return;
    }
    Declared one = nested.get().declared();
    String scope = work.file().packageText();
    String from = nested.get().fullName();
    Legal legal = new Legal(work);
    if (!legal.name(name, at) || !legal.isFree(scope, name, at)) {
      return;
    }
    Snippet snippet = new Carried(layout, one).with(one.name().range(), name).snippet(true);
    Declared file = Declared.of(work.file());
    List<Declared> top = Declarations.inside(file);
    int index = 0;
    for (int i = 0; i < top.size(); i++) {
      index = top.get(i).range().contains(one.range()) ? i + 1 : index;
    }
    place(one, file, index, snippet, from, ProtoNames.join(scope, name));
  }

  /// Puts a type into the one message that uses it.
  void nest(Declared one, String from, Declared into, String scope) {
    String name = one.name().text();
    Legal legal = new Legal(work);
    if (legal.isFree(scope, name, one.name().range())) {
      Snippet snippet = new Carried(layout, one).snippet(false);
      place(one, into, 0, snippet, from, ProtoNames.join(scope, name));
    }
  }

  private void place(
      Declared one, Declared into, int index, Snippet snippet, String from, String to) {
    TextRange at = one.name().range();
    new Notes(work).names(at, "type " + from);
    List<TextEdit> edits = new ArrayList<>();
    edits.add(Insertion.into(layout, into).orElseThrow().at(index, snippet));
    edits.addAll(new Removals(work.file(), layout).taken(List.of(one)));
    work.edit(edits);
    UnaryOperator<String> renaming =
        one.is() instanceof Declared.OfEnum ? ofEnum(from, to) : Relocation.renamed(from, to);
    new DataNames(work).types(one.range(), renaming);
    Map<DeclaredName, DeclaredName> moved =
        Relocation.of(work.document(), one.range(), work.path(), renaming);
    ProtoUsers.follow(work, moved);
  }

  /// The values of an enum are siblings of it: they move from its scope to the new one.
  private static UnaryOperator<String> ofEnum(String from, String to) {
    String old = ProtoNames.scopeOf(from);
    String now = ProtoNames.scopeOf(to);
    return name -> name.equals(from) ? to : Relocation.rescoped(old, now).apply(name);
  }

  private record Nested(Declared declared, String fullName) {}

  private Optional<Nested> nested(Declared asked) {
    Optional<Nested> own =
        switch (asked.is()) {
          case Declared.OfMessage(var message) when !message.group() ->
              Optional.of(new Nested(asked, message.fullName()));
          case Declared.OfEnum(var values) -> Optional.of(new Nested(asked, values.fullName()));
          case Declared.OfField(ProtoField field, var _) when !field.group() -> target(field);
          default -> Optional.empty();
        };
    return own.filter(
        found -> !ProtoNames.scopeOf(found.fullName()).equals(work.file().packageText()));
  }

  private Optional<Nested> target(ProtoField field) {
    ProtoTypes types = work.document().files().types(work.path());
    return switch (field.type().target()) {
      case ProtoTarget.OfMessage(String path, String name) when path.equals(work.path()) ->
          types
              .message(name)
              .filter(message -> !message.group())
              .map(message -> new Nested(Declared.of(message), name));
      case ProtoTarget.OfEnum(String path, String name) when path.equals(work.path()) ->
          types.enumeration(name).map(values -> new Nested(Declared.of(values), name));
      default -> Optional.empty();
    };
  }
}
