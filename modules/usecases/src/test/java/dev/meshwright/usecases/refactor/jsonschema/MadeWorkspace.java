package dev.meshwright.usecases.refactor.jsonschema;

import dev.meshwright.model.json.JsonQuotes;
import dev.meshwright.model.jsonschema.Dialect;
import dev.meshwright.text.JsonText;
import dev.meshwright.text.YamlChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/// Makes up schemas of several files that refer to one another, in one draft.
final class MadeWorkspace {

  private static final List<String> NAMES =
      List.of("id", "order id", "größe", "x/y", "m~n", "50%", "type", "名", "\"q\"", "total");

  private final Random random;
  private final Dialect dialect;
  private final boolean ids;
  private final int definitions;
  private final boolean flat;
  private final String lineBreak;

  private MadeWorkspace(Random random) {
    this.random = random;
    this.dialect = Dialect.values()[random.nextInt(Dialect.values().length)];
    this.ids = random.nextBoolean();
    this.definitions = 1 + random.nextInt(3);
    this.flat = random.nextInt(4) == 0;
    this.lineBreak = random.nextInt(5) == 0 ? "\r\n" : "\n";
  }

  /// Texts by path; the first is the one to refactor.
  static Map<String, String> make(Random random) {
    MadeWorkspace made = new MadeWorkspace(random);
    Map<String, String> texts = new LinkedHashMap<>();
    String own = random.nextInt(6) == 0 ? "shop/a.schema.yaml" : "shop/a.schema.json";
    String user = random.nextInt(6) == 0 ? "b.schema.yaml" : "b.schema.json";
    texts.put(own, made.written(own, made.own(own)));
    texts.put(user, made.written(user, made.user(own, user)));
    texts.put("shop/c.schema.json", made.written("shop/c.schema.json", made.used()));
    return texts;
  }

  private String written(String path, String json) {
    String text =
        path.endsWith(".yaml") ? YamlChange.block(JsonText.parse("", json).root()) : json + "\n";
    return text.replace("\n", lineBreak);
  }

  private String container() {
    return dialect.atLeast(Dialect.DRAFT_2019_09) ? "$defs" : "definitions";
  }

  private void head(List<String> members, String path) {
    members.add(
        member(
            "$schema",
            JsonQuotes.quote(dialect.uri() + (dialect.atLeast(Dialect.DRAFT_2019_09) ? "" : "#"))));
    if (ids) {
      members.add(member(idKeyword(), JsonQuotes.quote("https://example.org/" + path)));
    }
  }

  private String idKeyword() {
    return dialect == Dialect.DRAFT_04 ? "id" : "$id";
  }

  private String own(String path) {
    List<String> members = new ArrayList<>();
    head(members, path);
    members.add(member("title", "\"Order\""));
    members.add(member("type", "\"object\""));
    fields(members, 1);
    if (random.nextInt(3) == 0) {
      members.add(member("additionalProperties", "false"));
    }
    List<String> named = new ArrayList<>();
    for (int number = 0; number < definitions; number++) {
      named.add(member("D " + number, schema(2, number, random.nextBoolean())));
    }
    members.add(member(container(), object(named)));
    return object(members);
  }

  private String user(String own, String path) {
    List<String> members = new ArrayList<>();
    head(members, path);
    members.add(member("type", "\"object\""));
    String pointer = "#/" + container() + "/D%20" + random.nextInt(definitions);
    members.add(
        member(
            "properties",
            object(
                List.of(
                    member("one", ref(own + pointer)),
                    member(
                        "two", ref(ids ? "https://example.org/" + own + pointer : own + pointer)),
                    member("whole", ref(own))))));
    return object(members);
  }

  private String used() {
    List<String> members = new ArrayList<>();
    head(members, "shop/c.schema.json");
    members.add(member("type", "\"string\""));
    members.add(member("maxLength", "20"));
    members.add(
        member(
            container(),
            object(
                List.of(
                    member(
                        "Money",
                        object(List.of(member("type", "\"number\""), member("minimum", "0")))),
                    member(
                        "Pair",
                        object(
                            List.of(
                                member("type", "\"array\""),
                                member("items", ref("#/" + container() + "/Money")))))))));
    return object(members);
  }

  private String ref(String to) {
    return object(List.of(member("$ref", JsonQuotes.quote(to))));
  }

