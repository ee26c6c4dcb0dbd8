package dev.meshwright.schema.avro;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.avro.AvroEnum;
import dev.meshwright.model.avro.AvroFixed;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/// What an IDL file may use of the files it imports.
///
/// Avro's reader gets types of the same name and kind in their place, without their contents: the
/// file is read by itself, and what its imports say is looked up when it is used.
final class IdlImports {

  private final IdlImportGraph graph;
  private final Function<String, Optional<AvroFile>> files;

  /// @param files a file that was imported; those that lead back are not asked for
  IdlImports(IdlImportGraph graph, Function<String, Optional<AvroFile>> files) {
    this.graph = graph;
    this.files = files;
  }

  /// Of a text that stands alone.
  static IdlImports none() {
    return new IdlImports(new IdlImportGraph(path -> Optional.empty()), path -> Optional.empty());
  }

  /// What is wrong with the imports of a file.
  List<Problem> problems(String file, IdlText idl, LineIndex lines) {
    List<Problem> problems = new ArrayList<>();
    for (IdlText.Import statement : idl.imports()) {
      Optional<String> path = IdlImportGraph.resolved(file, statement.path());
      Location location = Location.of(file, lines, statement.range());
      if (path.filter(p -> graph.isCircle(file, p)).isPresent()) {
        problems.add(
            AvroIdl.problem(
                "avro-import-cycle",
                location,
                "This import leads back to %s, through %s.".formatted(file, path.get())));
        continue;
      }
      Optional<AvroFile> imported = path.flatMap(files);
      if (imported.isEmpty()) {
        problems.add(
            AvroIdl.problem(
                "avro-import-missing",
                location,
                "%s is not among the files of this schema.".formatted(statement.path())));
      } else if (!imported.get().problems().accepted()) {
        problems.add(
            AvroIdl.problem(
                "avro-import-broken", location, broken(path.get(), imported.get().problems())));
      }
    }
    return problems;
  }

  private static String broken(String path, AvroProblems problems) {
    return problems.sorted().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .findFirst()
        .map(problem ->
            "%s has errors; the first is at %s: %s"
                .formatted(path, problem.location().start(), problem.message()))
        .orElse("%s has errors of its own: correct it first.".formatted(path));
  }

  /// The imported types that a text names, by full name.
  Map<String, Schema> types(String file, IdlText idl) {
    Set<String> wanted = idl.typeNames();
    Map<String, Schema> types = new HashMap<>();
    Set<String> left = new HashSet<>(wanted);
    left.removeAll(idl.declared());
    graph.first(
        file,
        path -> {
          if (!graph.isCircle(file, path)) {
            files.apply(path).ifPresent(imported -> take(imported, wanted, types, left));
          }
          return left.isEmpty() ? Optional.of(path) : Optional.empty();
        });
    return types;
  }

  private static void take(
      AvroFile imported, Set<String> wanted, Map<String, Schema> into, Set<String> left) {
    for (AvroNamed named : imported.content().definitions().values()) {
      if (wanted.contains(named.name().simple()) && !into.containsKey(named.fullName())) {
        shell(named).ifPresent(schema -> into.put(named.fullName(), schema));
        left.remove(named.name().simple());
      }
    }
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
          files.apply(path).map(found -> found.content().definitions().keySet()).orElse(Set.of());
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
}
