package dev.meshwright.contract.standard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// Reads the text of a standard; `odcs-3.standard` says how such a text is written. A text that is
/// wrong is a defect of the program.
final class StandardText {

  private final Map<String, ClosedList> words = new HashMap<>();
  private final Map<String, Thing> things = new HashMap<>();
  private final List<Version> versions = new ArrayList<>();
  private String name = "";
  private String kind = "";
  private Optional<Version> variables = Optional.empty();
  private Optional<Standard.Borrowing> borrowing = Optional.empty();

  private StandardText() {}

  static Standard read(String resource) {
    StandardText text = new StandardText();
    text.blocks(lines(resource + ".standard"));
    return new Standard(
        text.name,
        text.kind,
        text.versions,
        text.variables,
        text.borrowing,
        text.words,
        text.things);
  }

  private static List<String> lines(String resource) {
    try (InputStream in =
        Objects.requireNonNull(StandardText.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void blocks(List<String> lines) {
    int at = 0;
    while (at < lines.size()) {
      int end = at + 1;
      while (end < lines.size() && lines.get(end).startsWith(" ")) {
        end++;
      }
      block(lines.get(at), lines.subList(at + 1, end));
      at = end;
    }
  }

  private void block(String head, List<String> body) {
    List<String> parts = List.of(head.split(" +"));
    switch (parts.getFirst()) {
      case "standard" -> name = parts.get(1);
      case "kind" -> kind = parts.get(1);
      case "versions" -> parts.stream().skip(1).map(StandardText::version).forEach(versions::add);
      case "variables" -> variables = Optional.of(version(parts.get(2)));
      case "borrow" ->
          borrowing = Optional.of(new Standard.Borrowing(version(parts.get(1)), span(parts)));
      case "words" -> words.put(parts.get(1), words(body));
      case "thing" ->
          things.put(parts.get(1), thing(head.substring(head.indexOf('=') + 1).strip(), body));
      default -> throw new IllegalStateException(head);
    }
  }

  private static ClosedList words(List<String> body) {
    Map<String, Version> since = new LinkedHashMap<>();
    for (String line : body) {
      List<String> parts = List.of(line.strip().split(" +"));
      parts.stream().skip(1).forEach(word -> since.put(word, version(parts.getFirst())));
    }
    return new ClosedList(since);
  }

  private static Thing thing(String called, List<String> body) {
    Optional<VersionRange> open = Optional.empty();
    Part own = new Part();
    List<Thing.When> cases = new ArrayList<>();
    int at = 0;
    while (at < body.size()) {
      List<String> parts = List.of(body.get(at).strip().split(" +"));
      at++;
      if (parts.getFirst().equals("open")) {
        open = Optional.of(span(parts));
      } else if (parts.getFirst().equals("when")) {
        Part part = new Part();
        while (at < body.size() && body.get(at).startsWith("    ")) {
          part.add(List.of(body.get(at).strip().split(" +")));
          at++;
        }
        cases.add(when(parts, part));
      } else {
        own.add(parts);
      }
    }
    return new Thing(called, open, own.keys, own.includes, cases);
  }

  /// `when KEY is VALUE ... [absent] [or KEY is given] [since V] [until V]`
  private static Thing.When when(List<String> parts, Part part) {
    List<String> values = new ArrayList<>();
    int at = 3;
    while (at < parts.size() && !List.of("or", "since", "until").contains(parts.get(at))) {
      values.add(parts.get(at));
      at++;
    }
    boolean absent = values.remove("absent");
    int or = parts.indexOf("or");
    return new Thing.When(
        parts.get(1),
        values,
        absent,
        or < 0 ? Optional.empty() : Optional.of(parts.get(or + 1)),
        span(parts),
        part.keys,
        part.includes);
  }

  private static final class Part {

    private final List<Thing.Key> keys = new ArrayList<>();
    private final List<Thing.Include> includes = new ArrayList<>();

    void add(List<String> parts) {
      if (parts.getFirst().equals("with")) {
        includes.add(new Thing.Include(parts.get(1), span(parts)));
      } else {
        keys.add(
            new Thing.Key(
                parts.getFirst(),
                ValueRuleReader.of(parts.get(1)),
                parts.subList(2, parts.size()).contains("required"),
                span(parts)));
      }
    }
  }

  private static VersionRange span(List<String> parts) {
    return new VersionRange(after(parts, "since"), after(parts, "until"));
  }

  private static Optional<Version> after(List<String> parts, String word) {
    int at = parts.lastIndexOf(word);
    return at < 1 ? Optional.empty() : Optional.of(version(parts.get(at + 1)));
  }

  private static Version version(String text) {
    return Version.of(text).orElseThrow();
  }
}
