package dev.meshwright.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.search.Entry;
import dev.meshwright.model.search.EntryKind;
import dev.meshwright.model.search.IndexedFile;
import dev.meshwright.model.search.SearchWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {

  @TempDir private Path temp;

  private static IndexedFile file(String path) {
    return new IndexedFile(
        path,
        FileKind.OTHER,
        7,
        8,
        List.of(
            new Entry(
                EntryKind.FILE,
                path,
                "",
                "",
                List.of(path),
                "",
                "",
                List.of(),
                false,
                List.of(),
                TextRange.at(0))),
        Set.of(),
        Set.of(),
        "",
        Set.of());
  }

  private static void fill(Path folder, String... paths) throws IOException {
    try (SearchIndex index = SearchIndex.open(folder)) {
      assertEquals(Optional.empty(), notice(index));
      for (String path : paths) {
        index.put(file(path));
      }
      index.commit();
    }
  }

  private static Optional<String> notice(SearchIndex index) {
    return index.notice().map(Problem::rule);
  }

  @Test
  void keepsWhatWasCommitted() throws IOException {
    fill(temp, "one.txt", "two.txt");
    try (SearchIndex index = SearchIndex.open(temp)) {
      assertEquals(Optional.empty(), notice(index));
      assertEquals(Map.of("one.txt", 7L, "two.txt", 7L), index.stamps());
      index.remove("one.txt");
      index.put(file("two.txt"));
      index.refresh();
      assertEquals(Map.of("two.txt", 7L), index.stamps());
      assertEquals(
          1, index.find(List.of(new SearchWord("tw", false, false)), List.of(), 5).total());
    }
    // What was not committed is not kept.
    try (SearchIndex index = SearchIndex.open(temp)) {
      assertEquals(2, index.stamps().size());
    }
  }

  @Test
  void isMadeAnewWhereAnyFileIsDamaged() throws IOException {
    fill(temp, "one.txt");
    List<Path> files;
    try (Stream<Path> all = Files.list(temp)) {
      files = all.filter(file -> !file.endsWith("write.lock")).toList();
    }
    assertTrue(files.size() > 1);
    for (Path damaged : files) {
      Path copy = temp.resolve("copy-" + damaged.getFileName());
      Files.createDirectory(copy);
      for (Path each : files) {
        Files.copy(each, copy.resolve(each.getFileName()));
      }
      byte[] bytes = Files.readAllBytes(copy.resolve(damaged.getFileName()));
      int middle = bytes.length / 2;
      bytes[middle] = (byte) ~bytes[middle];
      Files.write(copy.resolve(damaged.getFileName()), bytes);
      try (SearchIndex index = SearchIndex.open(copy)) {
        assertEquals(Optional.of("search-index-made-anew"), notice(index), damaged.toString());
        assertEquals(0, index.stamps().size());
        index.put(file("again.txt"));
        index.commit();
      }
      Files.write(copy.resolve(damaged.getFileName()), Arrays.copyOf(bytes, middle));
    }
  }

  @Test
  void isMadeAnewWhenItIsOfAnotherVersion() throws IOException {
    try (Directory directory = new NIOFSDirectory(temp);
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of(IndexFolder.FORMAT_KEY, "999").entrySet());
      writer.commit();
    }
    try (SearchIndex index = SearchIndex.open(temp)) {
      assertEquals(Optional.of("search-index-made-anew"), notice(index));
    }
    try (SearchIndex index = SearchIndex.open(temp)) {
      assertEquals(Optional.empty(), notice(index));
    }
  }

  @Test
  void copiesWhatAnotherHasOpen() throws IOException {
    fill(temp, "one.txt");
    try (SearchIndex first = SearchIndex.open(temp);
        SearchIndex second = SearchIndex.open(temp)) {
      assertEquals(Optional.empty(), notice(second));
      assertEquals(1, second.stamps().size());
      second.put(file("two.txt"));
      second.commit();
      first.refresh();
      assertEquals(1, first.stamps().size());
      assertEquals(2, second.stamps().size());
    }
  }

  @Test
  void isInMemoryWhereTheFolderCannotBe() throws IOException {
    Path taken = Files.writeString(temp.resolve("taken"), "a file");
    try (SearchIndex index = SearchIndex.open(taken.resolve("search"))) {
      assertEquals(Optional.of("search-index-in-memory"), notice(index));
      index.put(file("one.txt"));
      index.commit();
      assertEquals(1, index.stamps().size());
    }
  }

  @Test
  void cutsNamesAsPeopleWriteThem() {
    assertEquals(List.of("order", "total"), WordParts.parts("orderTotal"));
    assertEquals(List.of("http", "server", "2", "go"), WordParts.parts("HTTPServer2_go"));
    assertEquals(List.of("cafe"), WordParts.parts("Café"));
    assertEquals(List.of("住所", "所"), WordParts.parts("住所"));
    assertEquals("ordertotal", WordParts.whole("order-Total"));
    assertEquals(List.of("हिन्दी"), WordParts.parts("हिन्दी"));
  }
}
