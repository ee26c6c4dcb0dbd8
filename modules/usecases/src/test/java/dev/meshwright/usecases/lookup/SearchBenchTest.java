package dev.meshwright.usecases.lookup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.model.search.Entry;
import dev.meshwright.model.search.FoundEntry;
import dev.meshwright.model.structure.TypeUse;
import dev.meshwright.usecases.compare.SchemaFileSet;
import dev.meshwright.usecases.compare.SchemaLanguages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Prints what the index of a large workspace takes, and counts its references against the linkers.
///
/// `-Dsearch.schemas=10000` says how many are generated, `-Dsearch.folder=DIR` takes a folder in
/// their place, `-Dsearch.others=N` adds files that are no schemas.
@Tag("bench")
class SearchBenchTest {

  private static final int SCHEMAS = Integer.getInteger("search.schemas", 10_000);
  private static final int OTHERS = Integer.getInteger("search.others", 0);
  private static final List<String> WORDS =
      List.of(
          "order",
          "customer",
          "invoice",
          "line",
          "price",
          "total",
          "carrier",
          "address",
          "account",
          "payment",
          "refund",
          "parcel",
          "label",
          "region",
          "status",
          "event",
          "stock");

  @TempDir private Path temp;
  private final Random random = new Random(7);

  @Test
  void measures() throws IOException {
    Optional<Path> given = Optional.ofNullable(System.getProperty("search.folder")).map(Path::of);
    Path work = given.orElse(temp.resolve("work"));
    if (given.isEmpty()) {
      generate(work);
    }
    Path state = temp.resolve("state");
    try (SearchedFolder folder = new SearchedFolder(work, state)) {
      long listed = System.nanoTime();
      folder.services().read(Progress.none());
      long begun = System.nanoTime();
      int read = folder.update();
      say(
          "listing the folder %.1f s; %,d files read into the index in %.1f s",
          seconds(listed, begun), read, seconds(begun, System.nanoTime()));
      say("index %.1f MB on disk; heap in use with it open %.0f MB", size(state) / 1e6, heap());
      usages(folder);
      queries(folder);
      long again = System.nanoTime();
      folder.reopen();
      say(
          "opened again and found up to date (%d read) in %.2f s",
          folder.update(), seconds(again, System.nanoTime()));
      if (given.isEmpty()) {
        updates(folder);
      }
    }
  }

  private void updates(SearchedFolder folder) throws IOException {
    String leaf = folder.find("kind:schema no:use format:avro").found().entries().getFirst().path();
    String text = Files.readString(folder.folder().resolve(leaf));
    folder.write(
        leaf,
        text.replace("\"fields\": [", "\"fields\": [{\"name\": \"added\", \"type\": \"int\"},"));
    updated(folder, "a schema gets a field");
    folder.write(
        "avro/common/T0.avsc", avro(0).replace("\"name\": \"T0\"", "\"name\": \"T0Renamed\""));
    updated(folder, "the most used type gets another name");
    folder.delete(leaf);
    updated(folder, "a schema is deleted");
  }

  private static void updated(SearchedFolder folder, String what) {
    var files = folder.services().workingCopy(Progress.none());
    long begun = System.nanoTime();
    int read = folder.search().update(files, Progress.none());
    say("%s: %,d files read again in %.2f s", what, read, seconds(begun, System.nanoTime()));
  }

  private static void queries(SearchedFolder folder) {
    List<String> queries = new ArrayList<>();
    for (String word : WORDS) {
      for (int letters = 1; letters <= word.length(); letters++) {
        queries.add(word.substring(0, letters));
      }
      queries.add(word + "x type:string");
      queries.add("no:doc kind:field " + word);
    }
    queries.addAll(
        List.of("no:use kind:type", "uses:T0", "used-by:T9", "custmoer", "format:proto total"));
    queries.forEach(query -> folder.search().find(query, 100));
    measured("queries", queries, query -> folder.search().find(query, 100));
    queries.forEach(query -> folder.search().groups(query, 8));
    measured(
        "queries in parts, as the box of the window asks",
        queries,
        query -> folder.search().groups(query, 8));
  }

  private static void measured(String what, List<String> queries, Consumer<String> ask) {
    double[] times = new double[queries.size()];
    for (int i = 0; i < times.length; i++) {
      long begun = System.nanoTime();
      ask.accept(queries.get(i));
      times[i] = (System.nanoTime() - begun) / 1e6;
      if (times[i] > 50) {
        say("slow: %s %.0f ms", queries.get(i), times[i]);
      }
    }
    Arrays.sort(times);
    say(
        "%d %s: median %.1f ms, 95th of 100 %.1f ms, slowest %.1f ms",
        times.length,
        what,
        times[times.length / 2],
        times[times.length * 95 / 100],
        times[times.length - 1]);
  }

