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

  private static final Pattern LINE = Pattern.compile("on Line: (\\d{1,9})");
  private static final Pattern JSON =
      Pattern.compile(
          "(?s)Malformed JSON in file .*, at byte (\\d{1,9}) in (line|record/value) (\\d{1,9}):"
              + " (.*)");
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
    Matcher json = JSON.matcher(message);
    if (json.find()) {
      return malformedJson(json, label, hint(error));
    }
    Matcher line = LINE.matcher(message);
    int number = line.find() ? Math.max(1, Integer.parseInt(line.group(1))) : 1;
    Matcher cause = CAUSE.matcher(message);
    String said = cause.find() ? cause.group() : message;
    Matcher original = ORIGINAL.matcher(message);
    if (original.find()) {
      said += " In the line: " + Truncation.text(original.group(1), LONGEST_ORIGINAL);
    }
    return Problem.error("sample-unreadable", location(label, number, 1), said, hint(error));
  }

  /// The engine counts the lines and records of JSON from 2, and bytes from 1.
  private static Problem malformedJson(Matcher json, String label, String hint) {
    int number = Math.max(1, Integer.parseInt(json.group(3)) - 1);
    boolean line = json.group(2).equals("line");
    return Problem.error(
        "sample-unreadable",
        line
            ? location(label, number, Math.max(1, Integer.parseInt(json.group(1))))
            : location(label, 1, 1),
        "Malformed JSON in "
            + (line ? "line " : "record ")
            + number
            + ", at byte "
            + json.group(1)
            + " of it: "
            + json.group(4).strip(),
        hint);
  }

  private static Location location(String label, int line, int column) {
    Position position = new Position(line, column);
    return new Location(label, TextRange.at(0), position, position);
  }

  private static String hint(EngineError error) {
    String message = error.message();
    if (message.contains("unicode") || message.contains("UTF-8") || message.contains("utf-8")) {
      return "The file is not UTF-8: choose its encoding, for instance latin-1.";
    }
    if (message.contains("failed to allocate")) {
      return "Raise the memory limit of previews in the settings, or take a smaller sample.";
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
