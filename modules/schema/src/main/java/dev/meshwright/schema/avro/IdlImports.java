package dev.meshwright.schema.avro;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.avro.AvroDocument;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.avro.ParseContext;
import org.apache.avro.Schema;

/// Brings the types of imported files into the context in which an IDL file is read.
final class IdlImports {

  private IdlImports() {}

  static void into(
      ParseContext context,
      String file,
      IdlText idl,
      FileSource source,
      LineIndex lines,
      List<Problem> problems) {
    FileSource others = new Without(source, file);
    for (IdlText.Import statement : idl.imports()) {
      Location location = Location.of(file, lines, statement.range());
      Optional<String> path = resolved(file, statement.path());
      Optional<String> text = path.flatMap(others::text);
      if (path.isEmpty() || text.isEmpty()) {
        problems.add(
            AvroIdl.problem(
                "avro-import-missing",
                location,
                "%s is not among the files of this schema.".formatted(statement.path())));
        continue;
      }
      AvroDocument imported = AvroSchemas.parse(path.get(), text.get(), others);
      if (!imported.usable()) {
        problems.add(
            AvroIdl.problem(
                "avro-import-broken",
                location,
                "%s has errors of its own: correct it first.".formatted(path.get())));
        continue;
      }
      for (Schema schema : AvroApacheSchemas.named(imported)) {
        if (!context.contains(schema.getFullName())) {
          context.put(schema);
        }
      }
    }
    context.commit();
  }

  /// A path relative to the importing file; empty when it leaves the root.
  private static Optional<String> resolved(String file, String path) {
    Deque<String> parts = new ArrayDeque<>(List.of(file.split("/", -1)));
    parts.removeLast();
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.isEmpty()) {
          return Optional.empty();
        }
        parts.removeLast();
      } else if (!part.equals(".") && !part.isEmpty()) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }

  /// The files of a source but one: whoever imports in circles finds nothing.
  private record Without(FileSource source, String file) implements FileSource {

    @Override
    public Optional<String> text(String path) {
      return path.equals(file) ? Optional.empty() : source.text(path);
    }

    @Override
    public List<String> paths() {
      return source.paths().stream().filter(path -> !path.equals(file)).toList();
    }
  }
}
