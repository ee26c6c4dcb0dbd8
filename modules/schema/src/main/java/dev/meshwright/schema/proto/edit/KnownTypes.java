package dev.meshwright.schema.proto.edit;

import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoImport;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoService;
import dev.meshwright.model.proto.ProtoTypes;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The full names of types that a file can use, looked up as `protoc` does.
public final class KnownTypes {

  private final Set<String> types = new HashSet<>();
  private final Set<String> enums = new HashSet<>();

  /// What has members: packages and services besides types.
  private final Set<String> scopes = new HashSet<>();

  public KnownTypes(ProtoDocument document) {
    this(document, document.file());
  }

  /// As if a file declared something else, with the same imports.
  KnownTypes(ProtoDocument document, ProtoFile own) {
    add(own);
    Deque<String> open = new ArrayDeque<>();
    document.file().imports().stream().flatMap(each -> each.resolved().stream()).forEach(open::add);
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      String path = open.remove();
      Optional<ProtoFile> file = seen.add(path) ? document.files().file(path) : Optional.empty();
      file.ifPresent(this::add);
      file.stream()
          .flatMap(found -> found.imports().stream())
          .filter(each -> each.kind() == ProtoImport.Kind.PUBLIC)
          .flatMap(each -> each.resolved().stream())
          .forEach(open::add);
    }
  }

  private void add(ProtoFile file) {
    ProtoTypes declared = ProtoTypes.of(file);
    types.addAll(declared.messages().keySet());
    types.addAll(declared.enums().keySet());
    enums.addAll(declared.enums().keySet());
    for (String name = file.packageText(); !name.isEmpty(); name = ProtoNames.scopeOf(name)) {
      scopes.add(name);
    }
    file.services().stream().map(ProtoService::fullName).forEach(scopes::add);
  }

  public boolean isType(String fullName) {
    return types.contains(fullName);
  }

  public boolean isEnum(String fullName) {
    return enums.contains(fullName);
  }

  /// Takes a type as known that the file does not know yet.
  public void declare(String fullName, boolean isEnum) {
    types.add(fullName);
    if (isEnum) {
      enums.add(fullName);
    }
    for (String name = ProtoNames.scopeOf(fullName);
        !name.isEmpty();
        name = ProtoNames.scopeOf(name)) {
      if (!types.contains(name)) {
        scopes.add(name);
      }
    }
  }

  /// The full name of the type that a name means in a scope.
  public Optional<String> resolve(String scope, String name) {
    if (name.startsWith(".")) {
      return Optional.of(name.substring(1)).filter(types::contains);
    }
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    String at = scope;
    while (true) {
      String found = ProtoNames.join(at, first);
      if (dot < 0 && types.contains(found)) {
        return Optional.of(found);
      }
      if (dot >= 0 && (types.contains(found) || scopes.contains(found))) {
        return Optional.of(ProtoNames.join(at, name)).filter(types::contains);
      }
      if (at.isEmpty()) {
        return Optional.empty();
      }
      at = ProtoNames.scopeOf(at);
    }
  }

  /// The name by which a type is written in a scope: what lies behind the scopes that both share,
  /// as far as that means the type.
  public String written(String scope, String fullName) {
    String[] parts = fullName.split("\\.", -1);
    String name = parts[parts.length - 1];
    for (int i = parts.length - 2; i >= 0; i--) {
      String outer = String.join(".", Arrays.copyOf(parts, i + 1));
      boolean shared = scope.equals(outer) || scope.startsWith(outer + ".");
      if (shared && resolve(scope, name).filter(fullName::equals).isPresent()) {
        return name;
      }
      name = parts[i] + "." + name;
    }
    return resolve(scope, name).filter(fullName::equals).isPresent() ? name : "." + name;
  }
}
