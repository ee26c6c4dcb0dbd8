package dev.meshwright.compat.avro;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.compat.Answer;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.io.parsing.ResolvingGrammarGenerator;
import org.apache.avro.util.RandomData;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Apache Avro as the judge, over random schemas and random edits.
class AvroOracleTest {

  private static final int ROUNDS = 4_000;
  private static final int TRIES = 30;
  private static final int MANY = Integer.getInteger("proof.pairs", 200_000);

  @Test
  void verdicts_are_those_of_apache_avro_and_findings_account_for_them() throws IOException {
    judge(51, ROUNDS);
  }

  @Tag("slow")
  @Test
  void ever_more_verdicts_are_those_of_apache_avro() throws IOException {
    judge(71, MANY);
  }

  private static void judge(long seed, int rounds) throws IOException {
    Random random = new Random(seed);
    int compared = 0;
    int compatible = 0;
    for (int round = 0; round < rounds; round++) {
      Map<String, Object> before = new RandomAvro(random).schema();
      String oldText = AvroText.plain(before);
      String newText = AvroText.plain(RandomAvroEdits.odd(random).edited(before));
      AvroDocument oldDocument = AvroPairs.parse(oldText);
      AvroDocument newDocument = AvroPairs.parse(newText);
      String pair = oldText + "\n" + newText;
      assertEquals(accepts(oldText), oldDocument.usable(), () -> pair + oldDocument.problems());
      assertEquals(accepts(newText), newDocument.usable(), () -> pair + newDocument.problems());
      if (!oldDocument.usable() || !newDocument.usable()) {
        continue;
      }
      Schema oldSchema = new Schema.Parser().parse(oldText);
      Schema newSchema = new Schema.Parser().parse(newText);
      Verdict verdict = AvroCompatibility.compare(oldDocument, newDocument, Progress.none());
      if (!cutsDefault(newDocument)) {
        agrees(newSchema, oldSchema, verdict.backward(), verdict, round);
      }
      if (!cutsDefault(oldDocument)) {
        agrees(oldSchema, newSchema, verdict.forward(), verdict, round);
      }
      assertEquals(
          verdict.backward() == Answer.NO,
          verdict.findings().stream().anyMatch(f -> f.backward() == Effect.BREAK),
          () -> pair + "\n" + verdict);
      assertEquals(
          verdict.forward() == Answer.NO,
          verdict.findings().stream().anyMatch(f -> f.forward() == Effect.BREAK),
          () -> pair + "\n" + verdict);
      compared++;
      if (verdict.backward() == Answer.YES) {
        compatible++;
        // What Apache Avro's reader refuses though its checker does not, and findings say so: other
        // namespaces inside unions, and a field that two fields find by name and alias.
        List<String> rules = AvroPairs.rules(verdict);
        if (!rules.contains(AvroNameRules.NAMESPACE.id())
            && !rules.contains(AvroFieldRules.ALIAS_AMBIGUOUS.id())
            && newDocument.problems().isEmpty()) {
          reads(oldSchema, newSchema, round, pair);
        }
      }
    }
    assertTrue(compared > rounds / 2, compared + " compared");
    assertTrue(
        compatible > compared / 5 && compatible < compared * 4 / 5, compatible + " compatible");
  }

  /// Apache's reader cuts or fills up a default of a fixed type with another number of bytes; here
  /// that is no default, and an error of the schema.
  private static boolean cutsDefault(AvroDocument reader) {
    return reader.problems().stream()
        .anyMatch(problem ->
            problem.rule().equals("avro-default-invalid")
                && problem.message().contains(" bytes, the default has "));
  }

  private static boolean accepts(String text) {
    try {
      new Schema.Parser().parse(text);
      return true;
    } catch (AvroRuntimeException refused) {
      return false;
    }
  }

