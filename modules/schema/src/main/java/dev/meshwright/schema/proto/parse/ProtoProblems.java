package dev.meshwright.schema.proto.parse;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Problem;
import dev.meshwright.text.ProblemCollector;

/// The problems of one `.proto` file.
public final class ProtoProblems {

  private static final int MOST = 1000;

  private ProtoProblems() {}

  /// A collector for them, empty at first.
  public static ProblemCollector collector(String file, LineIndex lines) {
    return new ProblemCollector(file, lines, MOST)
        .endingWith(place ->
            Problem.error(
                "proto-too-many-problems",
                place,
                "There are more than " + MOST + " problems in this file; the others are not shown.",
                "Repair the first ones."));
  }
}
