package dev.meshwright.uikit.grid;

import dev.meshwright.model.data.Column;
import dev.meshwright.model.data.ColumnProfile;
import dev.meshwright.model.data.Value;
import dev.meshwright.uikit.view.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Says a profile in words, short and in full.
final class ProfileWords {

  private static final int LONGEST = 40;

  private final Texts texts;

  ProfileWords(Texts texts) {
    this.texts = texts;
  }

  String nulls(ColumnProfile profile) {
    return profile.nulls() == 0
        ? texts.get("profile.nulls.none")
        : texts.get("profile.nulls", profile.nulls(), percent(profile.nulls(), profile.rows()));
  }

  String distinct(ColumnProfile profile) {
    boolean unique = profile.distinct() == profile.rows() && profile.rows() > 0;
    return unique ? texts.get("profile.unique") : texts.get("profile.distinct", profile.distinct());
  }

  /// The smallest and the largest value; empty where the type has no order.
  String range(ColumnProfile profile) {
    return profile.min().isPresent() && profile.max().isPresent()
        ? texts.get("profile.range", value(profile.min().get()), value(profile.max().get()))
        : "";
  }

  /// Everything, a line for each, for tooltips and screen readers.
  List<String> lines(ColumnProfile profile) {
    List<String> lines = new ArrayList<>();
    lines.add(column(profile.column()));
    lines.add(texts.get("profile.rows", profile.rows()));
    lines.add(nulls(profile));
    lines.add(distinct(profile));
    profile.min().ifPresent(min -> lines.add(texts.get("profile.min", value(min))));
    profile.max().ifPresent(max -> lines.add(texts.get("profile.max", value(max))));
    profile.mean().ifPresent(mean -> lines.add(texts.get("profile.mean", value(mean))));
    if (!profile.quantiles().isEmpty()) {
      lines.add(
          texts.get(
              "profile.quantiles",
              profile.quantiles().stream()
                  .map(quantile -> percent(quantile.part()) + " \u2264 " + value(quantile.value()))
                  .collect(Collectors.joining(", "))));
    }
    profile
        .lengths()
        .ifPresent(lengths ->
            lines.add(texts.get("profile.lengths", lengths.min(), lengths.max(), lengths.mean())));
    if (!profile.top().isEmpty()) {
      lines.add(texts.get("profile.top", top(profile)));
    }
    return List.copyOf(lines);
  }

  String bin(ColumnProfile.Bin bin) {
    return texts.get("profile.bin", bin.from(), bin.to(), bin.rows());
  }

  String frequent(ColumnProfile.Frequent value, ColumnProfile profile) {
    return texts.get(
        "profile.frequent",
        shortened(value.text()),
        value.rows(),
        percent(value.rows(), profile.rows()));
  }

  private String top(ColumnProfile profile) {
    return profile.top().stream()
        .limit(5)
        .map(value -> frequent(value, profile))
        .collect(Collectors.joining(", "));
  }

  private static String column(Column column) {
    return column.name() + " " + column.type().sql();
  }

  static String value(Value value) {
    return ValueText.oneLine(value, LONGEST);
  }

  private static String shortened(String text) {
    return value(Value.text(text));
  }

  static String percent(long part, long whole) {
    return percent(whole == 0 ? 0 : (double) part / whole);
  }

  /// Neither `0 %` for something nor `100 %` for less than all.
  private static String percent(double part) {
    double shown = part <= 0 || part >= 1 ? part : Math.clamp(part, 0.001, 0.999);
    return String.format(
        Locale.getDefault(), shown < 0.1 || shown > 0.99 ? "%.1f %%" : "%.0f %%", shown * 100);
  }
}
