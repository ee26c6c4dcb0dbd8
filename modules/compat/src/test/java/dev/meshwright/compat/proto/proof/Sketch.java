package dev.meshwright.compat.proto.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/// A schema to be edited at random: messages `M0` to `M2`, enums `E0` and `E1`, in any syntax.
final class Sketch {

  static final List<String> SCALARS =
      List.of(
          "int32",
          "int64",
          "uint32",
          "uint64",
          "sint32",
          "sint64",
          "bool",
          "fixed32",
          "sfixed32",
          "fixed64",
          "sfixed64",
          "float",
          "double",
          "string",
          "bytes");

  enum Syntax {
    PROTO2("syntax = \"proto2\";"),
    PROTO3("syntax = \"proto3\";"),
    EDITION_2023("edition = \"2023\";"),
    EDITION_2024("edition = \"2024\";");

    private final String line;

    Syntax(String line) {
      this.line = line;
    }

    boolean isEdition() {
      return this == EDITION_2023 || this == EDITION_2024;
    }
  }

  enum Label {
    PLAIN,
    /// With presence of its own, in proto3 and where an edition's file has it implicit.
    OPTIONAL,
    REPEATED,
    /// Said as a feature in editions; plain in proto3, which has none.
    REQUIRED,
    MAP
  }

  /// @param oneof empty, or the oneof's name
  /// @param flipped with the other encoding than the syntax has by itself: packed, delimited
  record Field(String name, int number, Label label, String type, String oneof, boolean flipped) {

    Field as(Label other) {
      return new Field(name, number, other, type, "", flipped);
    }

    Field of(String other) {
      return new Field(name, number, label, other, oneof, flipped);
    }
  }

  private Syntax syntax;

  /// File-wide features of an edition, as in `enum_type = CLOSED`.
  private final TreeSet<String> features = new TreeSet<>();

  private final List<List<Field>> messages = new ArrayList<>();
  private final List<List<Integer>> enums = new ArrayList<>();
  private int fresh = 40;

  private Sketch(Syntax syntax) {
    this.syntax = syntax;
  }

  static Sketch random(Random random) {
    Sketch sketch = new Sketch(Syntax.values()[random.nextInt(4)]);
    if (random.nextBoolean()) {
      sketch.toggleFeature(random);
    }
    for (int i = 0; i < 2; i++) {
      sketch.enums.add(new ArrayList<>(List.of(0, 1, 2 + i)));
    }
    for (int m = 0; m < 3; m++) {
      List<Field> fields = new ArrayList<>();
      int count = 2 + random.nextInt(5);
      for (int n = 1; n <= count; n++) {
        boolean inOneof = random.nextInt(6) == 0;
        Label label = inOneof ? Label.PLAIN : label(random);
        String oneof = inOneof ? "pick" : "";
        fields.add(new Field("f" + n, n, label, type(random), oneof, random.nextInt(5) == 0));
      }
      sketch.messages.add(fields);
    }
    return sketch;
  }

