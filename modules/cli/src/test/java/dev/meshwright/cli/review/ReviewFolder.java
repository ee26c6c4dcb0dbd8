package dev.meshwright.cli.review;

import dev.meshwright.cli.GitFolder;
import java.nio.file.Path;
import java.util.Locale;

/// A repository with a branch that breaks somebody, and a review of it that never changes.
public final class ReviewFolder {

  static final String REVIEW = ".meshwright/reviews/wide/";

  private static final String ORDER =
      """
      {
        "type": "record",
        "name": "Order",
        "namespace": "shop",
        "fields": [
          {"name": "id", "type": "int"},
          {"name": "who", "type": "string"},
          {"name": "total", "type": "double"}
        ]
      }
      """;

  private ReviewFolder() {}

  /// @param said an event behind what all have: `"id":"1","at":"...","kind":"reply"`
  static String event(int number, String name, String said) {
    return "{\"id\":\"00000000-0000-7000-8000-%012d\",\"at\":\"2026-01-0%dT10:00:00Z\",\"name\":\"%s\",\"email\":\"%s@example.com\",%s}%n"
        .formatted(number, number, name, name.toLowerCase(Locale.ROOT), said);
  }

  public static GitFolder make(Path path) {
    GitFolder folder =
        GitFolder.init(path)
            .git("config", "user.name", "Ada")
            .git("config", "user.email", "ada@example.com")
            .write("orders/order.avsc", ORDER)
            .write("orders/orders.csv", "id,who,total\n1,ann,2.5\n2,bob,7\n")
            .write("orders/sums.sql", "WITH paid AS (SELECT 1 AS a) SELECT a FROM paid\n")
            .commit("orders: describe orders")
            .git("tag", "v1.0.0")
            .git("checkout", "-q", "-b", "wide")
            .write("orders/order.avsc", ORDER.replace("\"double\"", "\"string\""))
            .write("orders/sums.sql", "WITH paid AS (SELECT 2 AS a) SELECT a FROM paid\n")
            .commit("orders: write totals as text");
    String base = folder.ask("rev-parse", "v1.0.0").strip();
    return folder
        .write(
            REVIEW + "review.jsonl",
            event(
                1,
                "Ada",
                "\"kind\":\"start\",\"title\":\"Totals as"
                    + " text\",\"base\":\"v1.0.0\",\"baseCommit\":\""
                    + base
                    + "\",\"head\":\"wide\""))
        .write(
            REVIEW + "00000000-0000-7000-8000-000000000002.jsonl",
            event(
                    2,
                    "Ada",
                    "\"kind\":\"comment\",\"text\":\"Why is this a"
                        + " text?\",\"anchor\":{\"file\":\"orders/order.avsc\","
                        + "\"kind\":\"field\",\"path\":[\"total\"],\"name\":\"shop.Order.total\",\"at\":\"8:5\"}")
                + event(3, "Bob", "\"kind\":\"reply\",\"text\":\"Readers ask for it.\""))
        .write(
            ".meshwright/reviews/00000000-0000-7000-8000-000000000004.jsonl",
            event(
                    4,
                    "Bob",
                    "\"kind\":\"comment\",\"text\":\"Who is"
                        + " bob?\",\"anchor\":{\"file\":\"orders/orders.csv\","
                        + "\"kind\":\"row\",\"at\":\"2:1\",\"quote\":\"2,bob,7\"}")
                + event(5, "Ada", "\"kind\":\"resolve\""));
  }
}
