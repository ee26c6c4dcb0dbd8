package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoEnumValue;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoOptions;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.schema.proto.edit.Declared;
import dev.meshwright.schema.proto.edit.Insertion;
import dev.meshwright.schema.proto.edit.Layout;
import dev.meshwright.schema.proto.edit.OptionBrackets;
import dev.meshwright.schema.proto.edit.ProtoTexts;
import dev.meshwright.schema.proto.edit.Snippet;
import dev.meshwright.schema.proto.edit.Statements;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Gives a declaration another name, in every file that names it.
final class ProtoRename {

  private final RefactoringWork work;
  private final Layout layout;
  private final Legal legal;
  private final DataNames names;
  private final Notes notes;

  ProtoRename(RefactoringWork work) {
    this.work = work;
    this.layout = work.layout();
    this.legal = new Legal(work);
    this.names = new DataNames(work);
    this.notes = new Notes(work);
  }

  void run(Declared one, Refactoring.Rename rename) {
    String name = rename.name();
    TextRange at = one.name().range();
    if (name.equals(one.name().text())) {
      return;
    }
    switch (one.is()) {
      case Declared.OfField(ProtoField field, ProtoMessage message) when field.group() ->
          type(one, ProtoNames.join(message.fullName(), one.name().text()), rename);
      case Declared.OfField(ProtoField field, ProtoMessage message) ->
          field(field, message, rename);
      case Declared.OfValue(ProtoEnumValue value, ProtoEnum values) -> value(value, values, rename);
      case Declared.OfMessage(ProtoMessage message) -> type(one, message.fullName(), rename);
      case Declared.OfEnum(ProtoEnum values) -> type(one, values.fullName(), rename);
      case Declared.OfService(var service) -> {
        if (isFree(service.fullName(), name, at)) {
          notes.paths(at, "service " + service.fullName());
          follow(one, Relocation.renamed(service.fullName(), sibling(service.fullName(), name)));
        }
      }
      case Declared.OfMethod(var method, var service) -> {
        String fullName = ProtoNames.join(service.fullName(), method.name().text());
        if (isFree(fullName, name, at)) {
          notes.paths(at, "method " + fullName);
          follow(one, Relocation.renamed(fullName, sibling(fullName, name)));
        }
      }
      case Declared.OfOneof(var oneof, ProtoMessage message) -> {
        String fullName = ProtoNames.join(message.fullName(), oneof.name().text());
        if (isFree(fullName, name, at)) {
          notes.code(at);
          follow(one, Relocation.renamed(fullName, sibling(fullName, name)));
        }
      }
      case Declared.OfExtension(ProtoField field, var _) -> {
        if (field.group()) {
          notes.notHere(at, "An extension that is a group has the name of its message.");
        } else if (isFree(field.fullName(), name, at)) {
          notes.names(at, "extension " + field.fullName());
          follow(one, Relocation.renamed(field.fullName(), sibling(field.fullName(), name)));
        }
      }
      case Declared.OfExtend _ ->
          notes.notHere(at, "A block of extensions has no name of its own.");
      case Declared.OfFile _ -> new PackageRename(work).run(name, rename.keepOld());
    }
  }

  private static String sibling(String fullName, String name) {
    return ProtoNames.join(ProtoNames.scopeOf(fullName), name);
  }

  private boolean isFree(String fullName, String name, TextRange at) {
    return legal.name(name, at) && legal.isFree(ProtoNames.scopeOf(fullName), name, at);
  }

  private void type(Declared one, String fullName, Refactoring.Rename rename) {
    TextRange at = one.name().range();
    if (!isFree(fullName, rename.name(), at)) {
      return;
    }
    if (rename.keepOld()) {
      notes.noAlias(at);
    }
    notes.names(at, "type " + fullName);
    UnaryOperator<String> renaming = Relocation.renamed(fullName, sibling(fullName, rename.name()));
    names.types(one.range(), renaming);
    follow(one, renaming);
  }

