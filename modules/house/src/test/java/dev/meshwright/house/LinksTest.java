package dev.meshwright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages that readers start from are there, and every link between pages leads somewhere.
class LinksTest {

  /// The target of `[text](target)` and `![text](target)`, without its anchor.
  private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(#[^)\\s]*)?\\)");

  @Test
  void the_pages_readers_start_from_are_there() {
    for (String page :
        List.of("README.md", "CONTRIBUTING.md", "LICENSE", "docs/guide/README.md", "docs/cli.md")) {
      assertTrue(Files.isRegularFile(SourceTree.root().resolve(page)), page);
    }
  }

  @Test
  void every_link_between_pages_leads_to_a_file() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      broken.addAll(brokenLinks(page));
    }
    assertEquals(List.of(), broken);
  }

  @Test
  void a_broken_link_would_be_noticed(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("page.md");
    Files.writeString(page, "[here](page.md), [there](missing.md#part), [far](https://a.example/)");
    assertEquals(List.of("page.md: missing.md"), brokenLinks(page));
  }

  private static List<Path> pages() throws IOException {
    Path root = SourceTree.root();
    try (Stream<Path> docs = Files.walk(root.resolve("docs"))) {
      return Stream.concat(
              Stream.of(root.resolve("README.md"), root.resolve("CONTRIBUTING.md")),
              docs.filter(file -> file.toString().endsWith(".md")).sorted())
          .toList();
    }
  }

  private static List<String> brokenLinks(Path page) throws IOException {
    List<String> broken = new ArrayList<>();
    Matcher link = LINK.matcher(Files.readString(page));
    while (link.find()) {
      String target = link.group(1);
      if (!target.contains("://") && !Files.exists(page.resolveSibling(target))) {
        broken.add(page.getFileName() + ": " + target);
      }
    }
    return broken;
  }
}
