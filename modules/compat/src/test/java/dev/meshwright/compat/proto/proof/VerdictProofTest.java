package dev.meshwright.compat.proto.proof;

import static com.google.protobuf.Descriptors.FieldDescriptor.JavaType.ENUM;
import static com.google.protobuf.Descriptors.FieldDescriptor.JavaType.MESSAGE;
import static dev.meshwright.compat.proto.proof.Data.Seen.SAME;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import dev.meshwright.compat.proto.ProtoCompatibility;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.schema.proto.ProtoSchemas;
import dev.meshwright.schema.proto.ProtobufFileSet;
import dev.meshwright.schema.proto.descriptor.ProtoDescriptors;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Verdicts against what really happens to random messages.
class VerdictProofTest {

  private static final int PAIRS = 400;
  private static final int MANY = Integer.getInteger("proof.pairs", 20_000);
  private static final int MESSAGES = 40;
  private static final int MOST = 1_000;

  /// Judged by meaning, not by the value that is read.
  private static final Set<String> NOT_SEEN =
      Set.of("proto-oneof-field-removed", "proto-field-removed");

  private record Version(ProtoDocument document, FileDescriptor descriptor) {}

  private static Version version(Sketch sketch) {
    ProtoDocument document = ProtoSchemas.parse("a.proto", sketch.text(), FileSource.empty());
    assertEquals(List.of(), document.problems(), sketch.text());
    FileDescriptorSet set = ProtoDescriptors.of(document);
    try {
      return new Version(document, FileDescriptor.buildFrom(set.getFile(0), new FileDescriptor[0]));
    } catch (com.google.protobuf.Descriptors.DescriptorValidationException e) {
      throw new AssertionError(sketch.text(), e);
    }
  }

  @Test
  void one_edit_reads_as_its_finding_says() {
    prove(0, PAIRS, random -> 1);
  }

  @Test
  void many_edits_at_once_read_as_their_findings_say() {
    prove(100_000, PAIRS, random -> 2 + random.nextInt(4));
  }

  @Tag("slow")
  @Test
  void ever_more_pairs_read_as_their_findings_say() {
    prove(200_000, MANY, random -> 1 + random.nextInt(6));
  }

  @Test
  void types_that_moved_between_files_read_as_their_findings_say() {
    prove(300_000, PAIRS, random -> random.nextInt(4), VerdictProofTest::compareStates);
  }

  @Tag("slow")
  @Test
  void ever_more_types_that_moved_read_as_their_findings_say() {
    prove(400_000, MANY, random -> random.nextInt(6), VerdictProofTest::compareStates);
  }

  /// Compares two sketches.
  private interface Comparer {
    List<Finding> findings(Sketch before, Sketch after, Random random);
  }

  private static List<Finding> compareFiles(Sketch before, Sketch after, Random random) {
    return ProtoCompatibility.compare(
            version(before).document, version(after).document, Progress.none())
        .findings();
  }

  /// Spreads both over files, and compares every old file with what became of it.
  private static List<Finding> compareStates(Sketch before, Sketch after, Random random) {
    ProtobufFileSet old = new ProtobufFileSet(Layout.random(random).files(before));
    ProtobufFileSet now = new ProtobufFileSet(Layout.random(random).files(after));
    List<Finding> findings = new ArrayList<>();
    for (String path : old.paths()) {
      ProtoDocument document = old.read(path).orElseThrow();
      assertEquals(List.of(), document.problems(), document.file().text());
      findings.addAll(
          now.read(path)
              .map(same -> ProtoCompatibility.compare(document, same, Progress.none()))
              .or(() ->
                  ProtoCompatibility.compareGone(document, now.declarations(), Progress.none()))
              .orElseThrow()
              .findings());
    }
    return findings;
  }

  private static void prove(int firstSeed, int pairs, ToIntFunction<Random> edits) {
    prove(firstSeed, pairs, edits, VerdictProofTest::compareFiles);
  }

