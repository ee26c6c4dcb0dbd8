package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoPresence;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.refactor.RefactoringKind;
import dev.meshwright.schema.proto.edit.Declared;
import dev.meshwright.schema.proto.edit.FieldEdits;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Which refactorings a declaration, or several of them, can have.
record Offers(ProtoDocument document) {

  Set<RefactoringKind> of(List<Declared> some) {
    if (some.size() == 1) {
      return one(some.getFirst());
    }
    Set<RefactoringKind> kinds = EnumSet.noneOf(RefactoringKind.class);
    if (some.stream().noneMatch(one -> one.is() instanceof Declared.OfFile)) {
      kinds.add(RefactoringKind.REMOVE);
      kinds.add(RefactoringKind.REORDER);
    }
    long holders =
        some.stream()
            .map(one -> one.is() instanceof Declared.OfField field ? field.message() : one)
            .distinct()
            .count();
    boolean fields =
        holders == 1
            && some.stream()
                .allMatch(
                    one -> one.is() instanceof Declared.OfField field && !field.field().group());
    if (fields) {
      kinds.add(RefactoringKind.GROUP_FIELDS);
      kinds.add(RefactoringKind.MERGE);
    }
    return kinds;
  }

  private Set<RefactoringKind> one(Declared one) {
    Set<RefactoringKind> kinds =
        EnumSet.of(
            RefactoringKind.RENAME,
            RefactoringKind.DEPRECATE,
            RefactoringKind.REMOVE,
            RefactoringKind.REORDER);
    switch (one.is()) {
      case Declared.OfFile _ -> {
        kinds.clear();
        kinds.add(RefactoringKind.RENAME_NAMESPACE);
        kinds.add(RefactoringKind.DEPRECATE);
        if (!EditionUpgrade.newer(document).isEmpty()) {
          kinds.add(RefactoringKind.UPGRADE);
        }
      }
      case Declared.OfMessage(ProtoMessage message) -> {
        kinds.add(RefactoringKind.ADD_FIELD);
        if (!message.group()) {
          type(message.fullName(), kinds);
        }
      }
      case Declared.OfEnum(var values) -> {
        kinds.add(RefactoringKind.ADD_FIELD);
        type(values.fullName(), kinds);
      }
      case Declared.OfService _ -> kinds.add(RefactoringKind.MOVE_TYPE);
      case Declared.OfOneof _ -> {
        kinds.remove(RefactoringKind.DEPRECATE);
        kinds.add(RefactoringKind.ADD_FIELD);
      }
      case Declared.OfField(ProtoField field, var _) -> field(field, kinds);
      case Declared.OfExtend _ -> {
        kinds.remove(RefactoringKind.RENAME);
        kinds.remove(RefactoringKind.DEPRECATE);
      }
      case Declared.OfExtension(ProtoField field, var _) -> {
        if (field.group()) {
          kinds.remove(RefactoringKind.RENAME);
        }
      }
      case Declared.OfValue _, Declared.OfMethod _ -> {}
    }
    return kinds;
  }

  private void type(String fullName, Set<RefactoringKind> kinds) {
    if (isTop(fullName)) {
      kinds.add(RefactoringKind.MOVE_TYPE);
      kinds.add(RefactoringKind.INLINE);
    } else {
      kinds.add(RefactoringKind.EXTRACT_TYPE);
    }
  }

  private boolean isTop(String fullName) {
    return ProtoNames.scopeOf(fullName).equals(document.file().packageText());
  }

  private void field(ProtoField field, Set<RefactoringKind> kinds) {
    if (field.group()) {
      return;
    }
    kinds.add(RefactoringKind.CHANGE_TYPE);
    if (field.oneof().isEmpty()) {
      kinds.add(RefactoringKind.GROUP_FIELDS);
      kinds.add(RefactoringKind.SPLIT);
    }
    boolean canBeGiven =
        FieldEdits.hasChoice(field, document.file().edition())
            && field.presence() != ProtoPresence.EXPLICIT;
    if (canBeGiven) {
      kinds.add(RefactoringKind.SET_PRESENCE);
    }
    boolean holdsOne =
        field.type().target() instanceof ProtoTarget.OfMessage
            && !field.isRepeated()
            && field.oneof().isEmpty();
    if (holdsOne) {
      kinds.add(RefactoringKind.INLINE);
    }
    if (isInner(field)) {
      kinds.add(RefactoringKind.EXTRACT_TYPE);
    }
  }

  /// Whether the type stands inside a message of the file.
  private boolean isInner(ProtoField field) {
    return switch (field.type().target()) {
      case ProtoTarget.OfMessage(String path, String name) ->
          path.equals(document.file().path()) && !isTop(name);
      case ProtoTarget.OfEnum(String path, String name) ->
          path.equals(document.file().path()) && !isTop(name);
      case ProtoTarget.OfScalar _, ProtoTarget.Unresolved _ -> false;
    };
  }
}
