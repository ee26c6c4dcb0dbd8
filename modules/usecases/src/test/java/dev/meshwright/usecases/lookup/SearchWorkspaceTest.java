package dev.meshwright.usecases.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.Problem;
import dev.meshwright.model.search.FoundEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchWorkspaceTest {

  private static final String ORDER =
      """
      {"type": "record", "name": "Order", "namespace": "shop", "doc": "What a customer bought.",
       "fields": [
        {"name": "orderTotal", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}},
        {"name": "email", "type": "string", "pii": "email", "doc": "Where the invoice goes."},
        {"name": "price", "type": "shop.Money"},
        {"name": "next", "type": ["null", "Order"], "default": null},
        {"name": "state", "type": {"type": "enum", "name": "State", "symbols": ["OPEN", "PAID"]}}]}
      """;
  private static final String MONEY =
      """
      {"type": "record", "name": "Money", "namespace": "shop", "fields": [
        {"name": "amount", "type": "long"}, {"name": "währung", "type": "string"}]}
      """;
  private static final String SHIPMENT =
      """
      syntax = "proto3";
      package ship;
      import "ship/carrier.proto";
      // A parcel on its way.
      message Shipment {
        Carrier carrier = 1;
        map<string, Carrier> former = 2;
        string order_total = 3;
      }
      service Tracking { rpc Track(Shipment) returns (Carrier); }
      """;
  private static final String CARRIER =
      """
      syntax = "proto3";
      package ship;
      message Carrier { string name = 1; }
      message Nobody { string name = 1; }
      """;
  private static final String CUSTOMER =
      """
      {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Customer", "type": "object",
       "properties": {"住所": {"$ref": "#/$defs/Address"}, "parent": {"$ref": "#"},
                      "bank": {"$ref": "bank.schema.json#/$defs/Account"}},
       "$defs": {"Address": {"type": "object", "description": "Where somebody lives."}, "Unused": {"type": "string"}}}
      """;
  private static final String BANK =
      """
      {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Bank",
       "$defs": {"Account": {"type": "string"}}}
      """;
  private static final String CONTRACT =
      """
      apiVersion: v3.0.2
      kind: DataContract
      id: orders-contract
      version: 1.0.0
      status: active
      team: [{username: ada}]
      schema:
        - name: Order
          physicalName: orders
          properties:
            - name: orderTotal
              logicalType: number
              physicalType: decimal(9,2)
              classification: confidential
              tags: ["pii:amount"]
      """;

  @TempDir private Path temp;
  private SearchedFolder folder;

  @BeforeEach
  void fill() throws IOException {
    folder = new SearchedFolder(temp.resolve("work"), temp.resolve("state"));
    folder
        .write("orders/order.avsc", ORDER)
        .write("common/money.avsc", MONEY)
        .write("ship/shipment.proto", SHIPMENT)
        .write("ship/carrier.proto", CARRIER)
        .write("people/customer.schema.json", CUSTOMER)
        .write("people/bank.schema.json", BANK)
        .write("orders/orders.odcs.yaml", CONTRACT)
        .write("orders/samples/orders.csv", "order_id;order_total\n1;2\n")
        .write(
            "orders/revenue.sql",
            "-- What came in\n"
                + "WITH paid AS (SELECT * FROM orders) SELECT order_total AS revenue FROM paid")
        .write("notes/readme.txt", "nothing to see");
    folder.update();
  }

  @AfterEach
  void close() {
    folder.close();
  }

  @Test
  void hitsComePartByPartEachWithItsBest() {
    FoundGroups found = folder.search().groups("order", 2);
    assertTrue(found.plain());
    assertFalse(found.guessed());
    assertEquals("Order", found.in(HitGroup.TYPES).entries().getFirst().entry().name());
    assertEquals(2, found.in(HitGroup.FIELDS).entries().size());
    assertTrue(
        found.in(HitGroup.FILES).entries().stream()
            .anyMatch(each -> each.path().equals("orders/order.avsc")));
    assertTrue(found.in(HitGroup.CONTRACTS).total() > 0);
    assertTrue(found.in(HitGroup.COLUMNS).total() > 0);
    for (HitGroup group : HitGroup.values()) {
      for (FoundEntry entry : found.in(group).entries()) {
        assertEquals(group, HitGroup.of(entry.entry().kind(), entry.file()));
      }
    }
    assertEquals(
        folder.find("order").found().total(),
        List.of(HitGroup.values()).stream().mapToInt(group -> found.in(group).total()).sum());
    // One part has the words, so that in the others no words like them count.
    assertEquals(0, folder.search().groups("shipment", 9).in(HitGroup.CONTRACTS).total());
    assertTrue(folder.search().groups("shipmetn", 9).guessed());
    assertFalse(folder.search().groups("order type:int", 9).plain());
    assertTrue(folder.search().groups("nonsense:x", 9).problems().size() == 1);
  }

  @Test
  void namesAreFoundByTheBeginningsOfTheirParts() {
    assertTrue(folder.names("ordTot kind:field").contains("Order.orderTotal"));
    assertTrue(folder.names("oT kind:field").contains("Order.orderTotal"));
    assertFalse(folder.names("totOrdX kind:field").contains("Order.orderTotal"));
  }

  @Test
  void placesOfAListAreFoundWhereTheyAreNow() throws IOException {
    List<ListedPlace> places =
        folder.find("kind:field orderTotal").found().entries().stream()
            .map(ListedPlace::of)
            .toList();
    folder.write("orders/order.avsc", " ".repeat(500) + ORDER);
    folder.delete("ship/shipment.proto");
    folder.update();
    for (ListedPlace place : places) {
      Optional<FoundEntry> now = folder.search().locate(List.of(place)).getFirst();
      assertEquals(!place.path().equals("ship/shipment.proto"), now.isPresent(), place::toString);
      if (place.path().equals("orders/order.avsc")) {
        assertTrue(now.orElseThrow().entry().range().start() > 500);
      }
    }
    assertTrue(places.size() > 2);
  }

  @Test
  void aFileThatIsWrittenAnewAsItWasIsNotReadAgain() throws IOException {
    Path money = folder.folder().resolve("common/money.avsc");
    Files.setLastModifiedTime(money, FileTime.fromMillis(1_000_000_000_000L));
    assertEquals(0, folder.update());
    Files.setLastModifiedTime(money, FileTime.fromMillis(1_100_000_000_000L));
    assertEquals(0, folder.update());
    folder.reopen();
    assertEquals(0, folder.update());
    assertEquals(List.of("Money"), folder.names("kind:type \"money\""));
    folder.write("common/money.avsc", MONEY.replace("amount", "sum"));
    assertEquals(1, folder.update());
  }

  @Test
  void whoIsInterruptedLeavesTheIndexWhole() throws IOException {
    folder.write("late/late.avsc", ORDER.replace("Order", "Late"));
    Thread.currentThread().interrupt();
    folder.find("order");
    assertTrue(Thread.currentThread().isInterrupted());
    folder.update();
    assertTrue(Thread.interrupted());
    assertEquals(List.of("Late"), folder.names("kind:record \"Late\""));
    folder.reopen();
    assertEquals(List.of(), folder.find("order").problems());
    assertEquals(List.of("Late"), folder.names("kind:record \"Late\""));
  }

  @Test
  void findsByNameBeforeItsBeginningBeforeAPartBeforeTheDoc() throws IOException {
    folder.write(
        "rank/rank.proto",
        """
        syntax = "proto3";
        message Quux { string quuxing = 1; string a_quux = 2; /* of a quux */ string other = 3; }
        """);
    folder.update();
    assertEquals(
        List.of("Quux", "Quux.quuxing", "Quux.a_quux", "Quux.other"), folder.names("quux"));
  }

  @Test
  void takesNamesHoweverTheyAreWritten() {
    List<String> wanted = List.of("Order.orderTotal", "Shipment.order_total");
    for (String query : List.of("orderTotal", "order_total", "ORDER-TOTAL", "ordertot")) {
      List<String> found = folder.names(query + " kind:field -format:odcs");
      assertTrue(found.containsAll(wanted), () -> query + " " + found);
    }
    assertEquals(List.of("Customer.住所"), folder.names("所"));
    assertEquals(List.of("Money.währung"), folder.names("wahrung"));
  }

  @Test
  void aLetterIsLookedForInNamesOnly() {
    for (FoundEntry found : folder.find("o").found().entries()) {
      assertTrue(
          found.entry().name().toLowerCase(Locale.ROOT).contains("o"), found.entry()::toString);
    }
    assertTrue(folder.find("o").found().total() > 0);
  }

  @Test
  void forgivesTyposWhenNothingElseFits() {
    assertTrue(folder.names("shipmnet").contains("Shipment"));
    assertTrue(folder.find("shipmnet").found().guessed());
    assertFalse(folder.find("shipment").found().guessed());
    assertEquals(List.of(), folder.names("\"shipmnet\""));
  }

  @Test
  void findsDocsTypesColumnsStepsTestsAndFiles() {
    assertEquals(List.of("Order.email"), folder.names("invoice"));
    assertEquals(List.of("Order.orderTotal", "Order.orderTotal"), folder.names("type:decimal"));
    assertEquals(List.of("orders.order_total"), folder.names("kind:column in:samples total"));
    assertEquals(List.of("revenue.paid"), folder.names("kind:step"));
    assertEquals(List.of("notes/readme.txt"), folder.names("readme"));
    assertEquals(List.of("orders/revenue.sql"), folder.names("kind:sql came"));
  }

  @Test
  void filtersByTagsAndTheirContrary() {
    assertEquals(List.of("Order.email", "Order.orderTotal"), sorted("pii:"));
    assertEquals(List.of("Order.email"), folder.names("pii:email"));
    assertEquals(List.of("Order.orderTotal"), folder.names("tag:confidential"));
    assertFalse(folder.names("kind:field -pii:").contains("Order.email"));
    assertTrue(folder.names("kind:field -pii:").contains("Order.price"));
    assertEquals(List.of("OPEN", "PAID"), last("kind:value -format:proto"));
  }

  private List<String> sorted(String query) {
    return folder.names(query).stream().sorted().toList();
  }

  private List<String> last(String query) {
    return folder.names(query).stream()
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .sorted()
        .toList();
  }

  @Test
  void tellsWhatUsesSomethingAndWhatItUses() {
    assertEquals(
        List.of("Shipment.carrier", "Shipment.former", "Tracking.Track"),
        sorted("uses:ship.Carrier kind:field,method"));
    assertEquals(List.of("Order.price"), folder.names("uses:Money"));
    assertEquals(List.of(), folder.names("uses:Nobody"));
    assertTrue(folder.names("used-by:Order kind:type").contains("Money"));
    assertEquals(List.of("Account", "Address", "Customer"), last("used-by:Customer kind:type"));
    assertTrue(folder.names("uses:orders").contains("orders/revenue.sql"));
    assertTrue(folder.names("uses:Order format:odcs").contains("Order"));
  }

  @Test
  void tellsWhatNobodyUses() {
    List<String> unused = last("no:use kind:type format:proto,json");
    assertEquals(
        List.of("Bank", "Nobody", "Tracking", "Unused"),
        unused.stream().filter(name -> !name.equals("Customer")).sorted().toList());
  }

  @Test
  void tellsWhatHasNoDocAndNoOwner() throws IOException {
    assertTrue(folder.names("no:doc format:avro").contains("Order.price"));
    assertFalse(folder.names("no:doc format:avro").contains("Order.email"));
    assertFalse(folder.names("no:owner kind:schema").contains("orders/order.avsc"));
    assertTrue(folder.names("no:owner kind:schema").contains("ship/carrier.proto"));
    folder.write("CODEOWNERS", "*.proto @ship\n");
    folder.update();
    assertFalse(folder.names("no:owner kind:schema").contains("ship/carrier.proto"));
  }

  @Test
  void tellsWhereAQueryIsWrong() {
    Problem filter = folder.find("order typ:decimal").problems().getFirst();
    assertEquals(6, filter.location().range().start());
    assertTrue(filter.hint().startsWith("Did you mean \"type:\"?"), filter.hint());
    Problem format = folder.find("format:porto").problems().getFirst();
    assertEquals(7, format.location().range().start());
    assertTrue(format.hint().startsWith("Did you mean \"proto\"?"), format.hint());
    Problem name = folder.find("uses:Mony").problems().getFirst();
    assertTrue(name.hint().startsWith("Did you mean \"Money\"?"), name.hint());
    assertTrue(folder.find("changed-since:v9").isMisread());
    assertTrue(folder.find("type:").isMisread());
  }

  @Test
  void marksWhatWasLookedFor() {
    FoundEntry total = folder.find("total kind:field format:avro").found().entries().getFirst();
    assertEquals("Total", total.inName().getFirst().of(total.entry().name()));
    FoundEntry email = folder.find("invoice").found().entries().getFirst();
    assertEquals("invoice", email.inDoc().getFirst().of(email.entry().doc()));
  }

  @Test
  void livesWithBrokenFilesDoublesAndCircles() throws IOException {
    folder
        .write("broken/order.avsc", "{\"type\": \"record\", \"name\": \"Half\", \"fields\": [")
        .write(
            "broken/half.proto", "syntax = \"proto3\"; message Whole { string a = 1; } message Ha")
        .write("twice/money.avsc", MONEY)
        .write(
            "ring/a.proto",
            "syntax=\"proto3\"; package ring; import \"ring/b.proto\"; message A { B b = 1; }")
        .write(
            "ring/b.proto",
            "syntax=\"proto3\"; package ring; import \"ring/a.proto\"; message B { A a = 1; }");
    folder.update();
    assertTrue(folder.names("whole").contains("Whole"));
    assertEquals(2, folder.names("Money kind:record").size());
    assertTrue(folder.names("half.proto").contains("broken/half.proto"));
    assertTrue(folder.names("uses:ring.A").contains("B.a"));
  }

  @Test
  void keepsTheIndexFromOneRunToTheNext() throws IOException {
    folder.update();
    folder.reopen();
    assertEquals(0, folder.update());
    assertTrue(folder.names("shipment").contains("Shipment"));
    folder.delete("ship/shipment.proto");
    folder.write("common/money.avsc", MONEY.replace("Money", "Cash"));
    folder.update();
    assertEquals(List.of(), folder.names("\"shipment\" kind:type"));
    assertTrue(folder.names("cash").contains("Cash"));
    // What named it names nothing now.
    assertEquals(List.of(), folder.names("uses:Cash"));
    assertTrue(folder.names("no:use kind:type").contains("Carrier"));
  }
}
