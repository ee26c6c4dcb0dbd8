package dev.meshwright.schema.jsonschema.edit;

import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.Dialect;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes sound schemas up, in the drafts and layouts that people use.
final class MadeSchemas {

  private static final List<String> NAMES =
      List.of("a", "order id", "größe", "x/y", "m~n", "50%", "type", "items", "$ref", "名");

  private final Random random;
  private final Dialect dialect;
  private final String unit;
  private final String lineBreak;
  private final boolean flat;
  private final String colon;
  private final int definitions;

  private MadeSchemas(Random random) {
    this.random = random;
    this.dialect = Dialect.values()[random.nextInt(Dialect.values().length)];
    this.unit = List.of("  ", "    ", "\t").get(random.nextInt(3));
    this.lineBreak = random.nextInt(4) == 0 ? "\r\n" : "\n";
    this.flat = random.nextInt(4) == 0;
    this.colon = random.nextInt(6) == 0 ? ":" : ": ";
    this.definitions = random.nextInt(4);
  }

  static String schema(Random random) {
    MadeSchemas made = new MadeSchemas(random);
    String mark = random.nextInt(8) == 0 ? "\uFEFF" : "";
    String end = random.nextBoolean() ? "\n" : "";
    return mark + (made.root() + end).replace("\n", made.lineBreak);
  }

  private String root() {
    List<String> members = new ArrayList<>();
    members.add(member("$schema", JsonQuotes.quote(dialect.uri() + "#")));
    members.add(member("type", "\"object\""));
    objects(members, 1);
    if (definitions > 0) {
      members.add(
          member(
              container(),
              object(
                  IntStream.range(0, definitions)
                      .mapToObj(number -> member("D" + number, schema(2, true)))
                      .toList())));
    }
    if (random.nextInt(4) == 0) {
      members.add(member("additionalProperties", "false"));
    }
    return object(members);
  }

  private String container() {
    return dialect.atLeast(Dialect.DRAFT_2019_09) ? "$defs" : "definitions";
  }

  private void objects(List<String> members, int depth) {
    List<String> names = new ArrayList<>(NAMES);
    Collections.shuffle(names, random);
    names = names.subList(0, random.nextInt(5));
    members.add(
        member(
            "properties",
            object(names.stream().map(n -> member(n, schema(depth + 1, false))).toList())));
    List<String> required = names.stream().filter(name -> random.nextInt(3) == 0).toList();
    if (!required.isEmpty()) {
      members.add(member("required", list(required.stream().map(JsonQuotes::quote).toList())));
    }
    if (names.size() > 1 && random.nextInt(4) == 0) {
      String key = dialect.atLeast(Dialect.DRAFT_2019_09) ? "dependentRequired" : "dependencies";
      String list = "[" + JsonQuotes.quote(names.get(1)) + "]";
      members.add(member(key, object(List.of(member(names.get(0), list)))));
    }
  }

  private String schema(int depth, boolean object) {
    List<String> members = new ArrayList<>();
    int kind = object ? 0 : random.nextInt(depth > 4 ? 5 : 9);
    switch (object && random.nextBoolean() ? 6 : kind) {
      case 0 -> text(members);
      case 1 -> {
        members.add(member("type", random.nextBoolean() ? "\"integer\"" : "\"number\""));
        if (random.nextBoolean()) {
          members.add(member("minimum", "0"));
        }
      }
      case 2 -> members.add(member("type", "[\"string\", \"null\"]"));
      case 3 -> {
        List<String> values =
            List.of("\"x\"", "\"y\"", "\"z, w\"").subList(0, 1 + random.nextInt(3));
        if (random.nextBoolean()) {
          members.add(member("type", "\"string\""));
        }
        members.add(member("enum", list(values)));
        if (random.nextBoolean()) {
          members.add(member("default", "\"x\""));
        }
      }
      case 4 -> reference(members);
      case 5, 6 -> {
        members.add(member("type", "\"object\""));
        objects(members, depth);
      }
      case 7 -> {
        members.add(member("type", "\"array\""));
        members.add(member("items", schema(depth + 1, false)));
      }
      default ->
          members.add(
              member(
                  random.nextBoolean() ? "anyOf" : "oneOf",
                  list(List.of(schema(depth + 1, false), "{\"type\"" + colon + "\"null\"}"))));
    }
    if (random.nextInt(4) == 0) {
      members.add(
          random.nextInt(members.size() + 1), member("description", "\"Some \\\"words\\\".\""));
    }
    if (random.nextInt(6) == 0) {
      members.add(member("x-unit", "\"m\""));
    }
    return object(members);
  }

  private void text(List<String> members) {
    members.add(member("type", "\"string\""));
    if (random.nextInt(3) == 0) {
      members.add(member("format", "\"date-time\""));
    }
    if (random.nextInt(3) == 0) {
      members.add(member("maxLength", "9"));
    }
    if (random.nextInt(3) == 0) {
      members.add(member("default", "\"it is\""));
    }
  }

  private void reference(List<String> members) {
    members.add(
        definitions == 0
            ? member("$ref", "\"#\"")
            : member("$ref", "\"#/" + container() + "/D" + random.nextInt(definitions) + "\""));
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
    String blank = colon.length() > 1 ? " " : "";
    boolean inline =
        flat
            || entries.isEmpty()
            || (random.nextInt(3) == 0
                && entries.stream().allMatch(entry -> entry.indexOf('\n') < 0));
    return inline
        ? entries.stream().collect(Collectors.joining("," + blank, open, close))
        : entries.stream()
            .map(entry -> "\n" + unit + entry.replace("\n", "\n" + unit))
            .collect(Collectors.joining(",", open, "\n" + close));
  }
}
