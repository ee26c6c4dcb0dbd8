package dev.meshwright.schema.proto.link;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoImport;
import dev.meshwright.model.proto.ProtoNames;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// The names a file can use: its own, those of its imports, and what these import publicly.
public final class Visible {

  private final List<Symbols> files;
  private final Set<String> packages = new HashSet<>();
  private final Map<String, Optional<Symbol>> memory = new HashMap<>();

  private Visible(List<Symbols> files) {
    this.files = files;
    files.forEach(symbols -> packages.addAll(symbols.packages()));
  }

  /// @param forOptions whether imports for options count
  static Visible from(ProtoFile file, Function<String, Optional<Symbols>> all, boolean forOptions) {
    Set<String> paths = new LinkedHashSet<>();
    paths.add(file.path());
    Deque<String> open = new ArrayDeque<>();
    for (ProtoImport each : file.imports()) {
      if (forOptions || each.kind() != ProtoImport.Kind.OPTION) {
        each.resolved().ifPresent(open::add);
      }
    }
    while (!open.isEmpty()) {
      String path = open.removeFirst();
      Optional<Symbols> symbols = all.apply(path);
      if (symbols.isPresent() && paths.add(path)) {
        for (ProtoImport each : symbols.get().file().imports()) {
          if (each.kind() == ProtoImport.Kind.PUBLIC) {
            each.resolved().ifPresent(open::add);
          }
        }
      }
    }
    return new Visible(paths.stream().map(all).flatMap(Optional::stream).toList());
  }

  /// The type or package with exactly that full name.
  private Optional<Symbol> exactly(String fullName) {
    for (Symbols symbols : files) {
      Optional<Symbol> found = symbols.find(fullName);
      if (found.isPresent()) {
        return found;
      }
    }
    return packages.contains(fullName)
        ? Optional.of(new Symbol(Symbol.Kind.PACKAGE, fullName, "", TextRange.at(0)))
        : Optional.empty();
  }

  /// What a type's name means in a scope.
  Optional<Symbol> type(String scope, String name) {
    return memory.computeIfAbsent(scope + " " + name, key -> resolve(scope, name, true));
  }

  /// What any name means in a scope: of an extension, say.
  public Optional<Symbol> any(String scope, String name) {
    return resolve(scope, name, false);
  }

  /// From the innermost scope outward. The first part of a dotted name decides the scope: when it
  /// names something that has members, the rest must be found there.
  private Optional<Symbol> resolve(String scope, String name, boolean types) {
    if (name.startsWith(".")) {
      return exactly(name.substring(1));
    }
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    String at = scope;
    while (true) {
      Optional<Symbol> found = exactly(ProtoNames.join(at, first));
      if (found.isPresent()) {
        if (dot < 0) {
          if (!types || found.get().isType()) {
            return found;
          }
        } else if (found.get().hasMembers()) {
          return exactly(ProtoNames.join(at, name));
        }
      }
      if (at.isEmpty()) {
        return Optional.empty();
      }
      at = ProtoNames.scopeOf(at);
    }
  }
}