  /// Each reference that a linker finds is a use in the index, and none is besides.
  private static void usages(SearchedFolder folder) {
    SchemaFileSet state =
        SchemaLanguages.all().state(folder.services().workingCopy(Progress.none()));
    Map<String, Integer> linked = new HashMap<>();
    int unresolved = 0;
    for (WorkspaceFile file : folder.services().latest().files()) {
      if (file.kind().schemaFormat().isEmpty()) {
        continue;
      }
      var schema = state.read(file.kind().schemaFormat().get(), file.path());
      for (TypeUse use : schema.map(found -> found.parsed().uses()).orElse(List.of())) {
        if (use.target().isPresent()) {
          linked.merge(use.target().get().toString(), 1, Integer::sum);
        } else {
          unresolved++;
        }
      }
    }
    Map<String, Integer> indexed = new HashMap<>();
    for (String kind : List.of("type", "field", "method", "value", "file")) {
      for (FoundEntry found : folder.search().find("kind:" + kind, 2_000_000).found().entries()) {
        for (Entry.Use use : found.entry().uses()) {
          if (use.key().indexOf('#') >= 0 && !use.key().startsWith("~")) {
            indexed.merge(use.key(), 1, Integer::sum);
          }
        }
      }
    }
    say(
        "%,d references to %,d declarations by the linkers (%,d lead nowhere); in the index %,d",
        linked.values().stream().mapToInt(count -> count).sum(),
        linked.size(),
        unresolved,
        indexed.values().stream().mapToInt(count -> count).sum());
    assertEquals(linked, indexed);
  }

  private void generate(Path work) throws IOException {
    for (int i = 0; i < SCHEMAS; i++) {
      String folder = i < 20 ? "common" : "area" + i % 97;
      switch (i % 5) {
        case 0, 1 -> put(work, "avro/" + folder + "/T" + i + ".avsc", avro(i));
        case 2, 3 -> put(work, "proto/" + folder + "/t" + i + ".proto", proto(i));
        default -> put(work, "json/" + folder + "/t" + i + ".schema.json", json(i));
      }
    }
    for (int i = 0; i < OTHERS; i++) {
      put(work, "other/" + i % 400 + "/note" + i + ".txt", "nothing");
    }
  }

  private static void put(Path work, String path, String text) throws IOException {
    Files.createDirectories(work.resolve(path).getParent());
    Files.writeString(work.resolve(path), text);
  }

  /// Half of all references lead to a few types.
  private int other(int below, int language) {
    if (below < 10) {
      return language;
    }
    int at = random.nextBoolean() ? random.nextInt(10) : random.nextInt(below);
    return at - at % 5 + language;
  }

  private String field(int i) {
    return WORDS.get(random.nextInt(WORDS.size()))
        + "_"
        + WORDS.get(random.nextInt(WORDS.size()))
        + i;
  }

  private String avro(int number) {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      String type = i % 4 == 0 && number > 10 ? "\"gen.T" + other(number, 0) + "\"" : "\"string\"";
      fields
          .append(i == 0 ? "" : ", ")
          .append("{\"name\": \"")
          .append(field(i))
          .append("\", \"type\": ")
          .append(type)
          .append(", \"doc\": \"The ")
          .append(WORDS.get(i))
          .append(" of it.\"}");
    }
    return "{\"type\": \"record\", \"name\": \"T"
        + number
        + "\", \"namespace\": \"gen\", \"fields\": ["
        + fields
        + "]}";
  }

  private String proto(int number) {
    StringBuilder text = new StringBuilder("syntax = \"proto3\";\npackage gen;\n");
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      int other = other(number, 2);
      boolean named = i % 4 == 0 && number > 10 && other < number;
      if (named && !text.toString().contains("/t" + other + ".proto")) {
        text.append("import \"proto/")
            .append(other < 20 ? "common" : "area" + other % 97)
            .append("/t")
            .append(other)
            .append(".proto\";\n");
      }
      fields
          .append("  // The ")
          .append(WORDS.get(i))
          .append(" of it.\n  ")
          .append(named ? "T" + other : "string")
          .append(" ")
          .append(field(i))
          .append(" = ")
          .append(i + 1)
          .append(";\n");
    }
    return text + "message T" + number + " {\n" + fields + "}\n";
  }

  private String json(int number) {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      int other = other(number, 4);
      boolean named = i % 4 == 0 && number > 10 && other < number;
      String type =
          named
              ? "{\"$ref\": \"../"
                  + (other < 20 ? "common" : "area" + other % 97)
                  + "/t"
                  + other
                  + ".schema.json\"}"
              : "{\"type\": \"string\", \"description\": \"The " + WORDS.get(i) + " of it.\"}";
      fields.append(i == 0 ? "" : ", ").append("\"").append(field(i)).append("\": ").append(type);
    }
    return "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"title\": \"T"
        + number
        + "\", \"type\": \"object\", \"properties\": {"
        + fields
        + "}}";
  }

  private static long size(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static double heap() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }

  private static double seconds(long from, long to) {
    return (to - from) / 1e9;
  }

  private static void say(String words, Object... values) {
    System.out.println(words.formatted(values));
  }
}
