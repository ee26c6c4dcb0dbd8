package dev.meshwright.schema.proto.link;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.proto.ProtoIndex;
import dev.meshwright.model.proto.ProtoTypes;
import dev.meshwright.schema.proto.parse.ProtoParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The files every compiler brings along: `google/protobuf/*.proto`, as the runtime ships them.
public final class WellKnownFiles {

  private static final String FOLDER = "google/protobuf/";
  private static final Set<String> SHIPPED =
      Set.of(
          FOLDER + "descriptor.proto",
          FOLDER + "any.proto",
          FOLDER + "api.proto",
          FOLDER + "duration.proto",
          FOLDER + "empty.proto",
          FOLDER + "field_mask.proto",
          FOLDER + "source_context.proto",
          FOLDER + "struct.proto",
          FOLDER + "timestamp.proto",
          FOLDER + "type.proto",
          FOLDER + "wrappers.proto",
          FOLDER + "java_features.proto");
  private static final String PACKAGE = "google.protobuf.";
  private static final String CPP_FEATURES = FOLDER + "cpp_features.proto";

  private WellKnownFiles() {}

  /// Whether a path is that of one of them.
  public static boolean has(String path) {
    return SHIPPED.contains(path) || path.equals(CPP_FEATURES);
  }

  /// The linked file; empty when the path is none of theirs.
  static Optional<LinkedFile> find(String path) {
    return has(path) ? Holder.FILES.find(path) : Optional.empty();
  }

  /// All of them, linked.
  public static ProtoIndex all() {
    return Holder.FILES;
  }

  /// The one that declares a type.
  public static Optional<String> declaring(String fullName) {
    return fullName.startsWith(PACKAGE)
        ? SHIPPED.stream()
            .filter(path -> {
              ProtoTypes types = Holder.FILES.types(path);
              return types.message(fullName).isPresent() || types.enumeration(fullName).isPresent();
            })
            .findFirst()
        : Optional.empty();
  }

  /// Each is read and linked once, on first use.
  private static final class Holder {
    static final LinkedFiles FILES =
        LinkedFiles.of(
            new Resources(), List.of(""), ProtoParser::parse, f -> List.of(), new KeptWords());
  }

  private static final class Resources implements FileSource {

    @Override
    public Optional<String> text(String path) {
      return has(path) ? Optional.of(shipped(path)) : Optional.empty();
    }

    @Override
    public List<String> paths() {
      return List.of();
    }

    private static String shipped(String path) {
      String resource =
          path.equals(CPP_FEATURES)
              ? "/dev/meshwright/schema/proto/cpp_features.proto"
              : "/" + path;
      try (InputStream in = WellKnownFiles.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("missing from the class path: " + resource);
        }
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
