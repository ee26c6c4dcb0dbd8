package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.schema.proto.edit.Declared;
import dev.meshwright.schema.proto.edit.Layout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Adds the fields that carry what others carry today; those stay, as deprecated.
final class FieldSplit {

  private final RefactoringWork work;
  private final Layout layout;
  private final Notes notes;

  FieldSplit(RefactoringWork work) {
    this.work = work;
    this.layout = work.layout();
    this.notes = new Notes(work);
  }

  void split(Declared one, List<String> names) {
    TextRange at = one.name().range();
    if (!(one.is() instanceof Declared.OfField(ProtoField field, ProtoMessage message))
        || field.group()
        || field.oneof().isPresent()) {
      notes.notHere(
          at,
          "Only a field of a message can be split, and none of a oneof: of those only one is set.");
      return;
    }
    if (names.isEmpty() || !areFree(message, names, at)) {
      return;
    }
    add(List.of(one), message, names, type(field));
  }

  void merge(List<Declared> asked, String name) {
    List<Declared> fields =
        asked.stream().distinct().sorted(Comparator.comparing(Declared::range)).toList();
    TextRange at = fields.getFirst().name().range();
    List<ProtoField> plain = new ArrayList<>();
    Set<ProtoMessage> messages = new HashSet<>();
    for (Declared one : fields) {
      if (one.is() instanceof Declared.OfField(ProtoField field, ProtoMessage message)
          && !field.group()) {
        plain.add(field);
        messages.add(message);
      }
    }
    if (plain.size() != fields.size() || messages.size() != 1 || fields.size() < 2) {
      notes.notHere(at, "Only two or more fields of one message can be merged, and no groups.");
      return;
    }
    ProtoMessage message = messages.iterator().next();
    Set<String> types = new HashSet<>();
    plain.forEach(field -> types.add(type(field)));
    if (areFree(message, List.of(name), at)) {
      add(fields, message, List.of(name), types.size() == 1 ? types.iterator().next() : "string");
    }
  }

  private String type(ProtoField field) {
    String type = field.typeRange().of(layout.text());
    return field.isRepeated() && !field.isMap() ? "repeated " + type : type;
  }

  private boolean areFree(ProtoMessage message, List<String> names, TextRange at) {
    Set<String> json = new HashSet<>();
    for (String name : names) {
      if (!new Legal(work).field(message, List.of(), name, ProtoNames.jsonName(name), at)) {
        return false;
      }
      if (!json.add(ProtoNames.jsonName(name))) {
        work.refuse(
            "proto-refactor-taken",
            at,
            "The name " + name + " is given twice.",
            "Choose another name.");
        return false;
      }
    }
    return true;
  }

  private void add(List<Declared> old, ProtoMessage message, List<String> names, String type) {
    List<NewFields.Wanted> wanted =
        names.stream().map(name -> new NewFields.Wanted(name, type)).toList();
    Declared last = old.getLast();
    boolean oneof =
        last.is() instanceof Declared.OfField(ProtoField field, var _) && field.oneof().isPresent();
    Declared behind =
        oneof
            ? message.oneofs().stream()
                .filter(each -> each.range().contains(last.range()))
                .map(each -> Declared.of(each, message))
                .findFirst()
                .orElseThrow()
            : last;
    List<TextEdit> edits = new ArrayList<>(new NewFields(work).behind(behind, message, wanted));
    if (work.isRefused()) {
      return;
    }
    ProtoDeprecation deprecation = new ProtoDeprecation(work);
    old.forEach(one -> edits.addAll(deprecation.mark(one)));
    work.edit(edits);
    work.check(List.of());
    work.note(
        "proto-refactor-wire",
        old.getFirst().name().range(),
        "What is written already has its values in the old fields only: readers look there when "
            + String.join(", ", names)
            + " are not set, and writers fill both for a while.",
        "When nobody reads the old ones any more, remove them.");
  }
}
