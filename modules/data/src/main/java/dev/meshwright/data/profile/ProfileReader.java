package dev.meshwright.data.profile;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.ColumnProfile;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Puts profiles together from what the two queries of [ProfileSql] give.
final class ProfileReader {

  private static final int FIGURES = 8;

  private final List<Column> columns;
  private final List<Value> figures;
  private final List<Row> counts;

  ProfileReader(List<Column> columns, Row figures, List<Row> counts) {
    this.columns = columns;
    this.figures = figures.values();
    this.counts = counts;
  }

  List<ColumnProfile> read() {
    List<ColumnProfile> profiles = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      profiles.add(profile(i));
    }
    return profiles;
  }

  private ColumnProfile profile(int column) {
    int at = 1 + column * FIGURES;
    long rows = integer(figures.getFirst());
    List<Row> top = counts(column, "top");
    return new ColumnProfile(
        columns.get(column),
        rows,
        rows - integer(figures.get(at)),
        top.isEmpty() ? 0 : integer(top.getFirst().values().get(6)),
        present(figures.get(at + 1)),
        present(figures.get(at + 2)),
        present(figures.get(at + 3)),
        quantiles(figures.get(at + 4)),
        lengths(at + 5),
        top.stream()
            .map(row ->
                new ColumnProfile.Frequent(text(row.values().get(2)), integer(row.values().get(5))))
            .sorted(Comparator.comparingLong(ColumnProfile.Frequent::rows).reversed())
            .toList(),
        histogram(counts(column, "bin")));
  }

  private List<Row> counts(int column, String kind) {
    return counts.stream()
        .filter(row -> integer(row.values().get(0)) == column)
        .filter(row -> text(row.values().get(1)).equals(kind))
        .toList();
  }

  private static List<ColumnProfile.Quantile> quantiles(Value value) {
    List<ColumnProfile.Quantile> quantiles = new ArrayList<>();
    if (value instanceof Value.Items items) {
      for (int i = 0; i < items.items().size(); i++) {
        double part = ProfileSql.QUANTILES.get(i);
        present(items.items().get(i))
            .ifPresent(found -> quantiles.add(new ColumnProfile.Quantile(part, found)));
      }
    }
    return quantiles;
  }

  private Optional<ColumnProfile.Lengths> lengths(int at) {
    return present(figures.get(at))
        .map(min ->
            new ColumnProfile.Lengths(
                integer(min), integer(figures.get(at + 1)), real(figures.get(at + 2))));
  }

  /// All ranges, also those without rows.
  private static List<ColumnProfile.Bin> histogram(List<Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    double low = real(rows.getFirst().values().get(3));
    double high = real(rows.getFirst().values().get(4));
    int bins = high > low ? ProfileSql.BINS : 1;
    long[] counts = new long[bins];
    for (Row row : rows) {
      counts[Integer.parseInt(text(row.values().get(2)))] = integer(row.values().get(5));
    }
    List<ColumnProfile.Bin> histogram = new ArrayList<>();
    double width = (high - low) / bins;
    for (int i = 0; i < bins; i++) {
      double to = i == bins - 1 ? high : low + (i + 1) * width;
      histogram.add(new ColumnProfile.Bin(low + i * width, to, counts[i]));
    }
    return histogram;
  }

  private static Optional<Value> present(Value value) {
    return value instanceof Value.Null ? Optional.empty() : Optional.of(value);
  }

  private static long integer(Value value) {
    return value instanceof Value.Exact exact ? exact.value().longValue() : 0;
  }

  private static double real(Value value) {
    return switch (value) {
      case Value.Real real -> real.value();
      case Value.Exact exact -> exact.value().doubleValue();
      default -> 0;
    };
  }

  private static String text(Value value) {
    return value instanceof Value.Text text ? text.shown() : "";
  }
}
