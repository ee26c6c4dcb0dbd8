package dev.meshwright.data.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The columns of all parts together. A column is known by the text of its header, and by which of
/// those with the same text it is.
final class CsvColumns {

  private record Key(String header, int occurrence) {}

  private final CsvDialect dialect;
  private final Map<Key, Integer> known = new LinkedHashMap<>();
  private final List<String> names = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private final List<ColumnShape> shapes = new ArrayList<>();

  CsvColumns(CsvDialect dialect) {
    this.dialect = dialect;
  }

  /// The numbers of a part's columns; those that are new come behind the others.
  ///
  /// @param headers as the part gives them; an empty one is named by its place
  List<Integer> of(List<String> headers) {
    Map<String, Integer> seen = new LinkedHashMap<>();
    List<Integer> numbers = new ArrayList<>();
    for (int place = 0; place < headers.size(); place++) {
      String header = headers.get(place).isEmpty() ? placed(place) : headers.get(place);
      int occurrence = seen.merge(header, 1, Integer::sum);
      numbers.add(known.computeIfAbsent(new Key(header, occurrence), key -> added(header)));
    }
    return numbers;
  }

  /// Whether a part's headers name any column that is known.
  boolean knows(List<String> headers) {
    return headers.stream().anyMatch(header -> known.containsKey(new Key(header, 1)));
  }

  static String placed(int place) {
    return "column" + place;
  }

  /// SQL finds names in any case, so they differ in more than that.
  private int added(String header) {
    String name = header;
    for (int i = 1; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
      name = header + "_" + i;
    }
    names.add(name);
    shapes.add(new ColumnShape(name, dialect));
    return names.size() - 1;
  }

  List<String> names() {
    return List.copyOf(names);
  }

  ColumnShape shape(int number) {
    return shapes.get(number);
  }

  List<ColumnShape> shapes() {
    return List.copyOf(shapes);
  }
}
