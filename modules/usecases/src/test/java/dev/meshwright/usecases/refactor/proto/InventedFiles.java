package dev.meshwright.usecases.refactor.proto;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Files of several packages that import one another, with names written in every way that there
/// is, options that the files declare themselves, and a comment of its own for each declaration.
final class InventedFiles {

  private final Random random;
  private final Map<String, String> texts = new LinkedHashMap<>();
  private final List<File> files = new ArrayList<>();
  private int comments;
  private int names;

  /// What a file declares that others can use.
  private record File(
      String path, String scope, List<String> messages, List<String> enums, List<Integer> shows) {}

  private InventedFiles(Random random) {
    this.random = random;
  }

  static Map<String, String> of(Random random) {
    InventedFiles invented = new InventedFiles(random);
    invented.options();
    int count = 2 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      invented.file(i);
    }
    return invented.texts;
  }

  private void options() {
    texts.put(
        "options.proto",
        """
        syntax = "proto2";

        package acme;

        import "google/protobuf/descriptor.proto";

        // How much.
        enum Level {
          LOW = 0;
          HIGH = 1;
        }

        // About data.
        message Mark {
          optional string owner = 1;
          optional Level level = 2;
          repeated Level others = 3;
        }

        extend google.protobuf.FieldOptions {
          optional Mark mark = 50001;
          optional Level level = 50002;
        }
        """);
  }

  private String comment() {
    return "// c" + comments++ + " says so";
  }

  private void file(int index) {
    String scope = List.of("acme.shop", "acme.shop", "acme.pay", "web").get(random.nextInt(4));
    String path = "f" + index + ".proto";
    int syntax = random.nextInt(4);
    File file = new File(path, scope, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    List<Integer> seen = new ArrayList<>();
    StringBuilder imports = new StringBuilder("import \"options.proto\";\n");
    for (int i = 0; i < index; i++) {
      if (random.nextInt(3) > 0) {
        boolean shown = random.nextInt(4) == 0;
        imports.append("import ").append(shown ? "public " : "").append("\"f").append(i);
        imports.append(".proto\";\n");
        see(i, seen);
        if (shown) {
          file.shows().add(i);
        }
      }
    }
    StringBuilder text = new StringBuilder();
    text.append(
        syntax == 0
            ? "syntax = \"proto2\";"
            : syntax < 3 ? "syntax = \"proto3\";" : "edition = \"2023\";");
    text.append("\n\npackage ").append(scope).append(";\n\n").append(imports).append("\n");
    files.add(file);
    seen.add(index);
    Scope top = new Scope(file, seen, syntax == 0, syntax == 1 || syntax == 2);
    int messages = 1 + random.nextInt(3);
    for (int i = 0; i < messages; i++) {
      message(text, top, scope, "", 0);
    }
    if (random.nextBoolean()) {
      enumeration(text, top, scope, "");
    }
    if (random.nextBoolean()) {
      service(text, top, scope);
    }
    String done = text.toString();
    texts.put(path, random.nextInt(4) == 0 ? done.replace("\n", "\r\n") : done);
  }

  private void see(int index, List<Integer> seen) {
    if (!seen.contains(index)) {
      seen.add(index);
      files.get(index).shows().forEach(shown -> see(shown, seen));
    }
  }

  private record Scope(File file, List<Integer> seen, boolean proto2, boolean proto3) {}

  private String name(String start) {
    return start + names++;
  }

  private void message(StringBuilder text, Scope scope, String outer, String indent, int depth) {
    String name = name("Msg");
    String fullName = outer + "." + name;
    text.append(indent).append(comment()).append("\n");
    text.append(indent).append("message ").append(name).append(" {\n");
    String inner = indent + "  ";
    scope.file().messages().add(fullName);
    if (random.nextInt(4) == 0) {
      text.append(inner).append("reserved 50, 52 to 54;\n");
    }
    if (depth < 2 && random.nextInt(3) == 0) {
      message(text, scope, fullName, inner, depth + 1);
    }
    if (random.nextInt(4) == 0) {
      enumeration(text, scope, fullName, inner);
    }
    int fields = 1 + random.nextInt(5);
    int number = 0;
    for (int i = 0; i < fields; i++) {
      number += 1 + random.nextInt(2);
      if (random.nextInt(6) == 0) {
        text.append(inner).append("oneof ").append(name("pick_")).append(" {\n");
        int many = 1 + random.nextInt(2);
        for (int j = 0; j < many; j++) {
          field(text, scope, fullName, inner + "  ", number++, false);
        }
        text.append(inner).append("}\n");
      } else {
        field(text, scope, fullName, inner, number, true);
      }
    }
    text.append(indent).append("}\n").append(indent.isEmpty() ? "\n" : "");
  }

  private void field(
      StringBuilder text, Scope scope, String outer, String indent, int number, boolean labels) {
    if (random.nextBoolean()) {
      text.append(indent).append(comment()).append("\n");
    }
    String type =
        switch (random.nextInt(8)) {
          case 0 -> "string";
          case 1 -> "int64";
          case 2 -> "bytes";
          case 3 -> "int32";
          case 4 -> enumName(scope, outer);
          default -> messageName(scope, outer);
        };
    boolean map = labels && random.nextInt(7) == 0;
    String label = "";
    if (map) {
      type = "map<string, " + type + ">";
    } else if (labels) {
      label =
          switch (random.nextInt(4)) {
            case 0 -> "repeated ";
            case 1 -> scope.proto2() || scope.proto3() ? "optional " : "";
            default -> scope.proto2() ? "optional " : "";
          };
    }
    String field = name("fld_");
    text.append(indent).append(label).append(type).append(" ").append(field);
    text.append(" = ").append(number);
    text.append(
        switch (random.nextInt(12)) {
          case 0 -> " [deprecated = true]";
          case 1 -> " [(acme.mark).owner = \"me\"]";
          case 2 -> " [(acme.mark) = { level: HIGH others: [LOW, HIGH] }]";
          case 3 -> " [(.acme.level) = HIGH, json_name = \"j" + names + "\"]";
          case 4 -> " [(acme.mark).level = LOW]";
          default -> "";
        });
    text.append(";").append(random.nextInt(3) == 0 ? " " + comment() : "").append("\n");
  }

  private String messageName(Scope scope, String outer) {
    List<String> known =
        scope.seen().stream().flatMap(i -> files.get(i).messages().stream()).toList();
    return written(known.get(random.nextInt(known.size())), outer);
  }

  private String enumName(Scope scope, String outer) {
    // Of proto2, enums are closed and stay with themselves.
    List<String> known = new ArrayList<>(scope.file().enums());
    if (known.isEmpty()) {
      return "bool";
    }
    return written(known.get(random.nextInt(known.size())), outer);
  }

  /// In full, or without what both scopes share. All names but those of packages are used once.
  private String written(String fullName, String outer) {
    List<String> ways = new ArrayList<>(List.of("." + fullName, fullName));
    String shared = fullName.substring(0, fullName.lastIndexOf('.'));
    while (!shared.isEmpty()) {
      if (outer.equals(shared) || outer.startsWith(shared + ".")) {
        ways.add(fullName.substring(shared.length() + 1));
        ways.add(fullName.substring(shared.length() + 1));
        break;
      }
      int dot = shared.lastIndexOf('.');
      shared = dot < 0 ? "" : shared.substring(0, dot);
    }
    return ways.get(random.nextInt(ways.size()));
  }

  private void enumeration(StringBuilder text, Scope scope, String outer, String indent) {
    String name = name("Kind");
    scope.file().enums().add(outer + "." + name);
    text.append(indent).append(comment()).append("\n");
    text.append(indent).append("enum ").append(name).append(" {\n");
    int values = 1 + random.nextInt(3);
    for (int i = 0; i < values; i++) {
      text.append(indent).append("  ").append(name("VAL_")).append(" = ").append(i).append(";");
      text.append(random.nextInt(3) == 0 ? " " + comment() : "").append("\n");
    }
    text.append(indent).append("}\n").append(indent.isEmpty() ? "\n" : "");
  }

  private void service(StringBuilder text, Scope scope, String outer) {
    String name = name("Svc");
    String fullName = outer + "." + name;
    text.append(comment()).append("\nservice ").append(name).append(" {\n");
    int methods = 1 + random.nextInt(2);
    for (int i = 0; i < methods; i++) {
      text.append("  rpc ").append(name("Do")).append("(").append(messageName(scope, fullName));
      text.append(") returns (stream ").append(messageName(scope, fullName)).append(");\n");
    }
    text.append("}\n\n");
  }
}
