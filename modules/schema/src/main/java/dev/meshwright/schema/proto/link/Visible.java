package dev.meshwright.schema.proto.link;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoImport;
import dev.meshwright.model.proto.ProtoNames;
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

/// The names a file can use: its own, those of its imports, and what these import publicly. Files
/// are gone to as far as names must be looked for, those nearer first.
public final class Visible {

  private final Function<String, Optional<Symbols>> all;
  private final Optional<DeclaredNames> names;
  private final List<Symbols> files = new ArrayList<>();
  private final Set<String> packages = new HashSet<>();
  private final Set<String> paths = new HashSet<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final Map<String, Optional<Symbol>> memory = new HashMap<>();

  private Visible(Function<String, Optional<Symbols>> all, Optional<DeclaredNames> names) {
    this.all = all;
    this.names = names;
  }

  /// @param names of at least the file and all that it imports, when there is such an index
  /// @param forOptions whether imports for options count
  static Visible from(
      ProtoFile file,
      Function<String, Optional<Symbols>> all,
      Optional<DeclaredNames> names,
      boolean forOptions) {
    Visible visible = new Visible(all, names);
    visible.paths.add(file.path());
    all.apply(file.path()).ifPresent(visible::meet);
    for (ProtoImport each : file.imports()) {
      if (forOptions || each.kind() != ProtoImport.Kind.OPTION) {
        each.resolved().ifPresent(visible.open::add);
      }
    }
    return visible;
  }

  private void meet(Symbols symbols) {
    files.add(symbols);
    packages.addAll(symbols.packages());
  }

  /// The files by number; empty behind the last one.
  private Optional<Symbols> file(int number) {
    while (number >= files.size() && !open.isEmpty()) {
      String path = open.remove();
      Optional<Symbols> symbols = paths.contains(path) ? Optional.empty() : all.apply(path);
      if (symbols.isPresent()) {
        paths.add(path);
        meet(symbols.get());
        for (ProtoImport each : symbols.get().file().imports()) {
          if (each.kind() == ProtoImport.Kind.PUBLIC) {
            each.resolved().ifPresent(open::add);
          }
        }
      }
    }
    return number < files.size() ? Optional.of(files.get(number)) : Optional.empty();
  }

  /// The type or package with exactly that full name.
  private Optional<Symbol> exactly(String fullName) {
    return declared(fullName)
        .or(() ->
            isPackage(fullName)
                ? Optional.of(new Symbol(Symbol.Kind.PACKAGE, fullName, "", TextRange.at(0)))
                : Optional.empty());
  }

  private Optional<Symbol> declared(String fullName) {
    if (names.filter(known -> !known.isDeclared(fullName)).isPresent()) {
      return Optional.empty();
    }
    Optional<Symbols> symbols = file(0);
    for (int i = 1; symbols.isPresent(); i++) {
      Optional<Symbol> found = symbols.get().find(fullName);
      if (found.isPresent()) {
        return found;
      }
      symbols = file(i);
    }
    return Optional.empty();
  }

  private boolean isPackage(String fullName) {
    if (names.filter(known -> !known.isPackage(fullName)).isPresent()) {
      return false;
    }
    while (!packages.contains(fullName) && file(files.size()).isPresent()) {
      // Each step meets one more file, and its package.
    }
    return packages.contains(fullName);
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
