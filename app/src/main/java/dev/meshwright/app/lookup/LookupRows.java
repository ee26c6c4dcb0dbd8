package dev.meshwright.app.lookup;

import dev.meshwright.model.files.Product;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.model.search.FoundEntry;
import dev.meshwright.usecases.lookup.HitGroup;
import dev.meshwright.usecases.lookup.ListedPlace;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// Puts what was found below headings. Groups are in the order of their best; what is in a group
/// keeps its order.
final class LookupRows {

  private final Grouping grouping;
  private final Map<String, String> productOf = new HashMap<>();

  /// By what rows are put together.
  enum Grouping {
    KIND,
    PRODUCT,
    FILE
  }

  LookupRows(Grouping grouping, List<Product> products) {
    this.grouping = grouping;
    for (Product product : products) {
      for (WorkspaceFile file : product.files()) {
        productOf.put(file.path(), product.name());
      }
    }
  }

  List<LookupRow> of(LookupState state) {
    return switch (state) {
      case LookupState.Found(var found, boolean partial, var notes) ->
          grouped(found.entries().stream().<LookupRow>map(LookupRow.Hit::new).toList());
      case LookupState.Listed(var list, var now) -> {
        List<LookupRow> rows = new ArrayList<>();
        for (int i = 0; i < now.size(); i++) {
          ListedPlace place = list.places().get(i);
          rows.add(
              now.get(i)
                  .<LookupRow>map(LookupRow.Hit::new)
                  .orElseGet(() -> new LookupRow.Gone(place)));
        }
        yield grouped(rows);
      }
      case LookupState.Idle idle -> List.of();
      case LookupState.Searching searching -> List.of();
      case LookupState.Wrong wrong -> List.of();
      case LookupState.Failed failed -> List.of();
    };
  }

  private List<LookupRow> grouped(List<LookupRow> rows) {
    return switch (grouping) {
      case KIND -> {
        Map<HitGroup, List<LookupRow>> groups = new EnumMap<>(HitGroup.class);
        rows.forEach(row -> groups.computeIfAbsent(kind(row), kind -> new ArrayList<>()).add(row));
        yield listed(groups, (kind, count) -> new LookupRow.Heading(Optional.of(kind), "", count));
      }
      case PRODUCT -> byWords(rows, true);
      case FILE -> byWords(rows, false);
    };
  }

  private List<LookupRow> byWords(List<LookupRow> rows, boolean products) {
    Map<String, List<LookupRow>> groups = new LinkedHashMap<>();
    for (LookupRow row : rows) {
      String path = place(row).path();
      String words = products ? productOf.getOrDefault(path, "") : path;
      groups.computeIfAbsent(words, each -> new ArrayList<>()).add(row);
    }
    return listed(groups, (words, count) -> new LookupRow.Heading(Optional.empty(), words, count));
  }

  private static <K> List<LookupRow> listed(
      Map<K, List<LookupRow>> groups, BiFunction<K, Integer, LookupRow> heading) {
    List<LookupRow> rows = new ArrayList<>();
    groups.forEach((key, below) -> {
      rows.add(heading.apply(key, below.size()));
      rows.addAll(below);
    });
    return rows;
  }

  private static HitGroup kind(LookupRow row) {
    ListedPlace place = place(row);
    return HitGroup.of(place.kind(), place.file());
  }

  private static ListedPlace place(LookupRow row) {
    return switch (row) {
      case LookupRow.Hit(FoundEntry found) -> ListedPlace.of(found);
      case LookupRow.Gone(ListedPlace gone) -> gone;
      case LookupRow.Heading heading -> throw new IllegalArgumentException("a heading");
    };
  }
}
