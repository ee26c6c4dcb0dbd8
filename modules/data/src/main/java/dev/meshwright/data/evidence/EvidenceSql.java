package dev.meshwright.data.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// The queries that look at the values of all parts of a table at once.
final class EvidenceSql {

  /// Values that are shown of a field.
  private static final int EXAMPLES = 3;

  private final String source;
  private final List<Part> parts;

  /// @param subquery in parentheses
  /// @param columns how many it has
  EvidenceSql(String subquery, int columns, List<Part> parts) {
    this.parts = parts;
    String names =
        IntStream.range(0, columns).mapToObj(i -> "c" + i).collect(Collectors.joining(", "));
    this.source = "WITH s(" + names + ") AS MATERIALIZED " + subquery + "\n";
  }

  /// A row for each part: its number, places, values, different values, examples, and for each of
  /// its narrower types how many values it holds.
  String counts() {
    List<String> selects = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      String present = NarrowTypes.present(part.type());
      String held =
          NarrowTypes.within(part.type()).stream()
              .map(narrow -> "count(*) FILTER (" + present + " AND " + narrow.holds() + ")")
              .collect(Collectors.joining(", ", "[", "]::BIGINT[]"));
      selects.add(
          "SELECT "
              + i
              + " AS i, count(*) AS places, count(*) FILTER ("
              + present
              + ") AS present, "
              + (part.plain() ? "count(DISTINCT v) FILTER (" + present + ")" : "0")
              + " AS different, "
              + (part.plain() ? examples(part, present) : "[]::VARCHAR[]")
              + " AS examples, "
              + held
              + " AS held FROM ("
              + part.values()
              + ")");
    }
    return all(selects);
  }

  /// A row for each of some narrower types: the numbers of the part and of the type, and values
  /// that it does not hold.
  String misfits(List<Doubtful> doubtful) {
    return all(
        doubtful.stream()
            .map(each -> {
              Part part = parts.get(each.part());
              String holds = NarrowTypes.within(part.type()).get(each.type()).holds();
              return "SELECT "
                  + each.part()
                  + " AS i, "
                  + each.type()
                  + " AS k, "
                  + examples(
                      part,
                      NarrowTypes.present(part.type()) + " AND NOT coalesce(" + holds + ", false)")
                  + " AS examples";
            })
            .toList());
  }

  private static String examples(Part part, String condition) {
    return "coalesce((SELECT list(t ORDER BY n DESC, t) FROM (SELECT left(v::VARCHAR, 60) AS t,"
        + " count(*) AS n FROM ("
        + part.values()
        + ") WHERE "
        + condition
        + " GROUP BY t ORDER BY n DESC, t LIMIT "
        + EXAMPLES
        + ")), []::VARCHAR[])";
  }

  private String all(List<String> selects) {
    return source
        + selects.stream()
            .map(select -> "SELECT * FROM (" + select + ")")
            .collect(Collectors.joining("\nUNION ALL "))
        + "\nORDER BY ALL";
  }

  /// A narrower type that holds some of the values of a part, by both their numbers.
  record Doubtful(int part, int type) {}
}
