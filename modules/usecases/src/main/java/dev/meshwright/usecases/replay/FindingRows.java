package dev.meshwright.usecases.replay;

import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.data.ReplayReport;
import dev.meshwright.model.data.ReplayReport.FieldEffect;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The rows of a sample that show a finding when they are read across the two versions.
///
/// @param finding of the comparison of the two versions
/// @param count of rows that show it; of rows that cannot be read, only those that the report names
/// @param rows the first of them, by number; a bounded list
public record FindingRows(Finding finding, long count, List<Shown> rows) {

  private static final int MOST = 1_000;

  /// Rows that the writer's schema cannot hold say nothing of a reader.
  private static final String NOT_WRITTEN = "not written: ";

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}_]+");

  public FindingRows {
    rows = List.copyOf(rows);
  }

  /// What a row shows.
  public enum Kind {
    /// It cannot be read.
    FAILS,
    CHANGES,
    VANISHES,
    DEFAULTED
  }

  /// @param row from 0
  /// @param path of the cell from the row, without the numbers of items; empty for the whole row
  /// @param before as written; for a row that fails, empty
  /// @param after as read; for a row that fails, why
  public record Shown(long row, String path, Kind kind, String before, String after) {}

  /// For each finding, what the rows say. A cell shows a finding that speaks of its field. A row
  /// that cannot be read shows the finding whose field the reason names; where none does and only
  /// one finding breaks this direction of reading, that one.
  ///
  /// @param findings of one comparison
  /// @param side which data was read with which version
  public static List<FindingRows> of(List<Finding> findings, ReplayReport report, ReplaySide side) {
    List<Finding> breaking =
        findings.stream().filter(finding -> effect(finding, side) == Effect.BREAK).toList();
    return findings.stream().map(finding -> rows(finding, breaking, report, side)).toList();
  }

  private static FindingRows rows(
      Finding finding, List<Finding> breaking, ReplayReport report, ReplaySide side) {
    Stream<Shown> cells =
        report.cells().stream()
            .filter(cell -> isAbout(finding, cell.path()))
            .map(cell ->
                new Shown(
                    cell.row(), cell.path(), kind(cell.effect()), cell.before(), cell.after()));
    Stream<Shown> failures =
        effect(finding, side) == Effect.BREAK
            ? report.failures().stream()
                .filter(failure -> !failure.message().startsWith(NOT_WRITTEN))
                .filter(failure -> names(finding, failure.message()) || breaking.size() == 1)
                .map(failure -> new Shown(failure.row(), "", Kind.FAILS, "", failure.message()))
            : Stream.empty();
    List<Shown> all =
        Stream.concat(failures, cells).sorted(Comparator.comparingLong(Shown::row)).toList();
    Set<Long> numbers = all.stream().map(Shown::row).collect(Collectors.toCollection(TreeSet::new));
    long counted =
        report.effects().stream()
            .filter(effect -> isAbout(finding, effect.path()))
            .mapToLong(FieldEffect::rows)
            .max()
            .orElse(0);
    return new FindingRows(
        finding, Math.max(counted, numbers.size()), all.stream().limit(MOST).toList());
  }

  private static Effect effect(Finding finding, ReplaySide side) {
    return switch (side) {
      case OLD_DATA -> finding.backward();
      case NEW_DATA -> finding.forward();
    };
  }

  private static Kind kind(ReplayReport.Effect effect) {
    return switch (effect) {
      case VANISHES -> Kind.VANISHES;
      case DEFAULTED -> Kind.DEFAULTED;
      case CHANGES -> Kind.CHANGES;
    };
  }

  /// Findings name a field from its root type or its message; cells name it from the row.
  private static boolean isAbout(Finding finding, String cell) {
    List<String> field = field(finding);
    List<String> path = words(cell);
    if (field.size() < 2 || path.isEmpty()) {
      return false;
    }
    List<String> below = field.subList(1, field.size());
    boolean fromRoot = path.size() >= below.size() && path.subList(0, below.size()).equals(below);
    boolean ofNestedType =
        field.size() > 2 && path.size() > 1 && path.getLast().equals(field.getLast());
    return fromRoot || ofNestedType;
  }

  private static boolean names(Finding finding, String reason) {
    List<String> said = words(reason);
    List<String> field = field(finding);
    boolean byPath = field.size() > 1 && said.contains(field.getLast());
    int colon = reason.indexOf(": ");
    List<String> subject = colon < 0 ? List.of() : words(reason.substring(0, colon));
    return byPath || (!subject.isEmpty() && words(finding.message()).contains(subject.getLast()));
  }

  /// The root of a JSON document is written `$`.
  private static List<String> field(Finding finding) {
    return words(finding.path().replaceFirst("^\\$", "root"));
  }

  private static List<String> words(String text) {
    return NOT_WORD
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
