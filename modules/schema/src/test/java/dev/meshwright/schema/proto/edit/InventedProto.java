package dev.meshwright.schema.proto.edit;

import java.util.Random;

/// Files with all that can be declared, comments everywhere, and layouts as people have them.
final class InventedProto {

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final boolean proto2;
  private final boolean proto3;
  private int names;

  private InventedProto(Random random) {
    this.random = random;
    int syntax = random.nextInt(3);
    this.proto2 = syntax == 0;
    this.proto3 = syntax == 1;
  }

  static String of(Random random) {
    return new InventedProto(random).file();
  }

  private String file() {
    comment("");
    text.append(
        proto2
            ? "syntax = \"proto2\";\n"
            : proto3 ? "syntax = \"proto3\";\n" : "edition = \"2023\";\n");
    text.append("\npackage inv.p").append(random.nextInt(3)).append(";\n\n");
    if (random.nextBoolean()) {
      text.append("import \"pay/money.proto\";\n");
    }
    if (random.nextBoolean()) {
      text.append("option java_package = \"x.y\"; // java\n");
    }
    int messages = 1 + random.nextInt(3);
    for (int i = 0; i < messages; i++) {
      message("", 0);
    }
    enumeration("");
    service();
    String done = random.nextInt(4) == 0 ? text.toString().stripTrailing() : text.toString();
    done = random.nextInt(3) == 0 ? done.replace("\n", "\r\n") : done;
    return random.nextInt(4) == 0 ? "\uFEFF" + done : done;
  }

  private String name(String start) {
    return start + names++;
  }

  private void comment(String indent) {
    switch (random.nextInt(8)) {
      case 0 -> text.append(indent).append("// about the next\n").append(indent).append("// one\n");
      case 1 -> text.append(indent).append("/* block ").append(names).append(" */\n");
      case 2 ->
          text.append("\n").append(indent).append("// apart\n\n").append(indent).append("// led\n");
      case 3 -> text.append("\n");
      default -> {}
    }
  }

  private void behind(String indent) {
    switch (random.nextInt(8)) {
      case 0 -> text.append(" // behind\n");
      case 1 -> text.append("\n").append(indent).append("// below\n\n");
      case 2 -> text.append("\n\n");
      case 3 -> text.append(" ");
      default -> text.append("\n");
    }
  }

  private void message(String indent, int depth) {
    comment(indent);
    text.append(indent).append("message ").append(name("Msg")).append(" {");
    int first = text.length();
    behind(indent + "  ");
    String inner = indent + "  ";
    if (random.nextInt(4) == 0) {
      text.append(inner).append("reserved 100, 102 to 104;\n");
    }
    if (random.nextInt(4) == 0) {
      text.append(inner).append(proto2 || proto3 ? "reserved \"gone\";\n" : "reserved gone;\n");
    }
    int number = 0;
    int fields = random.nextInt(6);
    for (int i = 0; i < fields; i++) {
      number += 1 + random.nextInt(2);
      if (random.nextInt(5) == 0) {
        number = oneof(inner, number);
      } else {
        field(inner, number, true);
      }
    }
    if (depth < 2 && random.nextInt(3) == 0) {
      message(inner, depth + 1);
    }
    if (random.nextInt(4) == 0) {
      enumeration(inner);
    }
    boolean ended = text.charAt(text.length() - 1) == '\n';
    text.append(ended ? indent : text.length() == first ? "" : " ").append("}");
    behind(indent);
    endLine();
  }

  private void endLine() {
    if (text.charAt(text.length() - 1) != '\n') {
      text.append("\n");
    }
  }

  private int oneof(String indent, int number) {
    comment(indent);
    text.append(indent).append("oneof ").append(name("pick")).append(" {\n");
    int now = number;
    int fields = 1 + random.nextInt(3);
    for (int i = 0; i < fields; i++) {
      field(indent + "  ", now++, false);
    }
    endLine();
    text.append(indent).append("}\n");
    return now;
  }

  private void field(String indent, int number, boolean labelled) {
    boolean sameLine = text.charAt(text.length() - 1) != '\n';
    if (!sameLine) {
      comment(indent);
    }
    String type =
        switch (random.nextInt(6)) {
          case 0 -> "string";
          case 1 -> "bytes";
          case 2 -> "Msg0";
          case 3 -> "bool";
          default -> "int32";
        };
    String label = "";
    boolean map = labelled && random.nextInt(6) == 0;
    if (map) {
      type = "map<string, " + type + ">";
    } else if (labelled) {
      label =
          switch (random.nextInt(4)) {
            case 0 -> "repeated ";
            case 1 -> proto2 ? "required " : "";
            default -> proto2 || (proto3 && random.nextBoolean()) ? "optional " : "";
          };
    }
    text.append(sameLine ? "" : indent).append(label).append(type).append(" ").append(name("fld_"));
    text.append(" = ").append(number);
    switch (random.nextInt(8)) {
      case 0 -> text.append(" [deprecated = true]");
      case 1 -> text.append(" [json_name = \"j").append(names).append("\", deprecated = false]");
      case 2 ->
          text.append(" [\n")
              .append(indent)
              .append("    deprecated = true\n")
              .append(indent)
              .append("  ]");
      default -> {}
    }
    text.append(";");
    behind(indent);
  }

  private void enumeration(String indent) {
    comment(indent);
    text.append(indent).append("enum ").append(name("Kind")).append(" {\n");
    int values = 1 + random.nextInt(4);
    for (int i = 0; i < values; i++) {
      comment(indent + "  ");
      text.append(indent).append("  ").append(name("VAL_")).append(" = ").append(i).append(";");
      behind(indent + "  ");
      endLine();
    }
    text.append(indent).append("}\n");
  }

  private void service() {
    comment("");
    text.append("service ").append(name("Svc")).append(" {\n");
    int methods = random.nextInt(3);
    for (int i = 0; i < methods; i++) {
      comment("  ");
      text.append("  rpc ").append(name("Do")).append("(Msg0) returns (stream Msg0);");
      behind("  ");
      endLine();
    }
    text.append("}\n");
  }
}
