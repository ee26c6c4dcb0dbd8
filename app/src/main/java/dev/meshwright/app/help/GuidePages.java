package dev.meshwright.app.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the pages that come with the program: the guide's first page, and all that it leads to.
final class GuidePages {

  static final String FIRST = "guide/README.md";

  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");

  private GuidePages() {}

  /// In the order in which pages lead to one another. Reads files of the program; not for the
  /// JavaFX thread.
  static List<GuidePage> read() {
    Map<String, GuidePage> pages = new LinkedHashMap<>();
    Deque<String> wanted = new ArrayDeque<>(List.of(FIRST));
    while (!wanted.isEmpty()) {
      String path = wanted.removeFirst();
      if (!pages.containsKey(path)) {
        text(path)
            .map(text -> GuidePage.of(path, text))
            .ifPresent(page -> {
              pages.put(path, page);
              LINK.matcher(page.text())
                  .results()
                  .map(link -> page.target(link.group(1)))
                  .filter(target -> !target.isEmpty())
                  .forEach(wanted::addLast);
            });
      }
    }
    return List.copyOf(pages.values());
  }

  private static Optional<String> text(String path) {
    try (InputStream in = GuidePages.class.getResourceAsStream("docs/" + path)) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
