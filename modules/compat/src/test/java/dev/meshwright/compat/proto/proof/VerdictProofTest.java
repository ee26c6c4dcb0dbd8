package dev.meshwright.compat.proto.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import dev.meshwright.compat.proto.ProtoCompatibility;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.schema.proto.ProtoSchemas;
import dev.meshwright.schema.proto.descriptor.ProtoDescriptors;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/// Verdicts against what really happens to random messages.
class VerdictProofTest {

  private static final int PAIRS = 400;
  private static final int MESSAGES = 40;

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
  void values_read_as_the_findings_say() {
    List<String> wrong = new ArrayList<>();
    int breaks = 0;
    int lossy = 0;
    for (int seed = 0; seed < PAIRS; seed++) {
      Random random = new Random(seed);
      Sketch before = Sketch.random(random);
      Sketch after = before.edited(random);
      Version old = version(before);
      Version current = version(after);
      Verdict verdict = ProtoCompatibility.compare(old.document, current.document, Progress.none());
      Effect backward = worst(verdict, Finding::backward);
      Effect forward = worst(verdict, Finding::forward);
      breaks += backward == Effect.BREAK ? 1 : 0;
      lossy += backward == Effect.LOSSY ? 1 : 0;
      String what =
          "seed "
              + seed
              + " "
              + verdict.findings().stream().map(f -> f.rule() + ": " + f.message()).toList();
      check(what + " new reads old", backward, seen(old, current, random), verdict, wrong);
      check(what + " old reads new", forward, seen(current, old, random), verdict, wrong);
    }
    assertEquals("", String.join("\n", wrong));
    assertTrue(breaks > 30 && lossy > 10, "the pairs show too little: " + breaks + ", " + lossy);
  }

  private static Effect worst(Verdict verdict, Function<Finding, Effect> direction) {
    return verdict.findings().stream().map(direction).max(Effect::compareTo).orElse(Effect.OK);
  }

  private static void check(
      String what, Effect said, Data.Seen seen, Verdict verdict, List<String> wrong) {
    boolean judgedByMeaning =
        verdict.findings().stream().anyMatch(f -> NOT_SEEN.contains(f.rule()));
    boolean fine =
        switch (said) {
          case OK -> seen == Data.Seen.SAME;
          case LOSSY -> seen == Data.Seen.CHANGED || (judgedByMeaning && seen == Data.Seen.SAME);
          case BREAK -> seen != Data.Seen.SAME;
          case UNKNOWN -> false;
        };
    if (!fine) {
      wrong.add(what + ": said " + said + ", seen " + seen);
    }
  }

  /// The worst that happens to random messages of all types.
  private static Data.Seen seen(Version writer, Version reader, Random random) {
    Data.Seen worst = Data.Seen.SAME;
    for (Descriptor type : writer.descriptor.getMessageTypes()) {
      Descriptor other = reader.descriptor.findMessageTypeByName(type.getName());
      for (int i = 0; i < MESSAGES; i++) {
        Data.Seen seen = Data.seen(Data.random(type, random, 0), other);
        worst = seen.compareTo(worst) > 0 ? seen : worst;
      }
    }
    return worst;
  }
}