  private static void prove(
      int firstSeed, int pairs, ToIntFunction<Random> edits, Comparer comparer) {
    List<String> wrong = new ArrayList<>();
    Map<Effect, Integer> met = new EnumMap<>(Effect.class);
    for (int seed = firstSeed; seed < firstSeed + pairs; seed++) {
      Random random = new Random(seed);
      Sketch before = Sketch.random(random);
      Sketch after = before.edited(random, edits.applyAsInt(random));
      Version old = version(before);
      Version current = version(after);
      List<Finding> findings = comparer.findings(before, after, random);
      Supplier<String> shown =
          () ->
              before.text()
                  + after.text()
                  + findings.stream()
                      .map(f -> f.rule() + " " + f.path() + " " + f.backward() + " " + f.forward())
                      .collect(Collectors.joining("\n"));
      for (Descriptor type : old.descriptor.getMessageTypes()) {
        Descriptor other = current.descriptor.findMessageTypeByName(type.getName());
        Set<String> reached = new HashSet<>();
        reach(type, other, reached);
        List<Finding> felt = findings.stream().filter(f -> concerns(f, reached)).toList();
        String what = "seed " + seed + " " + type.getName();
        Effect backward = worst(felt, Finding::backward);
        Effect forward = worst(felt, Finding::forward);
        met.merge(backward, 1, Integer::sum);
        met.merge(forward, 1, Integer::sum);
        check(
            what + " new reads old",
            backward,
            seen(type, other, backward, random),
            felt,
            wrong,
            shown);
        check(
            what + " old reads new",
            forward,
            seen(other, type, forward, random),
            felt,
            wrong,
            shown);
      }
    }
    assertEquals(
        "",
        wrong.size() > 3
            ? wrong.size() + " wrong\n" + String.join("\n", wrong.subList(0, 3))
            : String.join("\n", wrong));
    for (Effect effect : List.of(Effect.OK, Effect.LOSSY, Effect.BREAK)) {
      assertTrue(met.getOrDefault(effect, 0) > pairs / 20, "the pairs show too little: " + met);
    }
  }

  /// A finding on a type that messages of the one looked at contain.
  private static boolean concerns(Finding finding, Set<String> reached) {
    String path = finding.path();
    int dot = path.indexOf('.');
    return reached.contains(dot < 0 ? path : path.substring(0, dot));
  }

  /// The types that both versions of a message have in common fields, at any depth.
  private static void reach(Descriptor type, Descriptor other, Set<String> reached) {
    boolean entry = type.getOptions().getMapEntry() || other.getOptions().getMapEntry();
    // An entry is no type that findings name; beside a message of the user's it may lead back here.
    boolean fresh =
        entry
            ? reached.add(type.getFullName() + " beside " + other.getFullName())
            : reached.add(type.getName()) | reached.add(other.getName());
    if (!fresh) {
      return;
    }
    for (FieldDescriptor field : type.getFields()) {
      Data.same(field, other).ifPresent(twin -> reach(field, twin, reached));
    }
  }

  private static void reach(FieldDescriptor field, FieldDescriptor twin, Set<String> reached) {
    if (field.getJavaType() == MESSAGE && twin.getJavaType() == MESSAGE) {
      reach(field.getMessageType(), twin.getMessageType(), reached);
    }
    if (field.getJavaType() == ENUM && twin.getJavaType() == ENUM) {
      reached.add(field.getEnumType().getName());
      reached.add(twin.getEnumType().getName());
    }
  }

  private static Effect worst(List<Finding> findings, Function<Finding, Effect> direction) {
    return findings.stream().map(direction).max(Effect::compareTo).orElse(Effect.OK);
  }

  private static void check(
      String what,
      Effect said,
      Data.Seen seen,
      List<Finding> findings,
      List<String> wrong,
      Supplier<String> shown) {
    boolean judgedByMeaning = findings.stream().anyMatch(f -> NOT_SEEN.contains(f.rule()));
    boolean fine =
        switch (said) {
          case OK -> seen == Data.Seen.SAME;
          case LOSSY -> seen == Data.Seen.CHANGED || (judgedByMeaning && seen == Data.Seen.SAME);
          case BREAK -> seen != Data.Seen.SAME;
          case UNKNOWN -> false;
        };
    if (!fine) {
      wrong.add(what + ": said " + said + ", seen " + seen + "\n" + shown.get());
    }
  }

  /// The worst that happens to random messages of a type; more of them while what was said has not
  /// been seen.
  private static Data.Seen seen(Descriptor writer, Descriptor reader, Effect said, Random random) {
    Data.Seen worst = Data.Seen.SAME;
    for (int i = 0; i < MESSAGES || (i < MOST && worst == SAME && said != Effect.OK); i++) {
      Data.Seen seen = Data.seen(Data.random(writer, random, 0), reader);
      worst = seen.compareTo(worst) > 0 ? seen : worst;
    }
    return worst;
  }
}
