package dev.meshwright.compat.proto;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.proto.ProtoSet;
import dev.meshwright.schema.proto.ProtobufFileSet;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Time and memory on large Protobuf schemas.
@Tag("bench")
class ProtoSpeedTest {

  private static String file(int messages, String changed) {
    StringBuilder text = new StringBuilder("syntax = \"proto3\";\n\npackage big;\n\n");
    for (int m = 0; m < messages; m++) {
      text.append("// The message of number ").append(m).append(".\nmessage M").append(m);
      text.append(" {\n");
      for (int f = 1; f <= 12; f++) {
        text.append("  // Says one thing.\n  ").append(f == 5 && m % 100 == 7 ? changed : "int64");
        text.append(" field_").append(f).append(" = ").append(f).append(";\n");
      }
      text.append("  M").append(Math.max(0, m - 1)).append(" before = 13;\n}\n\n");
    }
    return text.toString();
  }

  @Test
  void a_file_of_four_megabytes() {
    String before = file(6_700, "int64");
    String after = file(6_700, "string");
    System.out.printf("one file of %.1f MB, each version%n", before.length() / 1e6);
    for (int run = 0; run < 3; run++) {
      heap().forEach(MemoryPoolMXBean::resetPeakUsage);
      long start = System.nanoTime();
      var old = Protos.parse(before);
      var current = Protos.parse(after);
      long parsed = System.nanoTime();
      Verdict verdict = ProtoCompatibility.compare(old, current, Progress.none());
      long compared = System.nanoTime();
      long peak = heap().stream().mapToLong(p -> p.getPeakUsage().getUsed()).sum();
      System.out.printf(
          "  run %d: parse of both %6.0f ms, compare %6.0f ms, peak heap at most %d MB%n",
          run, (parsed - start) / 1e6, (compared - parsed) / 1e6, peak >> 20);
      assertEquals(67, verdict.findings().size());
    }
  }

  @Test
  void time_grows_with_the_number_of_schemas() {
    System.out.println("files of 2 messages, each importing the one before in tens");
    for (int count : List.of(100, 1_000, 10_000)) {
      FileSource before = source(count, "int64");
      FileSource after = source(count, "string");
      long start = System.nanoTime();
      ProtoSet old = new ProtobufFileSet(before, List.of()).readAll(Progress.none());
      ProtoSet current = new ProtobufFileSet(after, List.of()).readAll(Progress.none());
      long parsed = System.nanoTime();
      assertEquals(count, old.files().files().size());
      assertEquals(count, current.files().files().size());
      System.out.printf(
          "  %6d schemas: %7.0f ms, %.2f ms a schema and version%n",
          count, (parsed - start) / 1e6, (parsed - start) / 2e6 / count);
    }
  }

  private static FileSource source(int count, String changed) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      String name = "p%d/f%d.proto".formatted(i / 10, i);
      String imports = i % 10 == 0 ? "" : "import \"p%d/f%d.proto\";\n".formatted(i / 10, i - 1);
      texts.put(
          name, file(2, changed).replace("package big;\n", "package p" + i + ";\n" + imports));
    }
    return FileSource.of(texts);
  }

  private static List<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }
}
