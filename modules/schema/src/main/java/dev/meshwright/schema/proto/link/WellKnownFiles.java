package dev.meshwright.schema.proto.link;

import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoFileSet;
import dev.meshwright.schema.proto.parse.ProtoParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files every compiler brings along: `google/protobuf/*.proto`, as the runtime ships them.
public final class WellKnownFiles {

  private static final List<String> NAMES =
      List.of(
          "descriptor",
          "any",
          "api",
          "duration",
          "empty",
          "field_mask",
          "source_context",
          "struct",
          "timestamp",
          "type",
          "wrappers",
          "java_features");

  private WellKnownFiles() {}

  /// The linked file; empty when the path is none of theirs.
  public static Optional<ProtoFile> find(String path) {
    return Holder.FILES.file(path);
  }

  /// All of them, linked.
  public static ProtoFileSet all() {
    return Holder.FILES;
  }

  /// Read and linked once, on first use.
  private static final class Holder {
    static final ProtoFileSet FILES = load();

    private static ProtoFileSet load() {
      Map<String, ProtoFile> parsed = new LinkedHashMap<>();
      for (String name : NAMES) {
        String path = "google/protobuf/" + name + ".proto";
        parsed.put(path, parse(path, "/" + path));
      }
      String cpp = "google/protobuf/cpp_features.proto";
      parsed.put(cpp, parse(cpp, "/dev/meshwright/schema/proto/cpp_features.proto"));
      Map<String, ProtoFile> found = new LinkedHashMap<>();
      parsed.forEach((path, file) -> found.put(path, withImports(file)));
      return Linker.link(found, List.of()).files();
    }

    private static ProtoFile withImports(ProtoFile file) {
      return Rebuild.withImports(
          file, file.imports().stream().map(i -> i.resolvedTo(i.name().text())).toList());
    }

    private static ProtoFile parse(String path, String resource) {
      try (InputStream in = WellKnownFiles.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("missing from the class path: " + resource);
        }
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return ProtoParser.parse(path, text).file();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
