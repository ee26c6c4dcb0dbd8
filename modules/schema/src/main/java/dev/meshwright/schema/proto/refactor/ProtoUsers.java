package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoNames;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The files that use what a file declares.
final class ProtoUsers {

  private ProtoUsers() {}

  /// Lets the file itself and all that use it follow what its declarations have become.
  static void follow(RefactoringWork work, Map<DeclaredName, DeclaredName> moved) {
    Set<String> paths = new LinkedHashSet<>(List.of(work.path()));
    paths.addAll(work.importers(work.path()));
    follow(work, moved, paths);
  }

  static void follow(
      RefactoringWork work, Map<DeclaredName, DeclaredName> moved, Collection<String> paths) {
    Followers followers = new Followers(work, moved, paths);
    Set<String> all = new LinkedHashSet<>(paths);
    moved.values().forEach(name -> all.add(name.file()));
    followers.follow(all);
    unread(work, moved, paths);
    if (!work.isRefused()) {
      work.check(all);
    }
  }

  /// Says which files cannot be read to the end, and may use it where nobody sees.
  private static void unread(
      RefactoringWork work, Map<DeclaredName, DeclaredName> moved, Collection<String> paths) {
    for (String path : paths) {
      work.files()
          .before(path)
          .filter(document -> moved.keySet().stream().anyMatch(name -> says(document, name)))
          .flatMap(document -> broken(document.problems()))
          .ifPresent(problem ->
              work.note(
                  Problem.warning(
                      "proto-refactor-unread",
                      problem.location(),
                      "This file cannot be read to the end: what it may use behind this place stays"
                          + " as it is.",
                      "Repair the file first.")));
    }
  }

  private static boolean says(ProtoDocument document, DeclaredName name) {
    return document.file().text().contains(ProtoNames.lastOf(name.fullName()));
  }

  private static Optional<Problem> broken(List<Problem> problems) {
    return problems.stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .filter(problem -> problem.rule().equals("proto-syntax"))
        .findFirst();
  }
}
