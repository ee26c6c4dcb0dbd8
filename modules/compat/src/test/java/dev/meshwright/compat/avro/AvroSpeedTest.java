package dev.meshwright.compat.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Verdict;
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

/// Both engines on the same pairs, both directions each, parsing left out.
@Tag("bench")
class AvroSpeedTest {

  private static final int PAIRS = 3_000;
  private static final int RUNS = 9;

  private record Pair(
      AvroDocument oldDocument, AvroDocument newDocument, Schema oldSchema, Schema newSchema) {}

  @Test
  void comparing_costs_no_more_than_apache_avros_checker() {
    List<Pair> pairs = pairs();
    List<Double> ours = new ArrayList<>();
    List<Double> theirs = new ArrayList<>();
    for (int run = 0; run < RUNS; run++) {
      long start = System.nanoTime();
      int holds = ours(pairs);
      long middle = System.nanoTime();
      int accepted = theirs(pairs);
      long end = System.nanoTime();
      assertEquals(accepted, holds);
      ours.add((middle - start) / 1e3 / pairs.size());
      theirs.add((end - middle) / 1e3 / pairs.size());
    }
    double mine = median(ours);
    double apache = median(theirs);
    System.out.printf(
        "avro compare, %d pairs, both directions, median of %d runs: meshwright %.1f us,"
            + " SchemaCompatibility %.1f us, ratio %.2f%n",
        pairs.size(), RUNS, mine, apache, mine / apache);
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
