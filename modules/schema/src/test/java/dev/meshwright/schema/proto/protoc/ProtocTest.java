package dev.meshwright.schema.proto.protoc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.schema.proto.ProtoSchemas;
import dev.meshwright.schema.proto.descriptor.ProtoDescriptors;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProtocTest {

  @TempDir private Path work;
  private Optional<Protoc> protoc;

  @BeforeEach
  void find() throws IOException {
    protoc = Protoc.find(work);
    assumeTrue(protoc.isPresent(), "there is no protoc for this platform");
  }

  @Test
  void descriptors_of_the_corpus_equal_those_of_protoc() throws Exception {
    Map<String, String> texts = Corpus.texts(Corpus.ACCEPTED);
    Protoc.Answer answer =
        protoc.orElseThrow().compile(Corpus.ACCEPTED, List.copyOf(texts.keySet()));
    Map<String, FileDescriptorProto> theirs = byName(answer.descriptors().orElseThrow());
    for (String file : texts.keySet()) {
      ProtoDocument document =
          ProtoSchemas.parse(file, texts.get(file), FileSource.of(texts), List.of(""));
      assertEquals(List.of(), errors(document), file);
      FileDescriptorProto ours = byName(ProtoDescriptors.of(document)).get(file);
      assertEquals(
          theirs.get(file).toBuilder().clearSourceCodeInfo().build().toString(), ours.toString());
    }
  }

  @Test
  void places_and_comments_of_the_corpus_equal_those_of_protoc() throws Exception {
    Map<String, String> texts = Corpus.texts(Corpus.ACCEPTED);
    Protoc.Answer answer =
        protoc.orElseThrow().compile(Corpus.ACCEPTED, List.copyOf(texts.keySet()));
    Map<String, FileDescriptorProto> theirs = byName(answer.descriptors().orElseThrow());
    for (String file : texts.keySet()) {
      ProtoDocument document =
          ProtoSchemas.parse(file, texts.get(file), FileSource.of(texts), List.of(""));
      Places places = Places.of(document.file());
      assertTrue(places.size() > 2);
      assertEquals(List.of(), places.differences(theirs.get(file).getSourceCodeInfo()), file);
    }
  }

  @Test
  void what_protoc_rejects_is_reported() throws Exception {
    Path root = Files.createDirectories(work.resolve("root"));
    Map<String, String> beside = Corpus.texts(Corpus.BESIDE);
    for (Map.Entry<String, String> text : beside.entrySet()) {
      Files.writeString(root.resolve(text.getKey()), text.getValue());
    }
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, String> each : Corpus.rejected().entrySet()) {
      Files.writeString(root.resolve("case.proto"), each.getValue());
      Protoc.Answer answer = protoc.orElseThrow().compile(root, List.of("case.proto"));
      Map<String, String> texts = new TreeMap<>(beside);
      texts.put("case.proto", each.getValue());
      ProtoDocument document =
          ProtoSchemas.parse("case.proto", each.getValue(), FileSource.of(texts), List.of(""));
      if (answer.descriptors().isPresent()) {
        wrong.add("protoc accepts: " + each.getKey());
      } else if (errors(document).isEmpty()) {
        wrong.add("not reported: " + each.getKey() + ": " + answer.messages());
      }
    }
    assertEquals("", String.join("\n", wrong));
  }

  static List<String> errors(ProtoDocument document) {
    List<String> errors = new ArrayList<>();
    for (Problem problem : document.problems()) {
      if (problem.severity() == Severity.ERROR) {
        errors.add(problem.location() + " " + problem.rule() + ": " + problem.message());
      }
    }
    return errors;
  }

  static Map<String, FileDescriptorProto> byName(FileDescriptorSet set) {
    Map<String, FileDescriptorProto> files = new TreeMap<>();
    set.getFileList().forEach(file -> files.put(file.getName(), file));
    return files;
  }
}
