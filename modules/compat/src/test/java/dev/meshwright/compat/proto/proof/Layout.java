package dev.meshwright.compat.proto.proof;

import dev.meshwright.model.FileSource;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// Which files the types of a sketch stand in: the enums in one, `M1` and `M2`, which name each
/// other, in one, `M0` in one, and none imports what stands above it.
record Layout(int enums, int others, int first) {

  static Layout random(Random random) {
    int enums = random.nextInt(3);
    int others = enums + random.nextInt(3 - enums);
    return new Layout(enums, others, others + random.nextInt(3 - others));
  }

  private static String file(int rank) {
    return "file" + rank + ".proto";
  }

  FileSource files(Sketch sketch) {
    Map<String, String> files = new TreeMap<>();
    files.put(file(enums), sketch.enumTexts());
    files.merge(file(others), sketch.messageTexts(1, 3), String::concat);
    files.merge(file(first), sketch.messageTexts(0, 1), String::concat);
    StringBuilder imports = new StringBuilder();
    files.replaceAll((name, body) -> {
      String text = sketch.head().replaceFirst("\n", "\n" + imports) + body;
      imports.append("import \"").append(name).append("\";\n");
      return text;
    });
    return FileSource.of(files);
  }
}
