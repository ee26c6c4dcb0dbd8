package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoTypes;
import dev.meshwright.model.refactor.NameChange;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// Tells the names in data that are other names now.
final class DataNames {

  private static final int DEEPEST = 4;
  private static final int MOST = 64;

  private final RefactoringWork work;
  private final ProtoTypes types;

  DataNames(RefactoringWork work) {
    this.work = work;
    this.types = ProtoTypes.of(work.file());
  }

  /// A field of a message; also where fields of other messages of the file lead to it.
  void field(ProtoMessage message, String from, String to) {
    List<List<String>> ways = new ArrayList<>();
    ways(message, List.of(), ways);
    for (List<String> way : ways) {
      work.renamed(new NameChange(NameChange.Of.FIELD, work.path(), way, from, to));
    }
  }

  private void ways(ProtoMessage message, List<String> inside, List<List<String>> found) {
    if (found.size() >= MOST || found.contains(inside)) {
      return;
    }
    found.add(inside);
    if (inside.size() == DEEPEST) {
      return;
    }
    for (ProtoMessage other : types.messages().values()) {
      for (ProtoField field : other.fields()) {
        if (field.isMessage() && field.type().fullName().equals(message.fullName())) {
          List<String> way = new ArrayList<>(List.of(field.name().text()));
          way.addAll(inside);
          ways(other, way, found);
        }
      }
    }
  }

  void value(String from, String to) {
    work.renamed(new NameChange(NameChange.Of.ENUM_VALUE, work.path(), List.of(), from, to));
  }

  /// The messages and enums of a part of the file.
  void types(TextRange range, UnaryOperator<String> renaming) {
    types.messages().values().stream()
        .filter(message -> range.contains(message.range()))
        .forEach(message -> type(message.fullName(), renaming));
    types.enums().values().stream()
        .filter(values -> range.contains(values.range()))
        .forEach(values -> type(values.fullName(), renaming));
  }

  private void type(String from, UnaryOperator<String> renaming) {
    String to = renaming.apply(from);
    if (!from.equals(to)) {
      work.renamed(new NameChange(NameChange.Of.TYPE, work.path(), List.of(), from, to));
    }
  }
}
