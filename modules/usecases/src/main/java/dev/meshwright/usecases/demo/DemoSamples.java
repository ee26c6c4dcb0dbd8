package dev.meshwright.usecases.demo;

import dev.meshwright.data.write.SampleWriter;
import dev.meshwright.data.write.SampleWriter.ParquetColumn;
import dev.meshwright.model.json.JsonQuotes;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The samples of the demo workspace, with the flaws of real data: nulls, duplicates, late rows,
/// negative amounts, names spoiled by a wrong encoding, stray spaces and letter case.
final class DemoSamples {

  private static final int CUSTOMERS = 3_000;
  private static final int SHIPMENTS = 9_000;
  private static final List<String> FIRST_NAMES =
      List.of("Åsa", "Björn", "Chloë", "Dag", "Elif", "Freja", "Günther", "Hanna", "Ívar", "Jörg");
  private static final List<String> LAST_NAMES =
      List.of(
          "Berg", "Çelik", "Dahl", "Ekström", "Fischer", "Grøn", "Häkkinen", "O'Neill", "Müller");
  private static final List<String> CARRIERS =
      List.of("CARRIER_NORDPOST", "CARRIER_HARBOR_FREIGHT", "CARRIER_BIKE", "CARRIER_UNSPECIFIED");

  private DemoSamples() {}

  /// Writes one of the samples that are too large to be kept as texts.
  static void write(Path root, String path) throws IOException {
    Path file = root.resolve(path);
    switch (path) {
      case "orders/samples/orders.avro" ->
          SampleWriter.avro(
              file,
              Files.readString(root.resolve("orders/schemas/order.avsc")),
              IntStream.range(0, DemoOrder.COUNT).mapToObj(DemoOrder::of).map(DemoSamples::avro));
      case "orders/samples/order_lines.parquet" ->
          SampleWriter.parquet(
              file,
              List.of(
                  new ParquetColumn("order_id", "VARCHAR"),
                  new ParquetColumn("line", "INTEGER"),
                  new ParquetColumn("sku", "VARCHAR"),
                  new ParquetColumn("quantity", "INTEGER"),
                  new ParquetColumn("unit_price", "DECIMAL(9,2)")),
              IntStream.range(0, DemoOrder.COUNT)
                  .mapToObj(DemoOrder::of)
                  .flatMap(DemoSamples::lines));
      case "customers/samples/customers.csv" -> text(file, customers());
      case "shipments/samples/shipments.ndjson" ->
          text(file, IntStream.range(0, SHIPMENTS).mapToObj(DemoSamples::shipment));
      default -> throw new IllegalArgumentException("no such sample: " + path);
    }
  }

  private static void text(Path file, Stream<String> lines) throws IOException {
    Files.writeString(file, lines.collect(Collectors.joining("\n", "", "\n")));
  }

  private static String avro(DemoOrder order) {
    return """
    {"order_id": "%s", "customer_id": %s, "ordered_at": %d, "received_at": %d,\
     "status": "%s", "currency": "%s", "total": "%s", "item_count": %d, "channel": "%s",\
     "delivery": {"country": "%s", "city": "%s", "postcode": "%s"}}\
    """
        .formatted(
            order.id(),
            order.customer().map(id -> "{\"string\": \"" + id + "\"}").orElse("null"),
            order.ordered().toEpochMilli(),
            order.received().toEpochMilli(),
            order.status(),
            order.currency(),
            bytes(order.totalCents()),
            order.itemCount(),
            order.channel(),
            order.place().country(),
            order.place().city(),
            order.place().postcode());
  }

  /// A decimal in Avro's JSON encoding: its bytes as characters.
  private static String bytes(long cents) {
    StringBuilder json = new StringBuilder();
    for (byte one : BigInteger.valueOf(cents).toByteArray()) {
      json.append(JsonQuotes.escape((char) (one & 0xFF)));
    }
    return json.toString();
  }

