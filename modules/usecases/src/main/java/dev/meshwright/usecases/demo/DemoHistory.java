package dev.meshwright.usecases.demo;

import static dev.meshwright.usecases.demo.DemoCommit.ofSamples;
import static dev.meshwright.usecases.demo.DemoCommit.ofTexts;

import dev.meshwright.model.git.Author;
import java.util.List;

/// What the people of the fictional shop Fjord & Field did, half a year of it.
final class DemoHistory {

  static final String MAIN = "main";

  /// The branch that the demo opens on.
  static final String BRANCH = "feature/gift-orders";

  /// A branch that changes the same place of a schema.
  static final String OTHER = "feature/gift-wrap";

  /// The change that is not committed: breaks those who read old orders, and old readers.
  static final String PENDING_STEP = "pending";

  static final String PENDING_PATH = "orders/schemas/order.avsc";

  private static final Author MARA = new Author("Mara Lindqvist", "mara.lindqvist@example.com");
  private static final Author TOMAS = new Author("Tomas Okafor", "tomas.okafor@example.com");
  private static final Author PRIYA = new Author("Priya Raman", "priya.raman@example.com");
  private static final Author JONAS = new Author("Jonas Weber", "jonas.weber@example.com");

  private DemoHistory() {}

  /// Up to where the branch leaves the main branch.
  static List<DemoCommit> common() {
    return List.of(
        ofTexts(
            "01",
            MARA,
            "2025-01-13T09:12:00+01:00",
            "Begin the repository of our data products",
            "README.md",
            ".gitignore"),
        ofTexts(
            "02",
            MARA,
            "2025-01-15T14:40:00+01:00",
            "orders: describe orders in Avro",
            "orders/README.md",
            "orders/schemas/order.avsc"),
        ofTexts(
            "03",
            TOMAS,
            "2025-01-20T10:05:00Z",
            "customers: describe customers in JSON Schema",
            "customers/README.md",
            "customers/schemas/customer.schema.json"),
        ofTexts(
            "04",
            PRIYA,
            "2025-01-27T11:30:00+01:00",
            "shipments: describe shipments in Protobuf",
            "shipments/README.md",
            "shipments/schemas/place.proto",
            "shipments/schemas/shipment.proto"),
        ofSamples(
            MARA,
            "2025-02-03T16:20:00+01:00",
            "orders: samples from the winter season",
            "orders/samples/orders.avro",
            "orders/samples/order_lines.parquet"),
        ofSamples(
            TOMAS,
            "2025-02-05T09:47:00Z",
            "customers: a sample of the nightly export",
            "customers/samples/customers.csv"),
        ofSamples(
            PRIYA,
            "2025-02-06T13:15:00+01:00",
            "shipments: samples from two carriers and the bike",
            "shipments/samples/shipments.ndjson"),
        ofTexts(
            "08",
            MARA,
            "2025-02-12T10:00:00+01:00",
            "orders: contract and product",
            "orders/orders.odps.yaml",
            "orders/orders.odcs.yaml"),
        ofTexts(
            "09",
            TOMAS,
            "2025-02-14T15:31:00Z",
            "customers, shipments: contracts",
            "customers/customers.odcs.yaml",
            "shipments/shipments.odcs.yaml"),
        ofTexts(
                "10",
                MARA,
                "2025-02-20T08:55:00+01:00",
                "orders: clean orders before anything is counted",
                "orders/sql/clean_orders.sql")
            .tagged("v1.0.0"),
        ofTexts(
            "11",
            PRIYA,
            "2025-03-04T17:02:00+01:00",
            "shipments: name the carrier, measure how long it takes",
            "shipments/schemas/shipment.proto",
            "shipments/sql/delivery_times.sql"),
        ofTexts(
            "12",
            JONAS,
            "2025-03-11T12:26:00+01:00",
            "revenue: daily revenue in euro, from orders",
            "revenue/README.md",
            "revenue/revenue.odcs.yaml",
            "revenue/schemas/daily_revenue.avsc",
            "revenue/samples/fx_rates.csv",
            "revenue/sql/daily_revenue.sql"),
        ofTexts(
            "13",
            MARA,
            "2025-03-18T09:33:00+01:00",
            "orders: coupon, empty in orders from before",
            "orders/schemas/order.avsc"),
        ofTexts(
            "14",
            TOMAS,
            "2025-04-02T10:48:00+01:00",
            "customers: consent to letters",
            "customers/schemas/customer.schema.json",
            "customers/sql/reachable_customers.sql"),
        ofTexts(
                "15",
                JONAS,
                "2025-04-09T14:14:00+02:00",
                "revenue: leave out what was cancelled or returned",
                "revenue/sql/daily_revenue.sql")
            .tagged("v1.1.0"),
        ofTexts(
            "16",
            PRIYA,
            "2025-04-22T11:59:00+02:00",
            "shipments: the window the customer chose",
            "shipments/schemas/shipment.proto"),
        ofTexts(
            "19",
            PRIYA,
            "2025-04-29T10:20:00+02:00",
            "orders, shipments: customers as the checkout and carriers know them",
            "orders/schemas/customer.avsc",
            "shipments/schemas/customer.proto"));
  }

  static DemoCommit onMain() {
    return ofTexts(
        "17",
        JONAS,
        "2025-05-05T09:20:00+02:00",
        "orders: say where negative totals come from",
        "orders/README.md");
  }

  /// In the place where the branch that the demo opens on has another field.
  static DemoCommit onOther() {
    return ofTexts(
        "20",
        TOMAS,
        "2025-05-06T17:10:00+02:00",
        "orders: whether an order is wrapped as a gift",
        "orders/schemas/order.avsc");
  }

  static DemoCommit onBranch() {
    return ofTexts(
        "18",
        MARA,
        "2025-05-06T15:45:00+02:00",
        "orders: message for the gift card",
        "orders/schemas/order.avsc");
  }
}
