package dev.meshwright.usecases.refactor.proto;

import com.google.protobuf.Message;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether the real compiler takes files, as the build has fetched it for this platform.
final class ProtocAcceptance {

  private final Path program;
  private final Path wellKnown;
  private final Path work;

  private ProtocAcceptance(Path program, Path work) throws IOException {
    this.program = program;
    this.work = Files.createDirectories(work.resolve("files"));
    this.wellKnown = work.resolve("well-known");
    Path folder = Files.createDirectories(wellKnown.resolve("google/protobuf"));
    try (InputStream in = Message.class.getResourceAsStream("/google/protobuf/descriptor.proto")) {
      Files.write(folder.resolve("descriptor.proto"), in.readAllBytes());
    }
  }

  /// Empty where there is no such program for the platform.
  static Optional<ProtocAcceptance> find(Path work) throws IOException {
    File program = new File("../schema/target/protoc/protoc.exe");
    return program.exists() && (program.canExecute() || program.setExecutable(true))
        ? Optional.of(new ProtocAcceptance(program.toPath().toAbsolutePath(), work))
        : Optional.empty();
  }

  /// What the compiler says against the files; empty when it takes them.
  String errors(Map<String, String> texts) throws IOException, InterruptedException {
    try (Stream<Path> old = Files.walk(work)) {
      for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
        if (!path.equals(work)) {
          Files.delete(path);
        }
      }
    }
    for (Map.Entry<String, String> each : texts.entrySet()) {
      Path file = work.resolve(each.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, each.getValue());
    }
    List<String> command =
        new ArrayList<>(
            List.of(
                program.toString(),
                "--proto_path=" + work,
                "--proto_path=" + wellKnown,
                "--experimental_editions",
                "--descriptor_set_out=" + wellKnown.resolveSibling("out.pb")));
    command.addAll(texts.keySet());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() == 0 ? "" : said;
  }
}
