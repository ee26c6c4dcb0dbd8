package dev.meshwright.schema.proto.protoc;

import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.Message;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The real compiler, as the build has fetched it for this platform.
final class Protoc {

  private static final List<String> WELL_KNOWN =
      List.of(
          "any",
          "api",
          "descriptor",
          "duration",
          "empty",
          "field_mask",
          "java_features",
          "source_context",
          "struct",
          "timestamp",
          "type",
          "wrappers");

  private final Path program;
  private final Path wellKnown;
  private final Path work;

  private Protoc(Path program, Path work) throws IOException {
    this.program = program;
    this.work = work;
    this.wellKnown = Files.createDirectories(work.resolve("well-known"));
    Path folder = Files.createDirectories(wellKnown.resolve("google/protobuf"));
    for (String name : WELL_KNOWN) {
      try (InputStream in =
          Message.class.getResourceAsStream("/google/protobuf/" + name + ".proto")) {
        Files.write(folder.resolve(name + ".proto"), in.readAllBytes());
      }
    }
    try (InputStream in =
        Protoc.class.getResourceAsStream("/dev/meshwright/schema/proto/cpp_features.proto")) {
      Files.write(folder.resolve("cpp_features.proto"), in.readAllBytes());
    }
  }

  /// Empty where there is no such program for the platform.
  static Optional<Protoc> find(Path work) throws IOException {
    File program = new File("target/protoc/protoc.exe");
    return program.exists() && (program.canExecute() || program.setExecutable(true))
        ? Optional.of(new Protoc(program.toPath().toAbsolutePath(), work))
        : Optional.empty();
  }

  /// What the compiler answered: its messages, and the descriptors when there was no error.
  record Answer(String messages, Optional<FileDescriptorSet> descriptors) {}

  Answer compile(Path root, List<String> files) throws IOException, InterruptedException {
    Path out = work.resolve("out.pb");
    Files.deleteIfExists(out);
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--proto_path=" + root,
                "--proto_path=" + wellKnown,
                "--include_imports",
                "--include_source_info",
                "--experimental_editions",
                "--descriptor_set_out=" + out));
    command.addAll(files);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String messages = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    boolean fine = process.waitFor() == 0;
    return new Answer(
        messages,
        fine
            ? Optional.of(FileDescriptorSet.parseFrom(Files.readAllBytes(out)))
            : Optional.empty());
  }
}
