package dev.meshwright.usecases.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.jobs.Progress;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentSymbolsTest {

  private static final String AVRO =
      """
      {"type": "record", "name": "Order", "fields": [
        {"name": "loyalty", "type": {"type": "enum", "name": "Loyalty", "symbols": ["GOLD"]}}]}
      """;
  private static final String PROTO =
      """
      syntax = "proto3";
      import "missing.proto";
      message Shipment {
        message Parcel { string sku = 1; }
        Carrier carrier = 1;
      }
      enum Carrier { CARRIER_NONE = 0; }
      """;

  private static List<String> in(String path, String text) {
    return new DocumentSymbols()
        .in(path, text, Progress.none()).stream()
            .map(name -> name.kind() + " " + name.within() + " " + name.range().of(text))
            .toList();
  }

  @Test
  void declarationsAreListedInTheOrderOfTheTextWithTheirPlaces() {
    assertEquals(
        List.of("TYPE  Order", "FIELD Order loyalty", "TYPE  Loyalty", "FIELD Loyalty GOLD"),
        in("a.avsc", AVRO).stream().map(name -> name.replace("\"", "")).toList());
    assertEquals(
        List.of(
            "TYPE  Shipment",
            "TYPE Shipment Parcel",
            "FIELD Shipment.Parcel sku",
            "FIELD Shipment carrier",
            "TYPE  Carrier",
            "FIELD Carrier CARRIER_NONE"),
        in("b.proto", PROTO));
  }

  @Test
  void whatIsNoSchemaDeclaresNothing() {
    assertEquals(List.of(), in("a.sql", "SELECT 1 AS one"));
    assertEquals(List.of(), in("a.avsc", "{\"type\": \"rec"));
  }
}
