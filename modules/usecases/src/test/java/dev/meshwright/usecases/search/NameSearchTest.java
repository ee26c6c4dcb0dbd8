package dev.meshwright.usecases.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.CancelledException;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.usecases.search.FoundName.Kind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NameSearchTest {

  private static final String AVRO =
      """
      {"type": "record", "name": "Order", "fields": [
        {"name": "loyalty", "type": {"type": "enum", "name": "Loyalty", "symbols": ["GOLD"]}},
        {"name": "lines", "type": {"type": "array", "items":
          {"type": "record", "name": "Line", "fields": [{"name": "sku", "type": "string"}]}}}]}
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
  private static final String JSON =
      """
      {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Customer",
       "properties": {"sku": {"type": "string"}}, "$defs": {"Address": {"type": "object"}}}
      """;

  private final Map<String, String> disk =
      new TreeMap<>(
          Map.of("a/order.avsc", AVRO, "b/shipment.proto", PROTO, "c/customer.schema.json", JSON));
  private final AtomicInteger texts = new AtomicInteger();

  private NameSearch names() {
    return new NameSearch(
        () -> disk.keySet().stream().map(path -> new WorkspaceFile(path, kind(path), 1)).toList(),
        unsaved -> {
          Map<String, String> all = new HashMap<>(disk);
          all.putAll(unsaved);
          return new Counted(all);
        });
  }

  private static FileKind kind(String path) {
    return path.endsWith(".avsc")
        ? FileKind.AVRO_SCHEMA
        : path.endsWith(".proto")
            ? FileKind.PROTOBUF_SCHEMA
            : path.endsWith(".json") ? FileKind.JSON_SCHEMA : FileKind.OTHER;
  }

  /// Counts which texts are read.
  private final class Counted implements FileSource {
    private final Map<String, String> all;

    Counted(Map<String, String> all) {
      this.all = all;
    }

    @Override
    public Optional<String> text(String path) {
      texts.incrementAndGet();
      return Optional.ofNullable(all.get(path));
    }

    @Override
    public Optional<String> version(String path) {
      return Optional.ofNullable(all.get(path));
    }

    @Override
    public List<String> paths() {
      return List.copyOf(all.keySet());
    }
  }

  private static List<String> found(NameSearch names, String typed) {
    return names.find(typed, 20, Progress.none()).stream()
        .map(NameSearch.RankedName::name)
        .map(name -> name.kind() + " " + name.within() + " " + name.name() + " " + name.path())
        .toList();
  }

  @Test
  void types_and_fields_of_all_languages_are_found() {
    NameSearch names = names();
    names.read(Map.of(), Progress.none());
    assertEquals(
        List.of("TYPE  Loyalty a/order.avsc", "FIELD Order loyalty a/order.avsc"),
        found(names, "loyalty"));
    assertEquals(3, found(names, "sku").size());
    assertEquals(List.of("FIELD Loyalty GOLD a/order.avsc"), found(names, "gold"));
    assertEquals(List.of("TYPE  Carrier b/shipment.proto"), found(names, "carrier").subList(0, 1));
    assertTrue(found(names, "address").getFirst().endsWith("Address c/customer.schema.json"));
    assertEquals(List.of(), found(names, "zzzz"));
    assertEquals(List.of(), found(names, " "));
  }

  @Test
  void a_dot_parts_a_name_from_what_it_is_in() {
    NameSearch names = names();
    names.read(Map.of(), Progress.none());
    assertEquals(List.of("FIELD Shipment.Parcel sku b/shipment.proto"), found(names, "parcel.sk"));
    assertEquals(List.of(), found(names, "nowhere.sku"));
  }

  @Test
  void a_name_leads_to_its_place() {
    NameSearch names = names();
    names.read(Map.of(), Progress.none());
    FoundName sku =
        names.find("sku", 20, Progress.none()).stream()
            .map(NameSearch.RankedName::name)
            .filter(name -> name.path().equals("b/shipment.proto"))
            .findFirst()
            .orElseThrow();
    assertEquals("sku", sku.range().of(PROTO));
    assertEquals(Kind.FIELD, sku.kind());
  }

  @Test
  void only_what_has_changed_is_read_again() {
    NameSearch names = names();
    names.read(Map.of(), Progress.none());
    assertEquals(3, texts.get());
    names.read(Map.of(), Progress.none());
    assertEquals(3, texts.get());
    names.read(Map.of("a/order.avsc", AVRO.replace("loyalty", "trust")), Progress.none());
    assertEquals(4, texts.get());
    assertEquals(List.of("FIELD Order trust a/order.avsc"), found(names, "trust"));
    disk.remove("b/shipment.proto");
    names.read(Map.of(), Progress.none());
    assertEquals(2, found(names, "sku").size());
  }

  @Test
  void what_was_read_before_a_cancellation_stays() {
    NameSearch names = names();
    AtomicInteger asked = new AtomicInteger();
    Progress impatient =
        new Progress() {
          @Override
          public void report(String step, double done) {}

          @Override
          public void checkCancelled() {
            if (asked.incrementAndGet() > 3) {
              throw new CancelledException();
            }
          }

          @Override
          public Registration onCancel(Runnable hook) {
            return () -> {};
          }
        };
    assertThrows(CancelledException.class, () -> names.read(Map.of(), impatient));
    assertEquals(1, found(names, "loyalty").stream().filter(it -> it.startsWith("FIELD")).count());
    assertTrue(texts.get() < 3);
  }

  @Test
  void very_many_files_are_read_some_at_a_time_and_found_meanwhile() {
    for (int i = 0; i < 1_000; i++) {
      disk.put("many/" + i + ".proto", "syntax = \"proto3\"; message Many" + i + " {}");
    }
    NameSearch names = names();
    int times = 1;
    while (!names.read(Map.of(), Progress.none())) {
      assertTrue(found(names, "many").size() > 0);
      times++;
    }
    assertTrue(times > 1);
    assertEquals(1_003, texts.get());
    assertEquals("TYPE  Many7 many/7.proto", found(names, "many7").getFirst());
    assertEquals(20, found(names, "m").size());
  }

  @Test
  void the_names_of_one_text_come_in_its_order() {
    List<String> order =
        names().namesIn("b/shipment.proto", PROTO, Progress.none()).stream()
            .map(FoundName::name)
            .toList();
    assertEquals(List.of("Shipment", "Parcel", "sku", "carrier", "Carrier", "CARRIER_NONE"), order);
    assertEquals(List.of(), names().namesIn("a.sql", "SELECT 1", Progress.none()));
  }
}
