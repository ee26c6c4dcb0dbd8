package dev.meshwright.app.signs;

import dev.meshwright.model.compat.Finding;
import dev.meshwright.usecases.compare.JudgedFinding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The findings of a schema, each laid on the row that it speaks of.
public final class Signs {

  private static final Pattern STEPS_INTO = Pattern.compile("\\[[^\\]]*\\]|\\{[^}]*\\}");

  private final Map<List<String>, RowSign> rows = new HashMap<>();
  private final Map<List<String>, List<Gone>> gone = new HashMap<>();

  /// A row that was there before.
  public record Gone(String name, RowSign sign) {}

  private Signs() {}

  /// Nothing is known yet.
  public static Signs none() {
    return new Signs();
  }

  /// Lays findings on rows of the same text.
  public static Signs of(Spot root, SchemaChanges changes) {
    Signs signs = new Signs();
    if (changes.findings().isEmpty()) {
      return signs;
    }
    Map<List<String>, Spot> byKey = new HashMap<>();
    index(root, byKey);
    Map<List<String>, List<JudgedFinding>> ofRows = new LinkedHashMap<>();
    Map<List<String>, Map<String, List<JudgedFinding>>> ofGone = new LinkedHashMap<>();
    for (JudgedFinding judged : changes.findings()) {
      Finding finding = judged.finding();
      List<String> key = key(root, finding.path());
      Optional<Spot> row = row(root, changes.path(), finding, key, byKey);
      if (row.isPresent()) {
        ofRows.computeIfAbsent(row.get().path(), path -> new ArrayList<>()).add(judged);
      } else {
        Spot parent = byKey.getOrDefault(key.subList(0, key.size() - 1), root);
        ofGone
            .computeIfAbsent(parent.path(), path -> new LinkedHashMap<>())
            .computeIfAbsent(key.getLast(), name -> new ArrayList<>())
            .add(judged);
      }
    }
    ofRows.forEach((path, judged) -> signs.rows.put(path, RowSign.of(judged, false)));
    ofGone.forEach((path, names) ->
        signs.gone.put(
            path,
            names.entrySet().stream()
                .map(name -> new Gone(name.getKey(), RowSign.of(name.getValue(), true)))
                .toList()));
    return signs;
  }

  /// The row that a finding speaks of; empty when that row is gone.
  private static Optional<Spot> row(
      Spot root, String file, Finding finding, List<String> key, Map<List<String>, Spot> byKey) {
    if (key.isEmpty()) {
      return Optional.of(root);
    }
    if (byKey.containsKey(key)) {
      return Optional.of(byKey.get(key));
    }
    Optional<Spot> placed =
        finding
            .place()
            .filter(place -> place.file().equals(file))
            .flatMap(place -> root.at(place.range().start()));
    if (placed.filter(spot -> spot.name().equals(key.getLast())).isPresent()) {
      return placed;
    }
    boolean parentIsThere = byKey.containsKey(key.subList(0, key.size() - 1));
    boolean isGone = finding.previous().isPresent() && (finding.place().isEmpty() || parentIsThere);
    return isGone ? Optional.empty() : placed.or(() -> Optional.of(root));
  }

  /// `Order.lines[].price` as the names below the root: lines, price.
  private static List<String> key(Spot root, String path) {
    List<String> names =
        Arrays.stream(STEPS_INTO.matcher(path).replaceAll("").split("\\."))
            .filter(name -> !name.isEmpty())
            .toList();
    String rootName = root.name().substring(root.name().lastIndexOf('.') + 1);
    boolean fromRoot =
        !names.isEmpty() && (names.getFirst().equals("$") || names.getFirst().equals(rootName));
    return fromRoot ? names.subList(1, names.size()) : names;
  }

  private static void index(Spot spot, Map<List<String>, Spot> byKey) {
    if (!spot.key().isEmpty() || spot.path().isEmpty()) {
      byKey.putIfAbsent(spot.key(), spot);
    }
    spot.children().forEach(child -> index(child, byKey));
  }

  public boolean isEmpty() {
    return rows.isEmpty() && gone.isEmpty();
  }

  /// What is known of the row with that path.
  public RowSign of(List<String> path) {
    return rows.getOrDefault(path, RowSign.NONE);
  }

  /// Rows that were in the one with that path.
  public List<Gone> goneFrom(List<String> path) {
    return gone.getOrDefault(path, List.of());
  }
}
