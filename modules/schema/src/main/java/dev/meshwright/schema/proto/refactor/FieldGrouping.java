package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoEdition;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoNames;
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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Puts fields of a message into a new message, of which the old one has a field in their place.
final class FieldGrouping {

  private final RefactoringWork work;
  private final Layout layout;

  FieldGrouping(RefactoringWork work) {
    this.work = work;
    this.layout = work.layout();
  }

  void run(List<Declared> asked, String type, String name) {
    List<Declared> fields =
        asked.stream().distinct().sorted(Comparator.comparing(Declared::range)).toList();
    List<ProtoField> plain = new ArrayList<>();
    List<ProtoMessage> messages = new ArrayList<>();
    for (Declared one : fields) {
      if (one.is() instanceof Declared.OfField(ProtoField field, ProtoMessage message)
          && !field.group()
          && field.oneof().isEmpty()) {
        plain.add(field);
        messages.add(message);
      }
    }
    TextRange at = fields.getFirst().name().range();
    if (plain.size() < fields.size() || messages.stream().distinct().count() != 1) {
      new Notes(work)
          .notHere(
              at, "Only fields of one message can be grouped, and none of a oneof or a group.");
      return;
    }
    ProtoMessage message = messages.getFirst();
    String scope = work.file().packageText();
    Legal legal = new Legal(work);
    Optional<Long> number = UnusedNumbers.of(message).next();
    if (!legal.name(type, at)
        || !legal.isFree(scope, type, at)
        || !legal.field(message, plain, name, ProtoNames.jsonName(name), at)) {
      return;
    }
    boolean kept = plain.stream().anyMatch(field -> field.name().text().equals(name));
    if (number.isEmpty() || kept) {
      work.refuse(
          "proto-refactor-taken",
          at,
          kept
              ? "The name " + name + " is given up with the fields, and must not mean another one."
              : "The message has no free number left.",
          "Choose another name.");
      return;
    }
    edit(message, fields, plain, new New(type, name, number.get()));
    follow(message, plain, type);
    said(message, plain, name, at);
  }

  private record New(String type, String field, long number) {}

  private void edit(
      ProtoMessage message, List<Declared> fields, List<ProtoField> plain, New added) {
    List<Snippet> snippets = new ArrayList<>();
    for (int i = 0; i < plain.size(); i++) {
      snippets.add(
          new Carried(layout, fields.get(i))
              .with(plain.get(i).number().range(), Integer.toString(i + 1))
              .snippet(false));
    }
    String inside = Snippet.joined(snippets).lines(layout.unit(), "\n");
    Snippet declared = Snippet.spaced("message " + added.type() + " {\n" + inside + "\n}");
    String label = work.file().edition() == ProtoEdition.PROTO2 ? "optional " : "";
    Snippet field =
        Snippet.of(label + added.type() + " " + added.field() + " = " + added.number() + ";");
    Declared outer = Declared.of(message);
    List<Declared> members = Declarations.inside(outer);
    Declared file = Declared.of(work.file());
    List<Declared> top = Declarations.inside(file);
    int below = 0;
    for (int i = 0; i < top.size(); i++) {
      below = top.get(i).range().contains(message.range()) ? i + 1 : below;
    }
    List<TextEdit> edits = new ArrayList<>();
    edits.add(
        Insertion.into(layout, outer).orElseThrow().at(index(members, fields.getFirst()), field));
    edits.add(Insertion.into(layout, file).orElseThrow().at(below, declared));
    Removals removals = new Removals(work.file(), layout);
    edits.addAll(removals.taken(fields));
    removals.reserve(fields, edits);
    work.edit(edits);
  }

  private static int index(List<Declared> members, Declared one) {
    return (int)
        members.stream().filter(each -> each.range().start() < one.range().start()).count();
  }

  private void follow(ProtoMessage message, List<ProtoField> plain, String type) {
    Map<DeclaredName, DeclaredName> moved = new HashMap<>();
    String scope = ProtoNames.join(work.file().packageText(), type);
    for (ProtoField field : plain) {
      moved.put(
          new DeclaredName(work.path(), field.fullName()),
          new DeclaredName(work.path(), ProtoNames.join(scope, field.name().text())));
    }
    ProtoUsers.follow(work, moved);
    if (!work.isRefused() && message.fields().size() == plain.size()) {
      work.note(
          "proto-refactor-wire",
          message.name().range(),
          message.name().text() + " has no other field then.",
          "");
    }
  }

  private void said(ProtoMessage message, List<ProtoField> plain, String name, TextRange at) {
    for (ProtoField field : plain) {
      work.renamed(
          new NameChange(
              NameChange.Of.FIELD,
              work.path(),
              List.of(),
              field.name().text(),
              name + "." + field.name().text()));
    }
    work.note(
        "proto-refactor-wire",
        at,
        "Readers and writers of "
            + message.name().text()
            + " that know it as it is do not find "
            + plain.stream().map(field -> field.name().text()).collect(Collectors.joining(", "))
            + " any more: in bytes and in JSON the values are inside "
            + name
            + " then.",
        "Use it for messages that nobody has written yet, or change writers and readers together.");
  }
}
