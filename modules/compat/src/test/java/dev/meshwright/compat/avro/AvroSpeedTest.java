package dev.meshwright.compat.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Verdict;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Both engines on the same pairs, both directions each, with and without parsing: verdicts only,
/// and once with every finding, its place, message and fixes. Times are of the processor, its
/// collector and compilers included, so that a busy machine counts for little.
@Tag("bench")
class AvroSpeedTest {

  private static final int PAIRS = 3_000;
  private static final int RUNS = 25;

  private record Pair(
      AvroDocument oldDocument, AvroDocument newDocument, Schema oldSchema, Schema newSchema) {

    Pair readByUs() {
      return new Pair(
          AvroPairs.parse(oldDocument.text()),
          AvroPairs.parse(newDocument.text()),
          oldSchema,
          newSchema);
    }

    Pair readByApache() {
      return new Pair(
          oldDocument,
          newDocument,
          new Schema.Parser().parse(oldDocument.text()),
          new Schema.Parser().parse(newDocument.text()));
    }
  }

  @Test
  void comparing_costs_no_more_than_apache_avros_checker() {
    List<Pair> pairs = pairs();
    List<List<Double>> times = List.of(many(), many(), many(), many(), many());
    for (int run = 0; run < RUNS; run++) {
      long start = spent();
      int holds = ours(pairs);
      long compared = spent();
      int accepted = theirs(pairs);
      long checked = spent();
      List<Pair> read = pairs.stream().map(Pair::readByUs).toList();
      long parsed = spent();
      List<Pair> readByApache = pairs.stream().map(Pair::readByApache).toList();
      long readByBoth = spent();
      int findings = findings(pairs);
      long end = spent();
      long[] moments = {start, compared, checked, parsed, readByBoth, end};
      assertTrue(findings > pairs.size(), "findings: " + findings);
      for (int i = 0; i < times.size(); i++) {
        times.get(i).add((moments[i + 1] - moments[i]) / 1e3 / pairs.size());
      }
      assertEquals(read.size(), readByApache.size());
      // The checker throws at some aliases that no reader minds; the oracle test has the details.
      assertTrue(Math.abs(accepted - holds) <= pairs.size() / 20, accepted + " " + holds);
    }
    List<Double> medians = times.stream().map(AvroSpeedTest::median).toList();
    System.out.printf(
        "Avro, %d pairs, both directions, microseconds of processor time a pair, median of %d"
            + " runs%n",
        pairs.size(), RUNS);
    row("parsed before", medians.get(0), medians.get(1));
    row("with findings", medians.get(4), medians.get(1));
    row("parsing alone", medians.get(2), medians.get(3));
    row("text to verdict", medians.get(0) + medians.get(2), medians.get(1) + medians.get(3));
  }

  /// In nanoseconds, of the whole process.
  private static long spent() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  private static List<Double> many() {
    return new ArrayList<>();
  }

  private static void row(String what, double ours, double theirs) {
    System.out.printf(
        "  %-16s meshwright %8.1f   Apache Avro %8.1f   ratio %.2f%n",
        what, ours, theirs, ours / theirs);
  }

  private static int ours(List<Pair> pairs) {
    int holds = 0;
    for (Pair pair : pairs) {
      Verdict verdict =
          AvroCompatibility.compare(pair.oldDocument(), pair.newDocument(), Progress.none());
      holds += verdict.backward() == Answer.YES ? 1 : 0;
      holds += verdict.forward() == Answer.YES ? 1 : 0;
    }
    return holds;
  }

  private static int findings(List<Pair> pairs) {
    int findings = 0;
    for (Pair pair : pairs) {
      findings +=
          AvroCompatibility.compare(pair.oldDocument(), pair.newDocument(), Progress.none())
              .findings()
              .size();
    }
    return findings;
  }

  private static int theirs(List<Pair> pairs) {
    int accepted = 0;
    for (Pair pair : pairs) {
      accepted += reads(pair.newSchema(), pair.oldSchema()) ? 1 : 0;
      accepted += reads(pair.oldSchema(), pair.newSchema()) ? 1 : 0;
    }
    return accepted;
  }

  private static boolean reads(Schema reader, Schema writer) {
    try {
      return SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType()
          == SchemaCompatibilityType.COMPATIBLE;
    } catch (AvroRuntimeException ambiguous) {
      return false;
    }
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }

  private static List<Pair> pairs() {
    Random random = new Random(71);
    List<Pair> pairs = new ArrayList<>();
    while (pairs.size() < PAIRS) {
      Map<String, Object> before = new RandomAvro(random).schema();
      String oldText = AvroText.plain(before);
      String newText = AvroText.plain(new RandomAvroEdits(random).edited(before));
      AvroDocument oldDocument = AvroPairs.parse(oldText);
      AvroDocument newDocument = AvroPairs.parse(newText);
      if (oldDocument.usable() && newDocument.usable()) {
        pairs.add(
            new Pair(
                oldDocument,
                newDocument,
                new Schema.Parser().parse(oldText),
                new Schema.Parser().parse(newText)));
      }
    }
    return pairs;
  }
}
