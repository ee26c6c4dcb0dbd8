package dev.meshwright.schema.avro;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.avro.AvroDocument;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    Reading reading = Reading.of(source);
    reading.open.add(file);
    for (IdlText.Import statement : idl.imports()) {
      Location location = Location.of(file, lines, statement.range());
      Optional<String> path = resolved(file, statement.path());
      Optional<String> text = path.flatMap(reading::text);
      if (path.isEmpty() || text.isEmpty()) {
        problems.add(
            AvroIdl.problem(
                "avro-import-missing",
                location,
                "%s is not among the files of this schema.".formatted(statement.path())));
        continue;
      }
      if (reading.open.contains(path.get())) {
        problems.add(
            AvroIdl.problem(
                "avro-import-cycle",
                location,
                "This import leads back to %s, which is being read.".formatted(path.get())));
        continue;
      }
      AvroDocument imported = reading.read(path.get(), text.get());
      if (!imported.usable()) {
        problems.add(AvroIdl.problem("avro-import-broken", location, broken(path.get(), imported)));
        continue;
      }
      for (Schema schema : AvroApacheSchemas.named(imported)) {
        if (!context.contains(schema.getFullName())) {
          context.put(schema);
        }
      }
    }
    context.commit();
    reading.open.remove(file);
  }

  private static String broken(String path, AvroDocument imported) {
    return imported.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .findFirst()
        .map(problem ->
            "%s has errors; the first is at %s: %s"
                .formatted(path, problem.location().start(), problem.message()))
        .orElse("%s has errors of its own: correct it first.".formatted(path));
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

  /// The files of a source while one of them is read with its imports: each is read once, however
  /// many import it.
  private static final class Reading implements FileSource {

    private final FileSource source;
    private final Map<String, AvroDocument> read = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    private Reading(FileSource source) {
      this.source = source;
    }

    static Reading of(FileSource source) {
      return source instanceof Reading reading ? reading : new Reading(source);
    }

    AvroDocument read(String path, String text) {
      AvroDocument known = read.get(path);
      if (known != null) {
        return known;
      }
      AvroDocument document = AvroSchemas.parse(path, text, this);
      read.put(path, document);
      return document;
    }

    @Override
    public Optional<String> text(String path) {
      return source.text(path);
    }

    @Override
    public List<String> paths() {
      return source.paths();
    }
  }
}
