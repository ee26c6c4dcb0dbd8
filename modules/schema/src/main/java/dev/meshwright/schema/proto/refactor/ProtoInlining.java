package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoOneof;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.refactor.NameChange;
import dev.meshwright.schema.proto.edit.Carried;
import dev.meshwright.schema.proto.edit.Declarations;
import dev.meshwright.schema.proto.edit.Declared;
import dev.meshwright.schema.proto.edit.Insertion;
import dev.meshwright.schema.proto.edit.Layout;
import dev.meshwright.schema.proto.edit.Removals;
import dev.meshwright.schema.proto.edit.Snippet;
import dev.meshwright.schema.proto.edit.UnusedNumbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts the fields of a message in the place of the field that holds it; or a type that one message
/// uses inside that message.
final class ProtoInlining {

  private final RefactoringWork work;
  private final Layout layout;
  private final Notes notes;

  ProtoInlining(RefactoringWork work) {
    this.work = work;
    this.layout = work.layout();
    this.notes = new Notes(work);
  }

  void run(Declared one) {
    switch (one.is()) {
      case Declared.OfField(ProtoField field, ProtoMessage message) -> fields(one, field, message);
      case Declared.OfMessage(ProtoMessage message) when !message.group() ->
          nest(one, message.fullName());
      case Declared.OfEnum(ProtoEnum values) -> nest(one, values.fullName());
      default -> notes.notHere(one.name().range(), "There is no type here that could be inlined.");
    }
  }

  private void nest(Declared one, String fullName) {
    TextRange at = one.name().range();
    if (!ProtoNames.scopeOf(fullName).equals(work.file().packageText())) {
      notes.notHere(at, "The type is declared inside a message already.");
      return;
    }
    Set<String> users = new LinkedHashSet<>(List.of(work.path()));
    users.addAll(work.importers(work.path()));
    Set<DeclaredName> owners = new LinkedHashSet<>();
    for (String path : users) {
      work.files()
          .before(path)
          .ifPresent(document ->
              Mentioned.of(document).mentions().stream()
                  .filter(
                      mention -> mention.meant().filter(name -> isIn(name, fullName)).isPresent())
                  .filter(mention -> !isInside(mention.owner(), fullName))
                  .forEach(mention -> owners.add(new DeclaredName(path, mention.owner()))));
    }
    Set<String> messages = new LinkedHashSet<>();
    for (DeclaredName owner : owners) {
      messages.add(owner.file().equals(work.path()) ? ProtoNames.scopeOf(owner.fullName()) : "");
    }
    Optional<ProtoMessage> into =
        messages.size() == 1
            ? work.document().files().types(work.path()).message(messages.iterator().next())
            : Optional.empty();
    if (into.isEmpty()) {
      work.refuse(
          "proto-refactor-used",
          at,
          "Only a type that exactly one message of the file uses can be declared inside it; "
              + one.name().text()
              + " is used by "
              + messages.size()
              + " or by something else.",
          "");
      return;
    }
    new TypeExtraction(work).nest(one, fullName, Declared.of(into.get()), into.get().fullName());
  }

  private boolean isIn(DeclaredName name, String fullName) {
    return name.file().equals(work.path()) && isInside(name.fullName(), fullName);
  }

  private static boolean isInside(String name, String fullName) {
    return name.equals(fullName) || name.startsWith(fullName + ".");
  }

  private void fields(Declared one, ProtoField field, ProtoMessage message) {
    TextRange at = one.name().range();
    Optional<Inner> inner = inner(field);
    if (inner.isEmpty() || field.isRepeated() || field.oneof().isPresent() || field.group()) {
      notes.notHere(
          at,
          "Only a field that holds one message can have the fields of that message in its place:"
              + " none that is repeated, a map, a group or one of a oneof.");
      return;
    }
    ProtoMessage type = inner.get().message();
    List<Declared> members =
        Declarations.inside(Declared.of(type)).stream()
            .filter(each ->
                each.is() instanceof Declared.OfField || each.is() instanceof Declared.OfOneof)
            .toList();
    boolean group = type.fields().stream().anyMatch(ProtoField::group);
    if (members.isEmpty() || group || type.fullName().equals(message.fullName())) {
      notes.notHere(
          at, "The message has no fields, or holds itself or a group: it cannot be inlined.");
      return;
    }
    if (!sameLanguage(inner.get().document()) || !free(message, field, type, at)) {
      return;
    }
    Optional<Snippet> put = snippet(inner.get().document(), type, members, message);
    if (put.isEmpty()) {
      work.refuse("proto-refactor-taken", at, "The message has no free numbers left.", "");
      return;
    }
    Declared outer = Declared.of(message);
    List<Declared> around = Declarations.inside(outer);
    List<TextEdit> edits = new ArrayList<>();
    edits.add(Insertion.into(layout, outer).orElseThrow().at(around.indexOf(one), put.get()));
    Removals removals = new Removals(work.file(), layout);
    edits.addAll(removals.taken(List.of(one)));
    removals.reserve(List.of(one), edits);
    work.edit(edits);
    follow(inner.get(), type, message, at, field);
  }

