package dev.meshwright.usecases.transformtest;

import dev.meshwright.model.FileEdit;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Fix;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextEdits;
import dev.meshwright.model.transformtest.TestOutcome;
import dev.meshwright.model.transformtest.TestResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes what failed tests gave their new expectation, by minimal edits of their files.
public final class UpdateExpectations {

  /// Writes a text in place of another one.
  @FunctionalInterface
  public interface Save {

    /// @param before what the file must still hold
    /// @return why it was not written
    Optional<Problem> replace(String path, String before, String after);
  }

  private final Save save;

  public UpdateExpectations(Save save) {
    this.save = save;
  }

  /// @param changed paths of the files that were written
  /// @param left results that are no success and could not be accepted
  public record Accepted(List<String> changed, long left) {
    public Accepted {
      changed = List.copyOf(changed);
    }
  }

  /// @param files the texts with which the tests were run
  /// @return a problem when a file could not be written
  public Result<Accepted> accept(List<TestResult> results, FileSource files) {
    Map<String, List<TextEdit>> edits = new LinkedHashMap<>();
    long left = 0;
    for (TestResult result : results) {
      switch (result.outcome()) {
        case TestOutcome.Passed passed -> {}
        case TestOutcome.Broken broken -> left++;
        case TestOutcome.Failed failed -> {
          if (failed.accept().isEmpty()) {
            left++;
          }
          failed.accept().map(Fix::edits).orElse(List.of()).forEach(edit -> put(edits, edit));
        }
      }
    }
    for (Map.Entry<String, List<TextEdit>> edit : edits.entrySet()) {
      String path = edit.getKey();
      Optional<Problem> unwritten =
          files
              .text(path)
              .flatMap(text -> save.replace(path, text, TextEdits.apply(text, edit.getValue())));
      if (unwritten.isPresent()) {
        return Result.failed(unwritten.get());
      }
    }
    return Result.ok(new Accepted(List.copyOf(edits.keySet()), left));
  }

  private static void put(Map<String, List<TextEdit>> edits, FileEdit edit) {
    edits.computeIfAbsent(edit.file(), path -> new ArrayList<>()).add(edit.edit());
  }
}
