package dev.meshwright.usecases.refactor.avro;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/// How somebody lays a JSON text out.
final class Layout {

  static final String COMMENT = "/* kept */";

  private final Random random;
  private final String unit;
  private final String lineBreak;
  private final boolean flat;
  private final String colon;
  private final boolean comments;
  private final String mark;

  Layout(Random random) {
    this.random = random;
    this.unit = List.of("  ", "    ", "\t").get(random.nextInt(3));
    this.lineBreak = random.nextInt(4) == 0 ? "\r\n" : "\n";
    this.flat = random.nextInt(5) == 0;
    this.colon = random.nextInt(6) == 0 ? ":" : ": ";
    this.comments = random.nextInt(3) == 0;
    this.mark = random.nextInt(10) == 0 ? "\uFEFF" : "";
  }

  static String quoted(String text) {
    return '"' + text + '"';
  }

  String file(String json) {
    return mark + (json + (random.nextBoolean() ? "\n" : "")).replace("\n", lineBreak);
  }

  String member(String name, String json) {
    return quoted(name) + colon + json;
  }

  String object(List<String> members) {
    return entries(members, "{", "}");
  }

  String list(List<String> items) {
    return entries(items, "[", "]");
  }

  private String entries(List<String> entries, String open, String close) {
    boolean inline =
        flat
            || entries.isEmpty()
            || (random.nextInt(3) > 0
                && entries.stream().noneMatch(entry -> entry.indexOf('\n') >= 0));
    if (inline) {
      return entries.stream()
          .collect(Collectors.joining(colon.length() > 1 ? ", " : ",", open, close));
    }
    String first = comments && random.nextInt(3) == 0 ? "\n" + unit + COMMENT : "";
    return entries.stream()
        .map(entry -> "\n" + unit + entry.replace("\n", "\n" + unit))
        .collect(Collectors.joining(",", open + first, "\n" + close));
  }
}
