package dev.meshwright.schema.avro;

import dev.meshwright.model.json.JsonQuotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/// Makes sound schemas up, in the layouts that people use.
final class MadeAvroSchemas {

  private static final List<String> PRIMITIVES =
      List.of("boolean", "int", "long", "float", "double", "bytes", "string");

  private final Random random;
  private final String unit;
  private final String lineBreak;
  private final boolean flat;
  private final boolean comments;
  private final String colon;
  private final List<String> known = new ArrayList<>();
  private int types;

  private MadeAvroSchemas(Random random) {
    this.random = random;
    this.unit = List.of("  ", "    ", "\t").get(random.nextInt(3));
    this.lineBreak = List.of("\n", "\n", "\n", "\r\n").get(random.nextInt(4));
    this.flat = random.nextInt(5) == 0;
    this.comments = random.nextInt(4) == 0;
    this.colon = random.nextInt(6) == 0 ? ":" : ": ";
  }

  static String schema(Random random) {
    MadeAvroSchemas made = new MadeAvroSchemas(random);
    String mark = random.nextInt(8) == 0 ? "\uFEFF" : "";
    String text = made.record(0) + (random.nextBoolean() ? "\n" : "");
    return mark + mixed(text.replace("\n", made.lineBreak), random);
  }

  /// Now and then a file has line ends of both kinds.
  private static String mixed(String text, Random random) {
    int middle = text.indexOf('\n', text.length() / 2);
    return random.nextInt(8) == 0 && middle > 0 && text.indexOf('\r') < 0
        ? text.substring(0, middle) + text.substring(middle).replace("\n", "\r\n")
        : text;
  }

  private String record(int depth) {
    String name = "R" + types++;
    List<String> members = new ArrayList<>();
    members.add(member("type", "\"record\""));
    members.add(member("name", JsonQuotes.quote(name)));
    if (depth == 0 && random.nextBoolean()) {
      members.add(member("namespace", "\"shop.orders\""));
    }
    List<String> fields = new ArrayList<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      fields.add(field("f" + i, depth));
    }
    members.add(member("fields", list(fields)));
    if (random.nextInt(5) == 0) {
      members.add(random.nextInt(members.size()), member("doc", "\"Some \\\"words\\\".\""));
    }
    known.add(name);
    return object(members);
  }

  private String field(String name, int depth) {
    List<String> members = new ArrayList<>();
    members.add(member("name", JsonQuotes.quote(name)));
    String type = type(depth);
    boolean optional = random.nextInt(3) == 0;
    members.add(member("type", optional ? list(List.of("\"null\"", type)) : type));
    if (optional) {
      members.add(member("default", "null"));
    } else if (type.equals("\"string\"") || type.equals("\"bytes\"")) {
      members.add(member("default", "\"it is\""));
    }
    if (random.nextInt(4) == 0) {
      members.add(random.nextInt(members.size() + 1), member("doc", "\"What it is.\""));
    }
    if (random.nextInt(6) == 0) {
      members.add(member("aliases", list(List.of("\"old_" + name + "\""))));
    }
    if (random.nextInt(6) == 0) {
      members.add(member("unit", "{\"of\": [1, 2]}"));
    }
    return object(members);
  }

  private String type(int depth) {
    return switch (random.nextInt(depth > 2 ? 7 : 11)) {
      case 0, 1, 2 -> JsonQuotes.quote(PRIMITIVES.get(random.nextInt(PRIMITIVES.size())));
      case 3 ->
          object(
              List.of(member("type", "\"long\""), member("logicalType", "\"timestamp-millis\"")));
      case 4 ->
          known.isEmpty() ? "\"int\"" : JsonQuotes.quote(known.get(random.nextInt(known.size())));
      case 5 -> {
        String name = "E" + types++;
        known.add(name);
        yield object(
            List.of(
                member("type", "\"enum\""),
                member("name", JsonQuotes.quote(name)),
                member("symbols", list(List.of("\"A\"", "\"B\"", "\"C\"")))));
      }
      case 6 -> {
        String name = "F" + types++;
        known.add(name);
        yield object(
            List.of(
                member("type", "\"fixed\""),
                member("name", JsonQuotes.quote(name)),
                member("size", "4")));
      }
      case 7 -> object(List.of(member("type", "\"array\""), member("items", type(depth + 1))));
      case 8 -> object(List.of(member("type", "\"map\""), member("values", type(depth + 1))));
      default -> record(depth + 1);
    };
  }

  private String member(String name, String json) {
    return JsonQuotes.quote(name) + colon + json;
  }

  private String object(List<String> members) {
    return entries(members, "{", "}");
  }

  private String list(List<String> items) {
    return entries(items, "[", "]");
  }

  private String entries(List<String> entries, String open, String close) {
    boolean inline =
        flat
            || entries.isEmpty()
            || (random.nextInt(3) > 0
                && entries.stream().allMatch(entry -> entry.indexOf('\n') < 0));
    String comment =
        comments && random.nextInt(3) == 0 ? "\n" + unit + "// Words, and [more]." : "";
    return inline
        ? entries.stream().collect(Collectors.joining(colon.length() > 1 ? ", " : ",", open, close))
        : entries.stream()
            .map(entry -> "\n" + unit + entry.replace("\n", "\n" + unit))
            .collect(Collectors.joining(",", open + comment, "\n" + close));
  }
}
