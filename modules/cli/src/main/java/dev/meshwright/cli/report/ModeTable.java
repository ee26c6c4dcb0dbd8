package dev.meshwright.cli.report;

import dev.meshwright.cli.frame.TerminalText;
import dev.meshwright.model.compat.CompatibilityMode;
import dev.meshwright.usecases.check.CheckedSchema;
import dev.meshwright.usecases.check.ComparedVersion;
import dev.meshwright.usecases.check.ModeAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every mode at once, for people: a line where there is one earlier version, else a table with a
/// row for each.
final class ModeTable {

  private static final List<CompatibilityMode> PLAIN =
      List.of(CompatibilityMode.BACKWARD, CompatibilityMode.FORWARD, CompatibilityMode.FULL);
  private static final List<CompatibilityMode> TRANSITIVE =
      List.of(
          CompatibilityMode.BACKWARD_TRANSITIVE,
          CompatibilityMode.FORWARD_TRANSITIVE,
          CompatibilityMode.FULL_TRANSITIVE);

  private ModeTable() {}

  /// None for a schema without an earlier version.
  static List<String> lines(CheckedSchema schema) {
    List<ComparedVersion> versions =
        Stream.concat(schema.versions().stream(), schema.further().stream()).toList();
    if (versions.isEmpty()) {
      return List.of();
    }
    return versions.size() == 1 ? List.of(line(versions.getFirst())) : table(schema, versions);
  }

  private static String line(ComparedVersion version) {
    return PLAIN.stream()
        .map(mode -> mode + " " + ReportLabels.of(version.holds(mode)))
        .collect(Collectors.joining(", "));
  }

  private static List<String> table(CheckedSchema schema, List<ComparedVersion> versions) {
    List<String> titles =
        new ArrayList<>(
            versions.stream().map(version -> TerminalText.line(version.title())).toList());
    titles.add("all of them");
    int width = titles.stream().mapToInt(String::length).max().orElse(0);
    List<String> lines = new ArrayList<>();
    lines.add(row("", width, PLAIN.stream().map(CompatibilityMode::name).toList()));
    for (int i = 0; i < versions.size(); i++) {
      ComparedVersion version = versions.get(i);
      lines.add(
          row(
              titles.get(i),
              width,
              PLAIN.stream().map(mode -> ReportLabels.of(version.holds(mode))).toList()));
    }
    List<String> transitive =
        schema.modes().stream()
            .filter(answer -> TRANSITIVE.contains(answer.mode()))
            .map(ModeAnswer::holds)
            .map(ReportLabels::of)
            .toList();
    if (!transitive.isEmpty()) {
      lines.add(row(titles.getLast(), width, transitive));
    }
    return lines;
  }

  private static String row(String title, int width, List<String> cells) {
    String line =
        cells.stream()
            .map(cell -> String.format("%-10s", cell))
            .collect(Collectors.joining("  ", String.format("%-" + width + "s  ", title), ""));
    return line.stripTrailing();
  }
}
