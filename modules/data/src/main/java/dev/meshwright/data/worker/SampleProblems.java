package dev.meshwright.data.worker;

import dev.meshwright.data.wire.TableFiles;
import dev.meshwright.model.Location;
import dev.meshwright.model.Position;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says what DuckDB finds wrong in a sample's file: in the user's words for the file, at the line.
final class SampleProblems {

  private static final Pattern LINE =
      Pattern.compile("(?:on Line: |in line |in record/value )(\\d+)");
  private static final Pattern CAUSE =
      Pattern.compile("(?m)^(?!CSV Error on Line|Original Line|Possible |\\* |LINE )(?! ).+$");
  private static final Pattern ORIGINAL = Pattern.compile("(?m)^Original Line: (.*)$");
  private static final int LONGEST_ORIGINAL = 120;

  private SampleProblems() {}

  /// The problem with a file of the sample, when the error names one.
  static Optional<Problem> inFile(EngineError error, TableFiles files) {
    return files.parts().stream()
        .filter(part -> error.message().contains(part.path()))
        .findFirst()
        .map(part -> at(error, part.label(), error.message().replace(part.path(), part.label())));
  }

  /// The problem with the sample, whether or not the error names a file.
  static Problem of(EngineError error, TableFiles files) {
    return inFile(error, files).orElseGet(() -> at(error, files.label(), error.message()));
  }

  /// Reading this sample alone broke the engine.
  static Problem poisons(TableFiles files, EngineError error) {
    return Problem.error(
        "sample-breaks-engine",
        Location.startOf(files.label()),
        files.label() + " is damaged in a way that stops the query engine: " + firstLine(error),
        "Replace the file. The other samples are not affected.");
  }

  private static Problem at(EngineError error, String label, String message) {
    Matcher line = LINE.matcher(message);
    int number = line.find() && line.group(1).length() < 10 ? Integer.parseInt(line.group(1)) : 1;
    Position position = new Position(Math.max(1, number), 1);
    Location location = new Location(label, TextRange.at(0), position, position);
    Matcher cause = CAUSE.matcher(message);
    String said = cause.find() ? cause.group() : message;
    Matcher original = ORIGINAL.matcher(message);
    if (original.find()) {
      said += " In the line: " + Cut.text(original.group(1), LONGEST_ORIGINAL);
    }
    return Problem.error("sample-unreadable", location, said, hint(error));
  }

  private static String hint(EngineError error) {
    String message = error.message();
    if (message.contains("unicode") || message.contains("UTF-8") || message.contains("utf-8")) {
      return "The file is not UTF-8: choose its encoding, for instance latin-1.";
    }
    if (message.contains("Expected Number of Columns")) {
      return "Correct the row, or choose another delimiter or quote.";
    }
    if (message.contains("Could not convert")) {
      return "Correct the cell, or choose another type for the column, for instance VARCHAR.";
    }
    return "Correct or replace the file. The other samples are not affected.";
  }

  private static String firstLine(EngineError error) {
    int end = error.message().indexOf('\n');
    return end < 0 ? error.message() : error.message().substring(0, end);
  }
}
