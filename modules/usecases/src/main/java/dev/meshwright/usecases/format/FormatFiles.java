package dev.meshwright.usecases.format;

import dev.meshwright.jobs.ParallelMap;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.TextRange;
import dev.meshwright.usecases.workspace.SchemaDetector;
import dev.meshwright.usecases.workspace.UnreadableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lays out files of a workspace, or tells which of them are not laid out.
public final class FormatFiles {

  private final SchemaDetector kinds;
  private final Save save;

  /// Writes a text in place of another one.
  @FunctionalInterface
  public interface Save {

    /// @param before what the file must still hold
    /// @return why it was not written
    Optional<Problem> replace(String path, String before, String after);
  }

  public FormatFiles(SchemaDetector kinds, Save save) {
    this.kinds = kinds;
    this.save = save;
  }

  /// What was looked at.
  ///
  /// @param looked how many files
  /// @param others paths of those that are not laid out; after writing, that were not
  /// @param problems why files cannot be laid out; of each other one the place, where it was only
  ///   looked at
  public record Formatted(int looked, List<String> others, List<Problem> problems) {

    public Formatted {
      others = List.copyOf(others);
      problems = List.copyOf(problems);
    }
  }

  /// A file with what lays it out, or why nothing does.
  private record Laid(String path, String text, Result<List<TextEdit>> edits) {}

  /// Tells which files are not laid out.
  ///
  /// @param paths files and folders of the workspace; the empty one is all of it. Of a folder that
  ///   which is a schema, a descriptor or a transformation
  public Formatted check(List<String> paths, FileSource files, Progress progress) {
    List<String> others = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    List<Laid> laid = laid(paths, files, progress, problems);
    for (Laid each : laid) {
      switch (each.edits()) {
        case Result.Failed<List<TextEdit>> failed -> problems.add(failed.problem());
        case Result.Ok<List<TextEdit>>(List<TextEdit> edits, List<Problem> none) -> {
          if (!edits.isEmpty()) {
            others.add(each.path());
            problems.add(needed(each, edits));
          }
        }
      }
    }
    return new Formatted(laid.size(), others, problems);
  }

  /// Lays files out, and writes those that change.
  ///
  /// @return a problem when a file could not be written; those before it were
  public Result<Formatted> write(List<String> paths, FileSource files, Progress progress) {
    List<String> written = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    List<Laid> laid = laid(paths, files, progress, problems);
    for (Laid each : laid) {
      switch (each.edits()) {
        case Result.Failed<List<TextEdit>> failed -> problems.add(failed.problem());
        case Result.Ok<List<TextEdit>>(List<TextEdit> edits, List<Problem> none) -> {
          if (!edits.isEmpty()) {
            Optional<Problem> unwritten =
                save.replace(each.path(), each.text(), TextEdits.apply(each.text(), edits));
            if (unwritten.isPresent()) {
              return Result.failed(unwritten.get());
            }
            written.add(each.path());
          }
        }
      }
    }
    return Result.ok(new Formatted(laid.size(), written, problems));
  }

  private List<Laid> laid(
      List<String> paths, FileSource files, Progress progress, List<Problem> unreadable) {
    List<String> asked = files.paths().stream().filter(path -> asks(paths, path)).toList();
    List<Laid> laid = new ArrayList<>();
    List<Optional<Laid>> found =
        ParallelMap.map("Laying out", asked, path -> laid(path, files, paths), progress);
    for (int i = 0; i < asked.size(); i++) {
      found.get(i).ifPresent(laid::add);
      if (found.get(i).isEmpty() && paths.contains(asked.get(i))) {
        unreadable.add(UnreadableText.problem(asked.get(i), files));
      }
    }
    return laid;
  }

  /// The first of the paths that names no file of the workspace, and no folder of any.
  public static Optional<String> missing(List<String> paths, FileSource files) {
    List<String> all = files.paths();
    return paths.stream()
        .filter(
            path -> !path.isEmpty() && all.stream().noneMatch(each -> asks(List.of(path), each)))
        .findFirst();
  }

  private static boolean asks(List<String> paths, String path) {
    return paths.stream()
        .anyMatch(each -> each.isEmpty() || path.equals(each) || path.startsWith(each + "/"));
  }

  /// Empty for what is not text, and for what is not laid out unless it is named.
  private Optional<Laid> laid(String path, FileSource files, List<String> paths) {
    return files
        .text(path)
        .filter(text -> paths.contains(path) || isLaidOut(path, text))
        .map(text ->
            new Laid(
                path,
                text,
                FormatText.edits(kinds.kindOf(path, text), path, text, TextRange.at(0))));
  }

  private boolean isLaidOut(String path, String text) {
    return switch (kinds.kindOf(path, text).purpose()) {
      case SCHEMA, CONTRACT, PRODUCT, TRANSFORMATION, TEST, SETTINGS -> true;
      case SAMPLE, OTHER -> false;
    };
  }

  private static Problem needed(Laid laid, List<TextEdit> edits) {
    TextRange first = edits.getFirst().range();
    return Problem.warning(
        "format-needed",
        Location.of(laid.path(), LineIndex.of(laid.text()), first),
        "It is not laid out from here on.",
        "`meshwright format` lays it out.");
  }
}