  private static void agrees(Schema reader, Schema writer, Answer said, Verdict verdict, int seed)
      throws IOException {
    String pair = writer + "\n" + reader;
    try {
      boolean reads =
          SchemaCompatibility.checkReaderWriterCompatibility(reader, writer).getType()
                  == SchemaCompatibilityType.COMPATIBLE
              && resolves(writer, reader)
              && !takes(verdict, said, writer, reader, seed);
      assertEquals(reads ? Answer.YES : Answer.NO, said, pair);
    } catch (AvroRuntimeException ambiguous) {
      // The checker gives up at aliases that find several fields, even between branches of a union
      // that are never read as one another. "No" repeats that; a "yes" has to be shown by reading,
      // but where the reader is known to be stricter than the checker: see the caller.
      List<String> rules = AvroPairs.rules(verdict);
      if (said == Answer.YES
          && !rules.contains(AvroNameRules.NAMESPACE.id())
          && !rules.contains(AvroFieldRules.ALIAS_AMBIGUOUS.id())) {
        reads(writer, reader, seed, pair);
      }
    }
  }

  /// Whether Apache Avro's reader can be made at all: it rewrites the writer's schema by the
  /// reader's aliases and writes down the defaults before it reads anything, which its checker does
  /// not.
  private static boolean resolves(Schema writer, Schema reader) throws IOException {
    try {
      new ResolvingGrammarGenerator().generate(Schema.applyAliases(writer, reader), reader);
      return true;
    } catch (AvroRuntimeException | NullPointerException refused) {
      return false;
    } catch (StackOverflowError endless) {
      // A record that needs itself has no data to read.
      return true;
    }
  }

  /// Whether aliases give a type of the data another name, so that its own reader refuses it. Where
  /// a record needs itself, some data never end and cannot show it: then what was said is taken.
  private static boolean takes(Verdict verdict, Answer said, Schema writer, Schema reader, int seed)
      throws IOException {
    if (!AvroPairs.rules(verdict).contains(AvroTypeRules.MERGED_BY_ALIAS.id())) {
      return false;
    }
    try {
      int read = 0;
      for (int more = 0; more < TRIES; more++) {
        read += readsRandom(writer, reader, seed + more) ? 1 : 0;
      }
      return read < TRIES && said == Answer.NO;
    } catch (AssertionError refused) {
      return refused.getCause() != null;
    }
  }

  /// As [#read], with whatever data of a recursive schema comes to an end; false when none do.
  private static boolean readsRandom(Schema writer, Schema reader, int seed) throws IOException {
    try {
      read(writer, reader, seed, "");
      return true;
    } catch (StackOverflowError endless) {
      return false;
    }
  }

  /// Data written with the old schema really is read with the new one.
  private static void reads(Schema writer, Schema reader, int seed, String pair)
      throws IOException {
    if (isRecursive(writer, Set.of())) {
      return;
    }
    read(writer, reader, seed, pair);
  }

  private static void read(Schema writer, Schema reader, int seed, String pair) throws IOException {
    for (Object value : new RandomData(writer, 3, seed)) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
      new GenericDatumWriter<>(writer).write(value, encoder);
      encoder.flush();
      try {
        new GenericDatumReader<>(writer, reader)
            .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
      } catch (EOFException guarded) {
        // Avro's guard against huge collections counts the bytes of the reader's items, though the
        // data has the writer's: it refuses array<long> read as array<double>.
        assertTrue(guarded.getMessage().startsWith("Collection claims"), pair);
      } catch (AvroRuntimeException unread) {
        throw new AssertionError(pair, unread);
      }
    }
  }

  /// Random data of a recursive schema may never end.
  private static boolean isRecursive(Schema schema, Set<String> around) {
    return switch (schema.getType()) {
      case RECORD -> {
        Set<String> inside = new HashSet<>(around);
        yield !inside.add(schema.getFullName())
            || schema.getFields().stream().anyMatch(field -> isRecursive(field.schema(), inside));
      }
      case ARRAY -> isRecursive(schema.getElementType(), around);
      case MAP -> isRecursive(schema.getValueType(), around);
      case UNION -> schema.getTypes().stream().anyMatch(branch -> isRecursive(branch, around));
      default -> false;
    };
  }
}
