package dev.meshwright.workspace.state;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.json.JsonWriter;
import dev.meshwright.model.tree.BooleanNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.NumberNode;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.Reasons;
import dev.meshwright.text.disk.AtomicWriter;
import dev.meshwright.text.disk.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// A small JSON file of named values. Keys and values that this version does not know are kept as
/// they are written, so that an older and a newer version can share it. Thread-safe within one
/// process.
public final class SettingsFile {

  private static final int MAX_BYTES = 4 << 20;
  private static final int TRIES = 100;

  private final Path file;
  private final AtomicWriter writer = new AtomicWriter();

  public SettingsFile(Path file) {
    this.file = file;
  }

  /// What the file holds.
  ///
  /// @param values strings as they are; numbers and truth values as they are written
  /// @param notice what was wrong with the file, and where it was put aside
  public record Loaded(Map<String, String> values, Optional<Problem> notice) {

    public Loaded {
      values = Map.copyOf(values);
    }
  }

  /// Reads the file. One that is no JSON object is put aside under another name and counts as
  /// empty.
  public synchronized Loaded load() {
    return read().loaded();
  }

  /// @param written every value as it stands in the file
  private record Read(Loaded loaded, Map<String, String> written) {}

  private Read read() {
    try {
      if (Files.exists(file) && !Files.isRegularFile(file)) {
        return aside("it is not a file");
      }
      if (Files.size(file) > MAX_BYTES) {
        return aside("it is larger than settings can be");
      }
      TreeDocument document =
          JsonText.parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
      if (document.root() instanceof ObjectNode object && document.problems().isEmpty()) {
        return new Read(
            new Loaded(values(object), Optional.empty()), written(document.text(), object));
      }
      return aside("it is not a JSON object");
    } catch (NoSuchFileException first) {
      return new Read(new Loaded(Map.of(), Optional.empty()), Map.of());
    } catch (IOException unreadable) {
      return aside("it cannot be read (" + Reasons.of(unreadable) + ")");
    }
  }

  /// Changes some values and keeps all others, atomically.
  ///
  /// @throws IOException when the file cannot be written; it is then as it was
  public void update(Map<String, String> changes) throws IOException {
    update(changes, name -> false);
  }

  /// The same, and drops values that are not among the changes.
  ///
  /// @param dropped tells by its name whether a value goes
  /// @throws IOException when the file cannot be written; it is then as it was
  public synchronized void update(Map<String, String> changes, Predicate<String> dropped)
      throws IOException {
    for (int i = 0; i < TRIES; i++) {
      Map<String, String> known = read().written();
      Map<String, String> all = new TreeMap<>(known);
      all.keySet().removeIf(dropped);
      changes.forEach((key, value) -> all.put(key, JsonQuotes.quote(value)));
      byte[] bytes = object(all).getBytes(StandardCharsets.UTF_8);
      // Another window may have set something meanwhile.
      if (writer.replaceIf(file, Content.of(bytes), () -> read().written().equals(known))) {
        return;
      }
    }
    throw new IOException(file + " is changed by another program all the time");
  }

  private static Map<String, String> written(String text, ObjectNode object) {
    Map<String, String> written = new TreeMap<>();
    for (Member member : object.members()) {
      TextRange range = member.value().range();
      written.put(member.key().value(), text.substring(range.start(), range.end()));
    }
    return written;
  }

  private static Map<String, String> values(ObjectNode object) {
    Map<String, String> values = new TreeMap<>();
    for (Member member : object.members()) {
      switch (member.value()) {
        case StringNode string -> values.put(member.key().value(), string.value());
        case NumberNode number -> values.put(member.key().value(), number.literal());
        case BooleanNode truth -> values.put(member.key().value(), String.valueOf(truth.value()));
        default -> {}
      }
    }
    return values;
  }

  private Read aside(String reason) {
    Path kept = unused();
    String where;
    try {
      Files.move(file, kept);
      where = " It was kept as " + kept + ".";
    } catch (IOException stays) {
      where = "";
    }
    Problem notice =
        Problem.warning(
            "settings-unreadable",
            Location.startOf(file.toString()),
            "The settings file was not used: " + reason + "." + where,
            "Defaults are in force; set again what you had changed.");
    return new Read(new Loaded(Map.of(), Optional.of(notice)), Map.of());
  }

  /// What was put aside before stays too.
  private Path unused() {
    Path kept = file.resolveSibling(file.getFileName() + ".broken");
    for (int i = 2; Files.exists(kept, LinkOption.NOFOLLOW_LINKS); i++) {
      kept = file.resolveSibling(file.getFileName() + ".broken-" + i);
    }
    return kept;
  }

  /// One member a line.
  ///
  /// @param values in JSON, by name
  private static String object(Map<String, String> values) {
    StringBuilder text = new StringBuilder();
    JsonWriter json = JsonWriter.indented(text);
    json.object(() -> values.forEach((name, value) -> json.name(name).raw(value)));
    return text.toString();
  }
}