  private void fields(List<String> members, int depth) {
    List<String> names = new ArrayList<>(NAMES);
    Collections.shuffle(names, random);
    names = names.subList(0, 1 + random.nextInt(4));
    members.add(
        member(
            "properties",
            object(
                names.stream().map(name -> member(name, schema(depth + 1, -1, false))).toList())));
    List<String> required = names.stream().filter(name -> random.nextInt(3) == 0).toList();
    if (!required.isEmpty()) {
      members.add(member("required", list(required.stream().map(JsonQuotes::quote).toList())));
    }
    if (names.size() > 1 && random.nextInt(5) == 0) {
      String key = dialect.atLeast(Dialect.DRAFT_2019_09) ? "dependentRequired" : "dependencies";
      members.add(
          member(
              key,
              object(List.of(member(names.get(0), "[" + JsonQuotes.quote(names.get(1)) + "]")))));
    }
    if (dialect.atLeast(Dialect.DRAFT_07) && random.nextInt(8) == 0) {
      members.add(
          member(
              "if",
              object(List.of(member("required", list(List.of(JsonQuotes.quote(names.get(0)))))))));
      members.add(member("then", object(List.of(member("maxProperties", "9")))));
    }
    if (random.nextInt(6) == 0) {
      members.add(member("default", object(List.of(member(names.get(0), "1")))));
    }
  }

  /// @param number of the definition that it is; only later ones are referred to, so that nothing
  ///   leads back to itself
  private String schema(int depth, int number, boolean holdsFields) {
    List<String> members = new ArrayList<>();
    switch (holdsFields ? 5 : random.nextInt(depth > 3 ? 5 : 8)) {
      case 0 -> text(members);
      case 1 -> number(members);
      case 2 -> members.add(member("type", "[\"string\", \"null\"]"));
      case 3 -> {
        members.add(member("type", "\"string\""));
        members.add(member("enum", "[\"x\", \"y\", \"z, w\"]"));
        if (random.nextBoolean()) {
          members.add(member("default", "\"x\""));
        }
      }
      case 4 -> reference(members, number);
      case 5 -> {
        members.add(member("type", "\"object\""));
        fields(members, depth);
        if (random.nextInt(4) == 0) {
          members.add(member("additionalProperties", "false"));
        }
      }
      case 6 -> {
        members.add(member("type", "\"array\""));
        items(members, depth, number);
      }
      default ->
          members.add(
              member(
                  random.nextBoolean() ? "anyOf" : "oneOf",
                  list(
                      List.of(
                          schema(depth + 1, number, false),
                          object(List.of(member("type", "\"null\"")))))));
    }
    if (random.nextInt(5) == 0) {
      members.add(member("description", "\"Some \\\"words\\\".\""));
    }
    return object(members);
  }

  private void text(List<String> members) {
    members.add(member("type", "\"string\""));
    if (random.nextInt(3) == 0) {
      members.add(member("maxLength", "9"));
    }
  }

  private void number(List<String> members) {
    members.add(member("type", random.nextBoolean() ? "\"integer\"" : "\"number\""));
    if (random.nextBoolean()) {
      members.add(member("minimum", "0"));
      if (dialect == Dialect.DRAFT_04 && random.nextBoolean()) {
        members.add(member("exclusiveMinimum", random.nextBoolean() ? "true" : "false"));
      }
    }
  }

  private void items(List<String> members, int depth, int number) {
    boolean tuple = random.nextInt(3) == 0;
    if (!tuple) {
      members.add(member("items", schema(depth + 1, number, false)));
      if (!dialect.atLeast(Dialect.DRAFT_2020_12) && random.nextInt(3) == 0) {
        members.add(member("additionalItems", "false"));
      }
      return;
    }
    String list = list(List.of(schema(depth + 1, number, false), schema(depth + 1, number, false)));
    boolean newest = dialect.atLeast(Dialect.DRAFT_2020_12);
    members.add(member(newest ? "prefixItems" : "items", list));
    if (random.nextBoolean()) {
      members.add(member(newest ? "items" : "additionalItems", "false"));
    }
  }

  private void reference(List<String> members, int number) {
    String to =
        random.nextInt(3) == 0
            ? "c.schema.json" + (random.nextBoolean() ? "" : "#/" + container() + "/Pair")
            : number + 1 < definitions
                ? "#/"
                    + container()
                    + "/D%20"
                    + (number + 1 + random.nextInt(definitions - number - 1))
                : "c.schema.json#/" + container() + "/Money";
    members.add(member("$ref", JsonQuotes.quote(to)));
    if (random.nextInt(4) == 0) {
      members.add(member("maximum", "50"));
    }
  }

  private static String member(String name, String json) {
    return JsonQuotes.quote(name) + ": " + json;
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
            || (random.nextInt(3) == 0
                && entries.stream().allMatch(entry -> entry.indexOf('\n') < 0));
    return inline
        ? entries.stream().collect(Collectors.joining(", ", open, close))
        : entries.stream()
            .map(entry -> "\n  " + entry.replace("\n", "\n  "))
            .collect(Collectors.joining(",", open, "\n" + close));
  }
}
