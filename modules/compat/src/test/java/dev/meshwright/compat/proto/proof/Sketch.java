package dev.meshwright.compat.proto.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/// A schema to be edited at random: messages `M0` to `M2`, enums `E0` and `E1`.
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

  /// @param label `""`, `repeated` or, in proto2, `required`
  /// @param oneof empty, or the oneof's name
  record Field(String name, int number, String label, String type, String oneof) {}

  final boolean proto3;
  final List<List<Field>> messages = new ArrayList<>();
  final List<List<Integer>> enums = new ArrayList<>();

  private Sketch(boolean proto3) {
    this.proto3 = proto3;
  }

  static Sketch random(Random random) {
    Sketch sketch = new Sketch(random.nextBoolean());
    for (int i = 0; i < 2; i++) {
      sketch.enums.add(new ArrayList<>(List.of(0, 1, 2 + i)));
    }
    for (int m = 0; m < 3; m++) {
      List<Field> fields = new ArrayList<>();
      int count = 2 + random.nextInt(5);
      for (int n = 1; n <= count; n++) {
        boolean inOneof = random.nextInt(6) == 0;
        String label = inOneof ? "" : label(random, sketch.proto3);
        fields.add(new Field("f" + n, n, label, type(random), inOneof ? "pick" : ""));
      }
      sketch.messages.add(fields);
    }
    return sketch;
  }

  private static String label(Random random, boolean proto3) {
    int dice = random.nextInt(10);
    return dice < 3 ? "repeated" : dice == 3 && !proto3 ? "required" : "";
  }

  static String type(Random random) {
    int dice = random.nextInt(SCALARS.size() + 6);
    return dice < SCALARS.size()
        ? SCALARS.get(dice)
        : dice < SCALARS.size() + 4 ? "E" + dice % 2 : "M" + (1 + dice % 2);
  }

  Sketch copy() {
    Sketch copy = new Sketch(proto3);
    messages.forEach(fields -> copy.messages.add(new ArrayList<>(fields)));
    enums.forEach(values -> copy.enums.add(new ArrayList<>(values)));
    return copy;
  }

  String text() {
    StringBuilder text =
        new StringBuilder("syntax = \"" + (proto3 ? "proto3" : "proto2") + "\";\n");
    for (int e = 0; e < enums.size(); e++) {
      text.append("enum E").append(e).append(" {\n");
      for (int value : enums.get(e)) {
        text.append("  E").append(e).append("_V").append(value).append(" = ").append(value);
        text.append(";\n");
      }
      text.append("}\n");
    }
    for (int m = 0; m < messages.size(); m++) {
      text.append("message M").append(m).append(" {\n");
      TreeMap<String, List<Field>> oneofs = new TreeMap<>();
      for (Field field : messages.get(m)) {
        if (field.oneof().isEmpty()) {
          String label = field.label().isEmpty() && !proto3 ? "optional" : field.label();
          text.append("  ").append(label).append(' ').append(plain(field));
        } else {
          oneofs.computeIfAbsent(field.oneof(), o -> new ArrayList<>()).add(field);
        }
      }
      oneofs.forEach((name, fields) -> {
        text.append("  oneof ").append(name).append(" {\n");
        fields.forEach(f -> text.append("    ").append(plain(f)));
        text.append("  }\n");
      });
      text.append("}\n");
    }
    return text.toString();
  }

  private static String plain(Field field) {
    return field.type() + " " + field.name() + " = " + field.number() + ";\n";
  }

  /// The schema with one thing changed.
  Sketch edited(Random random) {
    Sketch next = copy();
    List<Field> fields = next.messages.get(random.nextInt(3));
    int at = random.nextInt(fields.size());
    Field f = fields.get(at);
    switch (random.nextInt(9)) {
      case 0, 1 ->
          fields.set(at, new Field(f.name(), f.number(), f.label(), type(random), f.oneof()));
      case 2 -> {
        String label = f.label().equals("repeated") ? "" : "repeated";
        fields.set(at, new Field(f.name(), f.number(), label, f.type(), ""));
      }
      case 3 -> fields.remove(at);
      case 4 -> fields.add(new Field("added", 40, "", type(random), ""));
      case 5 -> fields.set(at, new Field("renamed", f.number(), f.label(), f.type(), f.oneof()));
      case 6 -> fields.set(at, new Field(f.name(), 50, f.label(), f.type(), f.oneof()));
      case 7 -> {
        String oneof = f.oneof().isEmpty() ? "pick" : "";
        fields.set(at, new Field(f.name(), f.number(), "", f.type(), oneof));
      }
      default -> {
        List<Integer> values = next.enums.get(random.nextInt(2));
        if (random.nextBoolean()) {
          values.add(9);
        } else {
          values.removeLast();
        }
      }
    }
    return next;
  }
}
