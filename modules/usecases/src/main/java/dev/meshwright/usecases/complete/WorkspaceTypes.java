package dev.meshwright.usecases.complete;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.PerFormat;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.assist.KnownType;
import dev.meshwright.model.structure.DeclaredKey;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.model.structure.StructureNode;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.schema.language.SchemaLanguage;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// The types that the schemas of a workspace declare. What a file declares is kept as long as the
/// file is as it was; where reading them all is given up, what was read stays. Thread-safe.
final class WorkspaceTypes {

  private final SchemaDetector kinds = new SchemaDetector();
  private final PerFormat<SchemaLanguage<?>> languages;
  private final Map<String, Read> read = new ConcurrentHashMap<>();

  /// @param types what it declares; empty until somebody asks for those of its language
  private record Read(
      String version, Optional<SchemaFormat> format, Optional<List<KnownType>> types) {}

  WorkspaceTypes(PerFormat<SchemaLanguage<?>> languages) {
    this.languages = languages;
  }

  /// Those that a schema of a language can name, those of files near to a path first.
  List<KnownType> of(SchemaFormat format, String near, FileSource files, Progress progress) {
    List<List<KnownType>> byCloseness = new ArrayList<>();
    String folder = folder(near);
    for (String path : files.paths()) {
      if (mayBeSchema(path)) {
        progress.checkCancelled();
        List<KnownType> declared = read(path, format, files);
        if (!declared.isEmpty()) {
          int closeness = common(folder, folder(path));
          while (byCloseness.size() <= closeness) {
            byCloseness.add(new ArrayList<>());
          }
          byCloseness.get(closeness).addAll(declared);
        }
      }
    }
    return byCloseness.reversed().stream().flatMap(List::stream).toList();
  }

  private static boolean mayBeSchema(String path) {
    return Stream.of(
            ".avsc", ".avdl", ".avpr", ".avro", ".proto", ".json", ".jsonschema", ".yaml", ".yml")
        .anyMatch(path::endsWith);
  }

  /// What a file declares, where it is of that language.
  private List<KnownType> read(String path, SchemaFormat format, FileSource files) {
    Optional<String> version = files.version(path);
    Read now =
        Optional.ofNullable(read.get(path))
            .filter(known -> version.filter(known.version()::equals).isPresent())
            .filter(
                known -> known.types().isPresent() || !known.format().equals(Optional.of(format)))
            .orElseGet(() -> parse(path, format, version.orElse(""), files));
    if (version.isPresent()) {
      read.put(path, now);
    }
    return now.format().equals(Optional.of(format)) ? now.types().orElse(List.of()) : List.of();
  }

  private Read parse(String path, SchemaFormat wanted, String version, FileSource files) {
    Optional<String> text = files.text(path);
    Optional<SchemaFormat> format = text.flatMap(found -> kinds.kindOf(path, found).schemaFormat());
    if (text.isEmpty() || !format.equals(Optional.of(wanted))) {
      return new Read(version, format, Optional.empty());
    }
    // By itself: what it draws on of others is not needed for what it declares.
    FileSource alone = FileSource.of(Map.of(path, text.get()));
    List<KnownType> types = types(languages.get(wanted), path, text.get(), alone);
    return new Read(version, format, Optional.of(List.copyOf(types)));
  }

  private static List<KnownType> types(
      SchemaLanguage<?> language, String path, String text, FileSource alone) {
    ParsedText<?> parsed = ParsedText.parse(language, path, text, alone, Optional.empty());
    List<KnownType> types = new ArrayList<>();
    collect(parsed, path, parsed.structure().root(), types);
    parsed.innerTypes().forEach(node -> collect(parsed, path, node, types));
    return types;
  }

  private static void collect(
      ParsedText<?> parsed, String path, StructureNode node, List<KnownType> into) {
    boolean type =
        switch (node.kind()) {
          case RECORD, DEFINITION, ENUM, FILE -> true;
          case TYPE -> node.isRoot();
          case ENUM_VALUE, FIELD, ONEOF, EXTENSION, SERVICE, METHOD -> false;
        };
    if (type) {
      parsed
          .name(node)
          .ifPresent(name ->
              into.add(
                  new KnownType(
                      new DeclaredKey(path, name),
                      simple(node),
                      kind(node),
                      node.documentation())));
    }
    for (StructureNode child : node.children()) {
      if (child.kind() != NodeKind.ENUM_VALUE) {
        collect(parsed, path, child, into);
      }
    }
  }

  private static NodeKind kind(StructureNode node) {
    return node.kind() == NodeKind.FILE ? NodeKind.DEFINITION : node.kind();
  }

  private static String simple(StructureNode node) {
    return node.name().substring(node.name().lastIndexOf('.') + 1);
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /// How many folders two paths share from the root on.
  private static int common(String one, String other) {
    int count = 0;
    for (int i = 0; i < Math.min(one.length(), other.length()); i++) {
      if (one.charAt(i) != other.charAt(i)) {
        break;
      }
      count += one.charAt(i) == '/' ? 1 : 0;
    }
    return count;
  }
}