  private record Inner(ProtoDocument document, ProtoMessage message) {}

  private Optional<Inner> inner(ProtoField field) {
    return field.type().target() instanceof ProtoTarget.OfMessage(String path, String name)
        ? work.files()
            .before(path)
            .flatMap(document ->
                document.files().types(path).message(name).map(found -> new Inner(document, found)))
        : Optional.empty();
  }

  private boolean sameLanguage(ProtoDocument other) {
    boolean same =
        other.file().edition() == work.file().edition()
            && other.file().features().equals(work.file().features());
    if (!same) {
      work.refuse(
          "proto-refactor-target",
          TextRange.at(0),
          other.file().path()
              + " is written in another syntax: its fields would mean something else.",
          "Move both files to the same edition first.");
    }
    return same;
  }

  private boolean free(ProtoMessage message, ProtoField field, ProtoMessage type, TextRange at) {
    Legal legal = new Legal(work);
    for (ProtoField each : type.fields()) {
      if (each.name().text().equals(field.name().text())) {
        work.refuse(
            "proto-refactor-taken",
            at,
            "The name "
                + each.name().text()
                + " is given up with the field, and must not mean another one.",
            "Rename one of the two first.");
        return false;
      }
      Optional<ProtoField> clash =
          message.fields().stream()
              .filter(other -> !other.equals(field) && isOneName(other, each))
              .findFirst();
      if (clash.isPresent()) {
        work.refuse(
            "proto-refactor-taken",
            clash.get().name().range(),
            message.name().text()
                + " has "
                + clash.get().name().text()
                + " already, and "
                + type.name().text()
                + " has "
                + each.name().text()
                + " as well.",
            "Rename one of the two first.");
        return false;
      }
      if (!legal.field(message, List.of(field), each.name().text(), each.jsonName(), at)) {
        return false;
      }
    }
    for (ProtoOneof oneof : type.oneofs()) {
      if (!legal.isFree(message.fullName(), oneof.name().text(), at)) {
        return false;
      }
    }
    return true;
  }

  /// In the file or in JSON.
  private static boolean isOneName(ProtoField one, ProtoField other) {
    return one.name().text().equals(other.name().text()) || one.jsonName().equals(other.jsonName());
  }

  private static Optional<Snippet> snippet(
      ProtoDocument document, ProtoMessage type, List<Declared> members, ProtoMessage into) {
    Layout layout = new Layout(document.file().text());
    UnusedNumbers numbers = UnusedNumbers.of(into);
    List<Snippet> snippets = new ArrayList<>();
    for (Declared member : members) {
      Carried carried = new Carried(layout, member);
      for (ProtoField field : type.fields()) {
        if (member.range().contains(field.range())) {
          Optional<Long> number = numbers.next();
          if (number.isEmpty()) {
            return Optional.empty();
          }
          numbers.take(number.get());
          carried.with(field.number().range(), number.get().toString());
        }
      }
      snippets.add(carried.snippet(false));
    }
    return Optional.of(Snippet.joined(snippets));
  }

  /// The type stays, with its fields: what the new ones name must mean the same as in the type.
  private void follow(
      Inner inner, ProtoMessage type, ProtoMessage message, TextRange at, ProtoField field) {
    Map<DeclaredName, DeclaredName> moved = new HashMap<>();
    String path = inner.document().file().path();
    Mentioned.of(inner.document())
        .declared()
        .keySet()
        .forEach(name -> {
          boolean member =
              type.fields().stream().anyMatch(each -> each.fullName().equals(name))
                  || type.oneofs().stream()
                      .anyMatch(each ->
                          ProtoNames.join(type.fullName(), each.name().text()).equals(name));
          if (member) {
            moved.put(
                new DeclaredName(path, name),
                new DeclaredName(
                    work.path(), ProtoNames.join(message.fullName(), ProtoNames.lastOf(name))));
          }
        });
    Followers followers = new Followers(work, moved, List.of(path));
    followers.follow(List.of(work.path()));
    if (!work.isRefused()) {
      Set<String> all = new LinkedHashSet<>(List.of(work.path()));
      Importing.tidy(work, all);
      all.addAll(work.importers(work.path()));
      work.check(all);
    }
    for (ProtoField each : type.fields()) {
      work.renamed(
          new NameChange(
              NameChange.Of.FIELD,
              work.path(),
              List.of(),
              field.name().text() + "." + each.name().text(),
              each.name().text()));
    }
    work.note(
        "proto-refactor-wire",
        at,
        "Readers and writers that know the field as it is do not find its values any more: in bytes"
            + " and in JSON they are next to the other fields then. "
            + type.name().text()
            + " itself stays.",
        "Use it for messages that nobody has written yet, or change writers and readers together.");
  }
}
