package dev.meshwright.usecases.review.anchor;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Position;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.json.JsonArray;
import dev.meshwright.model.json.JsonNumber;
import dev.meshwright.model.json.JsonObject;
import dev.meshwright.model.json.JsonString;
import dev.meshwright.model.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a comment is about, with all that helps to find it again.
///
/// @param file where it was written
/// @param blob the id of the text of that time, as Git gives it; empty for what is no text
/// @param commit the last commit of that time
/// @param kind what it is: `field`, `step`, `row`, `file`
/// @param steps that lead to it in the structure of the text; none for the file or a line
/// @param name as people read it: `Order.total`
/// @param number by which Protobuf knows it
/// @param start where its text began
/// @param quote the beginning of its text
/// @param before what was right before it
/// @param after what was right behind the quote
/// @param rule of the finding that it is about
public record PlaceAnchor(
    String file,
    String blob,
    Optional<String> commit,
    String kind,
    List<String> steps,
    String name,
    Optional<Long> number,
    Position start,
    String quote,
    String before,
    String after,
    Optional<String> rule) {

  private static final int QUOTED = 120;
  private static final int AROUND = 60;

  public PlaceAnchor {
    steps = List.copyOf(steps);
  }

  /// Of a range in a text.
  static PlaceAnchor of(
      String file, Optional<String> commit, String kind, PlaceText place, String text) {
    int start = place.range().start();
    int end = Math.min(place.range().end(), whole(text, start + QUOTED));
    return new PlaceAnchor(
        file,
        BlobId.of(text),
        commit,
        kind,
        place.steps(),
        place.name(),
        place.number(),
        LineIndex.of(text).position(start),
        text.substring(start, end),
        text.substring(whole(text, Math.max(0, start - AROUND)), start),
        text.substring(end, whole(text, Math.min(text.length(), end + AROUND))),
        Optional.empty());
  }

  /// No character is cut into two.
  private static int whole(String text, int at) {
    int within = Math.min(at, text.length());
    boolean torn =
        within > 0
            && within < text.length()
            && Character.isLowSurrogate(text.charAt(within))
            && Character.isHighSurrogate(text.charAt(within - 1));
    return torn ? within + 1 : within;
  }

  /// @param steps as in the anchor
  record PlaceText(List<String> steps, String name, Optional<Long> number, TextRange range) {}

  /// Of a whole file.
  static PlaceAnchor ofFile(String file, Optional<String> commit, String blob) {
    return new PlaceAnchor(
        file,
        blob,
        commit,
        "file",
        List.of(),
        "",
        Optional.empty(),
        new Position(1, 1),
        "",
        "",
        "",
        Optional.empty());
  }

  /// The same about a finding.
  public PlaceAnchor about(String finding) {
    return new PlaceAnchor(
        file,
        blob,
        commit,
        kind,
        steps,
        name,
        number,
        start,
        quote,
        before,
        after,
        Optional.of(finding));
  }

  /// As people name it: `orders/order.avsc#Order.total`, `orders.csv:3`.
  public String shown() {
    if (!name.isEmpty()) {
      return file + "#" + name;
    }
    return kind.equals("file") ? file : file + ":" + start.line();
  }

  public JsonObject toJson() {
    Map<String, JsonValue> json = new LinkedHashMap<>();
    json.put("file", new JsonString(file));
    put(json, "blob", blob);
    commit.ifPresent(id -> put(json, "commit", id));
    put(json, "kind", kind);
    if (!steps.isEmpty()) {
      json.put("path", new JsonArray(steps.stream().<JsonValue>map(JsonString::new).toList()));
    }
    put(json, "name", name);
    number.ifPresent(each -> json.put("number", JsonNumber.of(each)));
    put(json, "at", start.toString());
    put(json, "quote", quote);
    put(json, "before", before);
    put(json, "after", after);
    rule.ifPresent(id -> put(json, "rule", id));
    return new JsonObject(json);
  }

  private static void put(Map<String, JsonValue> json, String key, String text) {
    if (!text.isEmpty()) {
      json.put(key, new JsonString(text));
    }
  }

  /// Reads what is there; empty where not even a file is named.
  public static Optional<PlaceAnchor> of(JsonObject json) {
    Optional<String> file = text(json, "file");
    return file.map(path ->
        new PlaceAnchor(
            path,
            text(json, "blob").orElse(""),
            text(json, "commit"),
            text(json, "kind").orElse("file"),
            steps(json),
            text(json, "name").orElse(""),
            number(json),
            text(json, "at").flatMap(PlaceAnchor::position).orElse(new Position(1, 1)),
            text(json, "quote").orElse(""),
            text(json, "before").orElse(""),
            text(json, "after").orElse(""),
            text(json, "rule")));
  }

  private static Optional<String> text(JsonObject json, String key) {
    return Optional.ofNullable(json.members().get(key))
        .filter(JsonString.class::isInstance)
        .map(value -> ((JsonString) value).value());
  }

  private static List<String> steps(JsonObject json) {
    return json.members().get("path") instanceof JsonArray array
        ? array.items().stream()
            .filter(JsonString.class::isInstance)
            .map(value -> ((JsonString) value).value())
            .toList()
        : List.of();
  }

  private static Optional<Long> number(JsonObject json) {
    return json.members().get("number") instanceof JsonNumber number
        ? number(number.text())
        : Optional.empty();
  }

  private static Optional<Long> number(String digits) {
    try {
      return Optional.of(Long.parseLong(digits));
    } catch (NumberFormatException noWholeNumber) {
      return Optional.empty();
    }
  }

  private static Optional<Position> position(String written) {
    int colon = written.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    Optional<Long> line = number(written.substring(0, colon));
    Optional<Long> column = number(written.substring(colon + 1));
    return line.isPresent() && column.isPresent() && fits(line.get()) && fits(column.get())
        ? Optional.of(new Position(line.get().intValue(), column.get().intValue()))
        : Optional.empty();
  }

  private static boolean fits(long number) {
    return number >= 1 && number <= Integer.MAX_VALUE;
  }
}
