package dev.meshwright.usecases.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// One order of the fictional shop. The number alone decides everything about it, so that all
/// samples speak of the same orders.
///
/// @param received when it reached the platform; now and then days late
/// @param totalCents what the order system says, which is not always the sum of the lines
record DemoOrder(
    String id,
    Optional<String> customer,
    Instant ordered,
    Instant received,
    String status,
    String currency,
    long totalCents,
    String channel,
    Place place,
    List<Line> lines) {

  static final int COUNT = 24_000;

  private static final Instant FIRST = Instant.parse("2024-10-01T00:00:00Z");
  private static final int SECONDS = 123 * 24 * 3_600;
  private static final List<String> CHANNELS = List.of("web", "web", "web", "app", "app", "store");
  private static final List<String> STATUSES =
      List.of("PLACED", "PAID", "SHIPPED", "DELIVERED", "DELIVERED", "DELIVERED", "DELIVERED");

  record Line(String sku, int quantity, long unitCents) {}

  record Place(String country, String city, String postcode, String currency) {}

  private static final List<Place> PLACES =
      List.of(
          new Place("SE", "Göteborg", "411 05", "SEK"),
          new Place("SE", "Umeå", "903 26", "SEK"),
          new Place("NO", "Tromsø", "9008", "NOK"),
          new Place("DE", "Lübeck", "23552", "EUR"),
          new Place("DE", "München", "80331", "EUR"),
          new Place("FI", "Jyväskylä", "40100", "EUR"),
          new Place("GB", "Inverness", "IV1 1HY", "GBP"));

  static final List<String> SKUS =
      List.of(
          "TENT-2P",
          "TENT-4P",
          "BAG-DOWN",
          "BAG-SYN",
          "STOVE-GAS",
          "MUG-TI",
          "PACK-45",
          "PACK-65",
          "BOOT-M",
          "BOOT-L",
          "SHELL-S",
          "SHELL-M",
          "MAP-LAPP",
          "ROPE-60",
          "LAMP-HEAD");

  /// @param number from 0, below [#COUNT]
  static DemoOrder of(int number) {
    // A few orders were sent twice by the shop.
    int source = number % 211 == 210 ? number - 1 : number;
    Random random = new Random(source * 0x9E3779B97F4A7C15L);
    Place place = PLACES.get(random.nextInt(PLACES.size()));
    Instant ordered = FIRST.plusSeconds(random.nextInt(SECONDS));
    long delay = random.nextInt(100) < 3 ? 86_400L * (1 + random.nextInt(9)) : random.nextInt(90);
    List<Line> lines = lines(random);
    long sum = lines.stream().mapToLong(line -> line.quantity() * line.unitCents()).sum();
    int oddity = random.nextInt(400);
    return new DemoOrder(
        "O-" + (100_000 + source),
        random.nextInt(50) == 0
            ? Optional.empty()
            : Optional.of("C-%05d".formatted(random.nextInt(3_000))),
        ordered,
        ordered.plusSeconds(delay + (number == source ? 0 : 61)),
        oddity < 12 ? "CANCELLED" : oddity < 20 ? "RETURNED" : STATUSES.get(random.nextInt(7)),
        oddity == 21 ? place.currency().toLowerCase(java.util.Locale.ROOT) : place.currency(),
        oddity < 3 || oddity == 22 ? -sum : oddity == 23 ? sum + 1 : sum,
        oddity == 24 ? "Web " : CHANNELS.get(random.nextInt(CHANNELS.size())),
        place,
        lines);
  }

  private static List<Line> lines(Random random) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0, count = 1 + random.nextInt(4); i < count; i++) {
      int sku = random.nextInt(SKUS.size());
      lines.add(new Line(SKUS.get(sku), 1 + random.nextInt(3), 1_295L + 1_730L * sku));
    }
    return List.copyOf(lines);
  }

  int itemCount() {
    return lines.stream().mapToInt(Line::quantity).sum();
  }
}