  private void field(ProtoField field, ProtoMessage message, Refactoring.Rename rename) {
    String name = rename.name();
    TextRange at = field.name().range();
    String old = field.jsonName();
    boolean given = field.option("json_name").isPresent();
    String json = rename.keepOld() || given ? old : ProtoNames.jsonName(name);
    if (!legal.field(message, List.of(field), name, json, at)) {
      return;
    }
    List<TextEdit> edits = new ArrayList<>(List.of(TextEdit.replace(at, name)));
    if (!ProtoNames.jsonName(name).equals(json) && !given) {
      edits.addAll(
          OptionBrackets.of(layout, field).set("json_name", Optional.of(ProtoTexts.quote(json))));
    }
    names.field(message, field.name().text(), name);
    if (!json.equals(old)) {
      notes.json(at, "\"" + old + "\"", "\"" + json + "\"");
      if (!old.equals(field.name().text()) || !json.equals(name)) {
        names.field(message, old, json);
      }
    }
    notes.code(at);
    follow(
        edits,
        field.range(),
        Relocation.renamed(field.fullName(), sibling(field.fullName(), name)));
  }

  /// Readers that know the old name only go on where it is the first of two for one number: that is
  /// the one that JSON is written with. Texts with the new name are read as well.
  private void value(ProtoEnumValue value, ProtoEnum values, Refactoring.Rename rename) {
    TextRange at = value.name().range();
    if (!legal.value(values, rename.name(), at)) {
      return;
    }
    String old = value.name().text();
    String fullName = ProtoNames.join(ProtoNames.scopeOf(values.fullName()), old);
    List<TextEdit> edits = new ArrayList<>(List.of(TextEdit.replace(at, rename.name())));
    if (rename.keepOld()) {
      edits.add(alias(value, values));
      if (!ProtoOptions.isTrue(values.options(), "allow_alias")) {
        edits.addAll(
            new Statements(layout).set(Declared.of(values), "allow_alias", Optional.of("true")));
      }
      work.note(
          "proto-refactor-json",
          at,
          "JSON is still written with "
              + old
              + ", the first of two names for one number, so that readers that know only this name"
              + " go on; "
              + rename.name()
              + " is read as well.",
          "When all readers know the new name, remove the old one.");
    } else {
      notes.json(at, old, rename.name());
      names.value(old, rename.name());
    }
    notes.code(at);
    follow(edits, value.range(), Relocation.renamed(fullName, sibling(fullName, rename.name())));
  }

  private TextEdit alias(ProtoEnumValue value, ProtoEnum values) {
    Snippet snippet =
        Snippet.of(
            value.name().text()
                + " = "
                + value.number().range().of(layout.text())
                + " [deprecated = true];");
    int index = values.values().indexOf(value);
    return Insertion.into(layout, Declared.of(values)).orElseThrow().at(index, snippet);
  }

  private void follow(Declared one, UnaryOperator<String> renaming) {
    String renamed = renaming.apply(fullName(one));
    TextEdit edit = TextEdit.replace(one.name().range(), ProtoNames.lastOf(renamed));
    follow(List.of(edit), one.range(), renaming);
  }

  private static String fullName(Declared one) {
    return switch (one.is()) {
      case Declared.OfMessage(var message) -> message.fullName();
      case Declared.OfEnum(var values) -> values.fullName();
      case Declared.OfService(var service) -> service.fullName();
      case Declared.OfMethod(var method, var service) ->
          ProtoNames.join(service.fullName(), method.name().text());
      case Declared.OfOneof(var oneof, var message) ->
          ProtoNames.join(message.fullName(), oneof.name().text());
      case Declared.OfField(var field, var message) ->
          ProtoNames.join(message.fullName(), field.name().text());
      case Declared.OfExtension(var field, var _) -> field.fullName();
      case Declared.OfFile _, Declared.OfExtend _, Declared.OfValue _ -> one.name().text();
    };
  }

  private void follow(List<TextEdit> edits, TextRange range, UnaryOperator<String> renaming) {
    work.edit(edits);
    ProtoUsers.follow(work, Relocation.of(work.document(), range, work.path(), renaming));
  }
}
