package dev.meshwright.schema.proto.refactor;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoImport;
import dev.meshwright.model.refactor.NameChange;
import dev.meshwright.model.refactor.Refactored;
import dev.meshwright.schema.proto.edit.Declarations;
import dev.meshwright.schema.proto.edit.Declared;
import dev.meshwright.schema.proto.edit.Layout;
import dev.meshwright.schema.proto.edit.Tidy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One refactoring under way: the files as they become, what stands against it, what is worth
/// knowing. Who refuses goes on to its own end; nothing of what it does is taken then.
final class RefactoringWork {

  private final ProtoDocument document;
  private final List<String> schemas;
  private final Progress progress;
  private final WorkingFiles files;
  private final List<Problem> refusals = new ArrayList<>();
  private final List<Problem> notes = new ArrayList<>();
  private final List<NameChange> renamed = new ArrayList<>();
  private TextRange at = TextRange.at(0);

  RefactoringWork(
      ProtoDocument document, List<String> schemas, FileSource source, Progress progress) {
    this.document = document;
    this.schemas = schemas;
    this.progress = progress;
    this.files = new WorkingFiles(document, source);
  }

  ProtoDocument document() {
    return document;
  }

  ProtoFile file() {
    return document.file();
  }

  String path() {
    return file().path();
  }

  WorkingFiles files() {
    return files;
  }

  Progress progress() {
    return progress;
  }

  Layout layout() {
    return new Layout(file().text());
  }

  /// What a path leads to in the document as it was. What is refused without a place of its own is
  /// refused there.
  Optional<Declared> find(List<String> path) {
    Optional<Declared> found = new Declarations(document).find(path);
    found.filter(one -> at.isEmpty()).ifPresent(one -> at = one.name().range());
    return found;
  }

  /// Edits the document, none of whose text has been edited yet.
  void edit(List<TextEdit> edits) {
    files.edit(path(), Tidy.up(edits));
  }

  void refuse(String rule, TextRange range, String message, String hint) {
    refuse(Problem.error(rule, file().location(range), message, hint));
  }

  void refuse(Problem problem) {
    refusals.add(problem);
  }

  boolean isRefused() {
    return !refusals.isEmpty();
  }

  void note(String rule, TextRange range, String message, String hint) {
    note(Problem.info(rule, file().location(range), message, hint));
  }

  void note(Problem problem) {
    if (!notes.contains(problem)) {
      notes.add(problem);
    }
  }

  void renamed(NameChange change) {
    renamed.add(change);
  }

  /// The files that may use what a file declares: those that import it, and those that import them.
  /// Options name fields and enum values of files that are not imported themselves.
  Set<String> importers(String path) {
    Set<String> shown = new LinkedHashSet<>(List.of(path));
    Set<String> importers = new LinkedHashSet<>();
    boolean grown = true;
    while (grown) {
      grown = false;
      for (String schema : schemas) {
        progress.checkCancelled();
        if (!shown.contains(schema) && mayImport(schema, shown)) {
          grown |= take(schema, shown, importers);
        }
      }
    }
    return importers;
  }

  private boolean mayImport(String schema, Set<String> shown) {
    String text = files.source().text(schema).orElse("");
    return shown.stream().anyMatch(one -> text.contains(one.substring(one.lastIndexOf('/') + 1)));
  }

  private boolean take(String schema, Set<String> shown, Set<String> importers) {
    List<ProtoImport> found =
        files.before(schema).stream()
            .flatMap(document -> document.file().imports().stream())
            .filter(each -> each.resolved().filter(shown::contains).isPresent())
            .toList();
    if (!found.isEmpty()) {
      importers.add(schema);
    }
    return !found.isEmpty() && shown.add(schema);
  }

  /// Refuses what gives files errors that they did not have.
  void check(Collection<String> paths) {
    Set<String> all = new LinkedHashSet<>(files.touched());
    all.addAll(paths);
    for (String path : all) {
      progress.checkCancelled();
      List<Problem> known =
          files
              .before(path)
              .map(ProtoDocument::problems)
              .map(RefactoringWork::errors)
              .orElse(List.of());
      List<Problem> found =
          files
              .now(path)
              .map(ProtoDocument::problems)
              .map(RefactoringWork::errors)
              .orElse(List.of());
      worse(known, found).ifPresent(problem -> refuse(path, problem));
      if (isRefused()) {
        return;
      }
    }
  }

  private void refuse(String path, Problem problem) {
    if (problem.rule().equals("proto-import-cycle")) {
      refuse(
          "proto-refactor-target",
          at,
          path + " would need a file that needs it: imports must not go in a circle.",
          "Move what the type uses, or what uses the type, to that file as well.");
    } else {
      refuse(
          "proto-refactor-broken",
          at,
          "protoc would refuse " + path + " then: " + problem.message(),
          problem.hint());
    }
  }

  /// Refuses at the place that the refactoring was asked for.
  void refuse(String rule, String message, String hint) {
    refuse(rule, at, message, hint);
  }

  private static List<Problem> errors(List<Problem> problems) {
    return problems.stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
  }

  private static Optional<Problem> worse(List<Problem> known, List<Problem> found) {
    Map<String, Integer> left = new HashMap<>();
    known.forEach(problem -> left.merge(problem.rule(), 1, Integer::sum));
    return found.stream()
        .filter(problem -> left.merge(problem.rule(), -1, Integer::sum) < 0)
        .findFirst();
  }

  /// What came of it.
  Result<Refactored> result() {
    if (isRefused()) {
      return new Result.Failed<>(refusals);
    }
    Refactored refactored = new Refactored(files.edits(), files.created(), renamed);
    if (refactored.edits().isEmpty() && refactored.created().isEmpty()) {
      return Result.failed(
          Problem.error(
              "proto-refactor-nothing",
              Location.startOf(path()),
              "The file says that already: there is nothing to change.",
              ""));
    }
    return new Result.Ok<>(refactored, notes);
  }
}
