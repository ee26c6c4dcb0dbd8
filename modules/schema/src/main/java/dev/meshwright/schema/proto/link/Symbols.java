package dev.meshwright.schema.proto.link;

import dev.meshwright.model.proto.ProtoEnum;
import dev.meshwright.model.proto.ProtoExtend;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMessage;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.text.ProblemCollector;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All full names one file declares.
public final class Symbols {

  private final ProtoFile file;
  private final ProblemCollector problems;
  private final Map<String, Symbol> byName = new HashMap<>();
  private final Set<String> packages = new LinkedHashSet<>();

  private Symbols(ProtoFile file, ProblemCollector problems) {
    this.file = file;
    this.problems = problems;
  }

  /// Collects a file's names. A name given twice is reported; the first counts.
  static Symbols of(ProtoFile file, ProblemCollector problems) {
    Symbols symbols = new Symbols(file, problems);
    for (String p = file.packageText(); !p.isEmpty(); p = ProtoNames.scopeOf(p)) {
      symbols.packages.add(p);
    }
    symbols.members(file.packageText(), file.messages(), file.enums(), file.extensions());
    file.services()
        .forEach(service -> {
          symbols.add(Symbol.Kind.SERVICE, service.fullName(), service.name());
          service
              .methods()
              .forEach(m ->
                  symbols.add(
                      Symbol.Kind.METHOD,
                      ProtoNames.join(service.fullName(), m.name().text()),
                      m.name()));
        });
    return symbols;
  }

  private void members(
      String scope, List<ProtoMessage> messages, List<ProtoEnum> enums, List<ProtoExtend> extend) {
    for (ProtoMessage message : messages) {
      add(Symbol.Kind.MESSAGE, message.fullName(), message.name());
      message.fields().forEach(f -> add(Symbol.Kind.FIELD, f.fullName(), f.name()));
      String inside = message.fullName();
      message
          .oneofs()
          .forEach(o -> add(Symbol.Kind.ONEOF, ProtoNames.join(inside, o.name().text()), o.name()));
      members(inside, message.messages(), message.enums(), message.extensions());
      message.fields().stream().filter(ProtoField::isMap).forEach(f -> mapEntry(inside, f));
    }
    for (ProtoEnum e : enums) {
      add(Symbol.Kind.ENUM, e.fullName(), e.name());
      // Values are siblings of their enum, as in C++.
      e.values()
          .forEach(
              v -> add(Symbol.Kind.ENUM_VALUE, ProtoNames.join(scope, v.name().text()), v.name()));
    }
    for (ProtoExtend block : extend) {
      for (ProtoField field : block.fields()) {
        add(Symbol.Kind.EXTENSION, field.fullName(), field.name());
      }
    }
  }

  private void mapEntry(String scope, ProtoField field) {
    String entry = ProtoNames.join(scope, mapEntryName(field.name().text()));
    Symbol clash = byName.get(entry);
    if (clash != null) {
      problems.error(
          "proto-duplicate-name",
          clash.range(),
          "The name "
              + entry
              + " is needed for the entries of the map "
              + field.name().text()
              + ".",
          "Choose another name.");
    }
  }

  /// The name of the message that a map's entries are encoded as.
  public static String mapEntryName(String fieldName) {
    String camel = ProtoNames.jsonName("_" + fieldName);
    return camel + "Entry";
  }

  private void add(Symbol.Kind kind, String fullName, ProtoName name) {
    Symbol symbol = new Symbol(kind, fullName, file.path(), name.range());
    Symbol first = byName.putIfAbsent(fullName, symbol);
    if (first != null) {
      problems.error(
          "proto-duplicate-name",
          name.range(),
          "The name "
              + fullName
              + " is already taken by the "
              + first.kind().text()
              + " in line "
              + file.lines().position(first.range().start()).line()
              + "."
              + (kind == Symbol.Kind.ENUM_VALUE
                  ? " Enum values share the scope that their enum is declared in."
                  : ""),
          "Choose another name.");
    } else if (packages.contains(fullName)) {
      problems.error(
          "proto-duplicate-name",
          name.range(),
          "The name " + fullName + " is already taken by the package.",
          "Choose another name.");
    }
  }

  public ProtoFile file() {
    return file;
  }

  public Optional<Symbol> find(String fullName) {
    return Optional.ofNullable(byName.get(fullName));
  }

  public Map<String, Symbol> all() {
    return Collections.unmodifiableMap(byName);
  }

  /// The package and the packages around it.
  public Set<String> packages() {
    return packages;
  }
}
