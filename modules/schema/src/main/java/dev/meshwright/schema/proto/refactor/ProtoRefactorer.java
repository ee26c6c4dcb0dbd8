package dev.meshwright.schema.proto.refactor;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.Severity;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.refactor.Refactored;
import dev.meshwright.model.refactor.Refactoring;
import dev.meshwright.model.refactor.RefactoringKind;
import dev.meshwright.schema.proto.edit.Declarations;
import dev.meshwright.schema.proto.edit.Declared;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Refactors one `.proto` file, with those that import it.
public final class ProtoRefactorer {

  private final ProtoDocument document;

  public ProtoRefactorer(ProtoDocument document) {
    this.document = document;
  }

  /// What can be done to a declaration, or to several of them at once.
  public Set<RefactoringKind> offered(List<List<String>> declarations) {
    Declarations all = new Declarations(document);
    List<Declared> found = declarations.stream().flatMap(path -> all.find(path).stream()).toList();
    return found.size() < declarations.size() || found.isEmpty()
        ? Set.of()
        : new Offers(document).of(found);
  }

  /// The editions that the file can be moved to, the newest last.
  public List<String> newerVersions() {
    return EditionUpgrade.newer(document);
  }

  /// The edits of the file and of those that use what it declares.
  ///
  /// @param schemas paths of the files that may import it
  /// @param files the state that the file was read from
  public Result<Refactored> refactor(
      Refactoring refactoring, List<String> schemas, FileSource files, Progress progress) {
    Optional<Problem> broken =
        document.problems().stream()
            .filter(problem -> problem.severity() == Severity.ERROR)
            .filter(problem -> problem.rule().equals("proto-syntax"))
            .findFirst();
    if (broken.isPresent()) {
      return Result.failed(
          Problem.error(
              "proto-refactor-unread",
              broken.get().location(),
              "The file cannot be read to the end: what follows after this place is not known.",
              "Repair the file first."));
    }
    RefactoringWork work = new RefactoringWork(document, schemas, files, progress);
    run(refactoring, work);
    return work.result();
  }

  private static void run(Refactoring refactoring, RefactoringWork work) {
    switch (refactoring) {
      case Refactoring.Rename rename ->
          one(work, rename.at()).ifPresent(one -> new ProtoRename(work).run(one, rename));
      case Refactoring.RenameNamespace(String name, boolean keepOld) ->
          new PackageRename(work).run(name, keepOld);
      case Refactoring.MoveType(List<String> at, String file) ->
          one(work, at).ifPresent(one -> new ProtoTypeMove(work).run(one, file));
      case Refactoring.ExtractType(List<String> at, String name) ->
          one(work, at).ifPresent(one -> new TypeExtraction(work).extract(one, name));
      case Refactoring.GroupFields(List<List<String>> fields, String type, String field) ->
          some(work, fields).ifPresent(all -> new FieldGrouping(work).run(all, type, field));
      case Refactoring.Inline(List<String> at) ->
          one(work, at).ifPresent(one -> new ProtoInlining(work).run(one));
      case Refactoring.SetPresence(List<String> at, boolean optional, var _) ->
          one(work, at).ifPresent(one -> new FieldChanges(work).presence(one, optional));
      case Refactoring.ChangeType(List<String> at, String type) ->
          one(work, at).ifPresent(one -> new ProtoTypeChange(work).run(one, type));
      case Refactoring.Deprecate(List<String> at, Optional<String> reason) ->
          one(work, at).ifPresent(one -> new ProtoDeprecation(work).run(one, reason));
      case Refactoring.Remove(List<List<String>> declarations) ->
          some(work, declarations).ifPresent(all -> new ProtoRemoval(work).run(all));
      case Refactoring.Split(List<String> at, List<String> names) ->
          one(work, at).ifPresent(one -> new FieldSplit(work).split(one, names));
      case Refactoring.Merge(List<List<String>> fields, String name) ->
          some(work, fields).ifPresent(all -> new FieldSplit(work).merge(all, name));
      case Refactoring.Reorder(List<List<String>> fields, int index) ->
          reorder(work, fields, index);
      case Refactoring.Upgrade(String version) -> new EditionUpgrade(work).run(version);
      case Refactoring.AddField(List<String> record, String name, String type) ->
          one(work, record).ifPresent(one -> new FieldChanges(work).add(one, record, name, type));
    }
  }

  private static void reorder(RefactoringWork work, List<List<String>> fields, int index) {
    some(work, fields)
        .ifPresent(all -> {
          List<String> first = fields.getFirst();
          List<String> holder = first.subList(0, first.size() - 1);
          boolean together =
              fields.stream()
                  .allMatch(
                      path -> !path.isEmpty() && path.subList(0, path.size() - 1).equals(holder));
          if (together) {
            one(work, holder).ifPresent(into -> new FieldChanges(work).reorder(all, into, index));
          } else {
            new Notes(work)
                .notHere(
                    all.getFirst().name().range(), "Only fields of one message change places.");
          }
        });
  }

  private static Optional<Declared> one(RefactoringWork work, List<String> path) {
    Optional<Declared> found = work.find(path);
    if (found.isEmpty()) {
      work.refuse(
          Problem.error(
              "proto-refactor-unread",
              Location.startOf(work.path()),
              "The file does not declare " + String.join(" ", path) + ".",
              "Choose something that it declares."));
    }
    return found;
  }

  /// At least one declaration.
  private static Optional<List<Declared>> some(RefactoringWork work, List<List<String>> paths) {
    List<Declared> all = new ArrayList<>();
    paths.forEach(path -> one(work, path).ifPresent(all::add));
    if (work.isRefused() || all.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(all);
  }
}
