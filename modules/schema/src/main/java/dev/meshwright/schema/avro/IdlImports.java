package dev.meshwright.schema.avro;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroFixed;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroRecord;
import dev.meshwright.schema.state.ImportGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/// What an IDL file may use of the files it imports.
///
/// Avro's reader gets types of the same name and kind in their place, without their contents: the
/// file is read by itself, and what its imports say is looked up when it is used.
final class IdlImports {

  /// Imported files looked into before it is asked which names are types at all: words of a text
  /// stand where types may, and looking for those would lead through all that is imported.
  private static final int LOOKED_INTO = 16;

  private final ImportGraph graph;
  private final Function<String, Optional<Imported>> files;
  private final Supplier<Set<String>> declared;

  /// @param files a file that was imported; those that lead back are not asked for
  /// @param declared the simple names of at least the types of all files
  IdlImports(
      ImportGraph graph,
      Function<String, Optional<Imported>> files,
      Supplier<Set<String>> declared) {
    this.graph = graph;
    this.files = files;
    this.declared = declared;
  }

  /// What is wrong with the imports of a file.
  List<Problem> problems(String file, IdlText idl, LineIndex lines) {
    List<Problem> problems = new ArrayList<>();
    for (IdlText.Import statement : idl.imports()) {
      Optional<String> path = resolved(file, statement.path());
      Location location = Location.of(file, lines, statement.range());
      if (path.filter(p -> graph.isCircle(file, p)).isPresent()) {
        problems.add(
            AvroIdl.problem(
                "avro-import-cycle",
                location,
                "This import leads back to %s, through %s.".formatted(file, path.get())));
        continue;
      }
      Optional<Imported> imported = path.flatMap(files);
      if (imported.isEmpty()) {
        problems.add(
            AvroIdl.problem(
                "avro-import-missing",
                location,
                "%s is not among the files of this schema.".formatted(statement.path())));
      } else if (imported.get().wrong().isPresent()) {
        problems.add(AvroIdl.problem("avro-import-broken", location, imported.get().wrong().get()));
      }
    }
    return problems;
  }

  /// What importing a file takes of it: little, so that it can be kept of every file of a state.
  ///
  /// @param wrong what to say of a file that Avro refuses
  /// @param types by full name, without their contents; empty for one that Avro has no such type
  ///   for
  record Imported(Optional<String> wrong, Map<String, Optional<Schema>> types) {

    static Imported of(AvroFile file) {
      Map<String, Optional<Schema>> types = new LinkedHashMap<>();
      file.content()
          .definitions()
          .forEach((name, definition) -> types.put(name, shell(definition)));
      return new Imported(
          file.problems().accepted() ? Optional.empty() : Optional.of(broken(file)), types);
    }

    private static String broken(AvroFile file) {
      String path = file.tree().file();
      return file.problems().sorted().stream()
          .filter(problem -> problem.severity() == Severity.ERROR)
          .findFirst()
          .map(problem ->
              "%s has errors; the first is at %s: %s"
                  .formatted(path, problem.location().start(), problem.message()))
          .orElse("%s has errors of its own: correct it first.".formatted(path));
    }
  }

  /// The imported types that a text names, by full name.
  Map<String, Schema> types(String file, IdlText idl) {
    Set<String> wanted = idl.typeNames();
    Map<String, Schema> types = new HashMap<>();
    Set<String> left = new HashSet<>(wanted);
    left.removeAll(idl.declared());
    AtomicInteger looked = new AtomicInteger();
    graph.first(
        file,
        path -> {
          if (looked.incrementAndGet() == LOOKED_INTO) {
            left.retainAll(declared.get());
          }
          if (!graph.isCircle(file, path)) {
            files.apply(path).ifPresent(imported -> take(imported, wanted, types, left));
          }
          return left.isEmpty() ? Optional.of(path) : Optional.empty();
        });
    return types;
  }

  private static void take(
      Imported imported, Set<String> wanted, Map<String, Schema> into, Set<String> left) {
    imported
        .types()
        .forEach((fullName, shell) -> {
          String simple = fullName.substring(fullName.lastIndexOf('.') + 1);
          if (wanted.contains(simple) && !into.containsKey(fullName)) {
            shell.ifPresent(schema -> into.put(fullName, schema));
            left.remove(simple);
          }
        });
  }

  /// The full names of the types that a file has by importing others: theirs, and of those that
  /// declare none what they have in the same way.
  List<String> offered(String file) {
    List<String> names = new ArrayList<>();
    Set<String> met = new HashSet<>(Set.of(file));
    Deque<String> open = new ArrayDeque<>(graph.imports(file));
    while (!open.isEmpty()) {
      String path = open.remove();
      if (!met.add(path) || graph.isCircle(file, path)) {
        continue;
      }
      Set<String> declared =
          files.apply(path).map(found -> found.types().keySet()).orElse(Set.of());
      names.addAll(declared);
      if (declared.isEmpty()) {
        open.addAll(graph.imports(path));
      }
    }
    return names;
  }

  /// A type of the same name and kind; empty for one that Avro has no such type for.
  private static Optional<Schema> shell(AvroNamed named) {
    String name = named.name().simple();
    String namespace = named.name().namespace();
    try {
      return Optional.of(
          switch (named) {
            case AvroRecord record ->
                Schema.createRecord(name, null, namespace, isError(record), List.of());
            case AvroEnum type -> Schema.createEnum(name, null, namespace, type.symbolNames());
            case AvroFixed fixed -> Schema.createFixed(name, null, namespace, fixed.size());
          });
    } catch (AvroRuntimeException refused) {
      return Optional.empty();
    }
  }

  private static boolean isError(AvroRecord record) {
    return record.node().string("type").filter(type -> type.value().equals("error")).isPresent();
  }

  /// The files that a text imports.
  static List<String> paths(String file, String text) {
    return IdlText.of(text).imports().stream()
        .flatMap(statement -> resolved(file, statement.path()).stream())
        .distinct()
        .toList();
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
}