  private static Label label(Random random) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> Label.REPEATED;
      case 3 -> Label.REQUIRED;
      case 4 -> Label.OPTIONAL;
      case 5 -> Label.MAP;
      default -> Label.PLAIN;
    };
  }

  static String type(Random random) {
    int dice = random.nextInt(SCALARS.size() + 6);
    return dice < SCALARS.size()
        ? SCALARS.get(dice)
        : dice < SCALARS.size() + 4 ? "E" + dice % 2 : "M" + (1 + dice % 2);
  }

  private void toggleFeature(Random random) {
    // A closed enum cannot have implicit presence, so these two never meet.
    String presence = "field_presence = IMPLICIT";
    String closed = "enum_type = CLOSED";
    switch (random.nextInt(4)) {
      case 0 -> toggle(presence, closed);
      case 1 -> toggle(closed, presence);
      case 2 -> toggle("repeated_field_encoding = EXPANDED", "");
      default -> toggle("utf8_validation = NONE", "");
    }
  }

  private void toggle(String feature, String instead) {
    features.remove(instead);
    if (!features.remove(feature)) {
      features.add(feature);
    }
  }

  /// The schema with as many things changed.
  Sketch edited(Random random, int edits) {
    Sketch next = new Sketch(syntax);
    next.features.addAll(features);
    messages.forEach(fields -> next.messages.add(new ArrayList<>(fields)));
    enums.forEach(values -> next.enums.add(new ArrayList<>(values)));
    for (int i = 0; i < edits; i++) {
      next.edit(random);
    }
    return next;
  }

  /// The same schema with the fields of each message in another order.
  Sketch shuffled(Random random) {
    Sketch next = edited(random, 0);
    next.messages.forEach(fields -> Collections.shuffle(fields, random));
    return next;
  }

  private void edit(Random random) {
    List<Field> fields = messages.get(random.nextInt(3));
    if (fields.isEmpty()) {
      return;
    }
    int at = random.nextInt(fields.size());
    Field f = fields.get(at);
    switch (random.nextInt(14)) {
      case 0, 1 -> fields.set(at, f.of(type(random)));
      case 2, 3 -> fields.set(at, f.as(label(random)));
      case 4 -> fields.remove(at);
      case 5 ->
          fields.add(new Field("added" + fresh, fresh++, label(random), type(random), "", false));
      case 6 ->
          fields.set(
              at, new Field("renamed" + fresh++, f.number, f.label, f.type, f.oneof, f.flipped));
      case 7 -> fields.set(at, new Field(f.name, fresh++, f.label, f.type, f.oneof, f.flipped));
      case 8, 9 -> {
        String oneof = f.oneof.isEmpty() ? "pick" : "";
        fields.set(at, new Field(f.name, f.number, Label.PLAIN, f.type, oneof, f.flipped));
      }
      case 10 -> fields.set(at, new Field(f.name, f.number, f.label, f.type, f.oneof, !f.flipped));
      case 11 -> syntax = Syntax.values()[random.nextInt(4)];
      case 12 -> toggleFeature(random);
      default -> {
        List<Integer> values = enums.get(random.nextInt(2));
        if (random.nextBoolean()) {
          values.add(fresh++);
        } else if (values.size() > 2) {
          // Of a lone zero nothing is ever written, so that nothing could be seen.
          values.removeLast();
        }
      }
    }
  }

  /// In one file.
  String text() {
    return head() + enumTexts() + messageTexts(0, messages.size());
  }

  String head() {
    StringBuilder text = new StringBuilder(syntax.line).append('\n');
    if (syntax.isEdition()) {
      features.forEach(f -> text.append("option features.").append(f).append(";\n"));
    }
    return text.toString();
  }

  String enumTexts() {
    StringBuilder text = new StringBuilder();
    for (int e = 0; e < enums.size(); e++) {
      text.append("enum E").append(e).append(" {\n");
      for (int value : enums.get(e)) {
        text.append("  E%d_V%d = %d;\n".formatted(e, value, value));
      }
      text.append("}\n");
    }
    return text.toString();
  }

  /// The messages from one to before another.
  String messageTexts(int first, int end) {
    StringBuilder text = new StringBuilder();
    for (int m = first; m < end; m++) {
      text.append("message M").append(m).append(" {\n");
      TreeMap<String, List<Field>> oneofs = new TreeMap<>();
      for (Field each : messages.get(m)) {
        // Types that require each other have no finite message; none refers to the first.
        boolean endless = m > 0 && each.label == Label.REQUIRED && each.type.startsWith("M");
        Field field = endless ? each.as(Label.PLAIN) : each;
        if (field.oneof.isEmpty()) {
          text.append("  ").append(declared(field));
        } else {
          oneofs.computeIfAbsent(field.oneof, o -> new ArrayList<>()).add(field);
        }
      }
      oneofs.forEach((name, fields) -> {
        text.append("  oneof ").append(name).append(" {\n");
        fields.forEach(f -> text.append("    ").append(written(f, f.type)));
        text.append("  }\n");
      });
      text.append("}\n");
    }
    return text.toString();
  }

  private String declared(Field field) {
    String type =
        switch (field.label) {
          case MAP -> "map<string, " + field.type + ">";
          case REPEATED -> "repeated " + field.type;
          case REQUIRED -> syntax == Syntax.PROTO2 ? "required " + field.type : field.type;
          case PLAIN -> syntax == Syntax.PROTO2 ? "optional " + field.type : field.type;
          case OPTIONAL -> syntax.isEdition() ? field.type : "optional " + field.type;
        };
    return written(field, type);
  }

  private String written(Field field, String type) {
    List<String> options = options(field);
    return type
        + " "
        + field.name
        + " = "
        + field.number
        + (options.isEmpty() ? "" : " [" + String.join(", ", options) + "]")
        + ";\n";
  }

  private List<String> options(Field field) {
    List<String> options = new ArrayList<>();
    boolean message = field.type.startsWith("M");
    boolean packable =
        field.label == Label.REPEATED
            && !message
            && !field.type.equals("string")
            && !field.type.equals("bytes");
    if (!syntax.isEdition()) {
      if (field.flipped && packable) {
        options.add("packed = " + (syntax == Syntax.PROTO2));
      }
      return options;
    }
    if (field.flipped && packable) {
      boolean expanded = features.contains("repeated_field_encoding = EXPANDED");
      options.add("features.repeated_field_encoding = " + (expanded ? "PACKED" : "EXPANDED"));
    }
    if (field.flipped && message && field.label != Label.MAP) {
      options.add("features.message_encoding = DELIMITED");
    }
    if (field.label == Label.REQUIRED) {
      options.add("features.field_presence = LEGACY_REQUIRED");
    }
    if (field.label == Label.OPTIONAL && !message) {
      options.add("features.field_presence = EXPLICIT");
    }
    return options;
  }
}
