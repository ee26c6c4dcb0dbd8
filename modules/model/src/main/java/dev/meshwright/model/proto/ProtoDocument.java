package dev.meshwright.model.proto;

import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import java.util.List;

/// A file with everything it imports, read from one state of the workspace.
///
/// @param file the file itself
/// @param files the file and all it imports, directly or not
/// @param problems of the file itself
/// @param importProblems of the files it imports
/// @param state all files of the state, read when they are asked for
public record ProtoDocument(
    ProtoFile file,
    ProtoFileSet files,
    List<Problem> problems,
    List<Problem> importProblems,
    ProtoDeclarations state) {

  public ProtoDocument {
    problems = List.copyOf(problems);
    importProblems = List.copyOf(importProblems);
  }

  /// Whether nothing stands against judging the schema.
  public boolean isValid() {
    return errors().isEmpty();
  }

  /// What stands against judging the schema: its own errors, or else those of what it imports.
  public List<Problem> errors() {
    List<Problem> own = errors(problems);
    return own.isEmpty() ? errors(importProblems) : own;
  }

  private static List<Problem> errors(List<Problem> found) {
    return found.stream().filter(problem -> problem.severity() == Severity.ERROR).toList();
  }
}