  private static Stream<String> lines(DemoOrder order) {
    return IntStream.range(0, order.lines().size())
        .mapToObj(i -> {
          DemoOrder.Line line = order.lines().get(i);
          BigDecimal price = BigDecimal.valueOf(line.unitCents(), 2);
          return "%s,%d,%s,%d,%s".formatted(order.id(), i + 1, line.sku(), line.quantity(), price);
        });
  }

  private static Stream<String> customers() {
    String header = "customer_id,name,email,country,signed_up_on,marketing_consent,points";
    return Stream.concat(
        Stream.of(header),
        IntStream.range(0, CUSTOMERS)
            .boxed()
            .flatMap(i ->
                i % 97 == 0
                    ? Stream.of(customer(i, 0), customer(i, 1))
                    : Stream.of(customer(i, 0))));
  }

  /// @param copy 1 for the second row of a customer who is in the export twice
  private static String customer(int number, int copy) {
    Random random = new Random(number * 0xD1B54A32D192ED03L);
    String first = FIRST_NAMES.get(random.nextInt(FIRST_NAMES.size()));
    String last = LAST_NAMES.get(random.nextInt(LAST_NAMES.size()));
    int flaw = random.nextInt(60);
    String name = flaw == 0 ? misread(first + " " + last) : first + " " + last;
    String mail = "customer%d@example.com".formatted(number);
    String country = List.of("SE", "NO", "DE", "FI", "GB").get(random.nextInt(5));
    int day = random.nextInt(28) + 1;
    int month = random.nextInt(12) + 1;
    int year = 2019 + random.nextInt(6);
    return String.join(
        ",",
        "C-%05d".formatted(number),
        flaw == 1 ? "\"" + last + ", " + first + "\"" : name,
        flaw == 2 ? "" : flaw == 3 ? " " + mail.toUpperCase(java.util.Locale.ROOT) : mail,
        copy == 1 ? "DK" : country,
        flaw == 4
            ? "%02d/%02d/%d".formatted(day, month, year)
            : "%d-%02d-%02d".formatted(year, month, day),
        flaw == 5 ? "" : String.valueOf(random.nextInt(3) > 0),
        flaw == 6 ? "-1" : String.valueOf(random.nextInt(5_000)));
  }

  /// What UTF-8 looks like to a program that takes it for Windows' encoding.
  private static String misread(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
        .replaceAll("\\p{Cntrl}", "?");
  }

  private static String shipment(int number) {
    DemoOrder order = DemoOrder.of(number * 2);
    Random random = new Random(number * 0xA24BAED4963EE407L);
    int flaw = random.nextInt(80);
    long handedOver = order.ordered().getEpochSecond() + 3_600L * (2 + random.nextInt(70));
    long days = 1L + random.nextInt(flaw == 0 ? 20 : 6);
    long delivered = flaw == 1 ? handedOver - 7_200 : handedOver + 86_400L * days;
    String deliveredAt =
        flaw < 6 && flaw > 1 ? "" : ", \"delivered_at\": \"" + instant(delivered) + "\"";
    String carrier = flaw == 7 ? CARRIERS.getLast() : CARRIERS.get(random.nextInt(3));
    int grams = flaw == 8 ? 0 : 150 + random.nextInt(9_000);
    return """
    {"shipment_id": "S-%d", "order_id": "%s", "carrier": "%s", "handed_over_at": "%s"%s,\
     "destination": {"country": "%s", "city": "%s", "postcode": "%s"},\
     "parcels": [{"barcode": "%012d", "weight_grams": %d}]}\
    """
        .formatted(
            500_000 + (flaw == 9 ? number - 1 : number),
            order.id(),
            carrier,
            instant(handedOver),
            deliveredAt,
            order.place().country(),
            order.place().city(),
            order.place().postcode(),
            7_310_000_000L + number * 13L,
            grams);
  }

  private static String instant(long epochSecond) {
    return java.time.Instant.ofEpochSecond(epochSecond).toString();
  }
}
