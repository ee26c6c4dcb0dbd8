package dev.meshwright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What users read is plain English.
class WordingsTest {

  @Test
  void messages_labels_and_rules_use_plain_words() throws IOException {
    Wordings wordings = Wordings.read();
    List<String> odd = new ArrayList<>();
    int read = 0;
    for (Path file : texts()) {
      odd.addAll(wordings.in(file));
      read++;
    }
    assertEquals(List.of(), odd);
    assertTrue(read > 1_000, "only " + read + " files");
  }

  @Test
  void an_odd_wording_would_be_noticed(@TempDir Path folder) throws IOException {
    Path java = folder.resolve("A.java");
    Files.writeString(
        java,
        """
        /// A comment is no message.
        String a = "There is no table x.";
        String b = path + " is no schema.";
        String c = "That it is set is not said.";
        """);
    Path labels = folder.resolve("texts.properties");
    Files.writeString(labels, "a=The reason stands above.\nb=It is no longer there.\n");
    Wordings wordings = Wordings.read();
    assertEquals(
        List.of("A.java: \" is no schema.\"", "A.java: \"That it is set is not said.\""),
        wordings.in(java));
    assertEquals(List.of("texts.properties: a=The reason stands above."), wordings.in(labels));
  }

  /// Sources, labels and rules of the product.
  private static List<Path> texts() throws IOException {
    List<Path> texts = new ArrayList<>(SourceTree.javaFiles());
    texts.removeIf(file -> !file.toString().contains("/src/main/"));
    try (Stream<Path> files = Files.walk(SourceTree.root())) {
      files
          .filter(file -> file.toString().contains("/src/main/resources/"))
          .filter(file -> file.toString().matches(".*\\.(properties|rules|txt)"))
          .filter(file -> !file.toString().contains("/demo/"))
          .forEach(texts::add);
    }
    return texts;
  }
}
