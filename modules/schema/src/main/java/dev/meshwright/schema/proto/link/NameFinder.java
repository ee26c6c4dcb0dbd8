package dev.meshwright.schema.proto.link;

import dev.meshwright.model.Fix;
import dev.meshwright.model.Severity;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoImport;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoTarget;
import dev.meshwright.model.proto.ProtoTypeRef;
import dev.meshwright.text.ProblemCollector;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Resolves the type names of one file and reports those that mean nothing.
final class NameFinder {

  private static final String RULE = "proto-unknown-type";

  private final ProtoFile file;
  private final Visible visible;
  private final Optional<DeclaredNames> declared;
  private final Supplier<? extends Collection<LinkedFile>> all;
  private final ProblemCollector problems;
  private final boolean importsMissing;

  /// @param declared names of at least the file and all that it imports; empty without imports
  /// @param all the file and what it imports, directly or not
  NameFinder(
      ProtoFile file,
      Visible visible,
      Optional<DeclaredNames> declared,
      Supplier<? extends Collection<LinkedFile>> all,
      ProblemCollector problems) {
    this.file = file;
    this.visible = visible;
    this.declared = declared;
    this.all = all;
    this.problems = problems;
    this.importsMissing =
        file.imports().stream()
            .anyMatch(i -> i.resolved().isEmpty() && i.kind() != ProtoImport.Kind.OPTION);
  }

  ProtoTypeRef type(String scope, ProtoTypeRef ref) {
    if (!(ref.target() instanceof ProtoTarget.Unresolved)) {
      return ref;
    }
    Optional<Symbol> found = visible.type(scope, ref.text());
    if (found.isEmpty()) {
      unknown(scope, ref);
      return ref;
    }
    return switch (found.get().kind()) {
      case MESSAGE -> ref.to(message(found.get()));
      case ENUM -> ref.to(new ProtoTarget.OfEnum(found.get().file(), found.get().fullName()));
      case PACKAGE, ENUM_VALUE, FIELD, EXTENSION, ONEOF, SERVICE, METHOD -> {
        wrongKind(ref, found.get(), "a type");
        yield ref;
      }
    };
  }

  /// A name that must mean a message: what a method takes and gives, what is extended. Whatever has
  /// the name in the innermost scope is meant, also what is no type, such as the method itself.
  ProtoTypeRef message(String scope, ProtoTypeRef ref) {
    if (!(ref.target() instanceof ProtoTarget.Unresolved)) {
      return ref;
    }
    Optional<Symbol> found = visible.any(scope, ref.text());
    if (found.isEmpty()) {
      unknown(scope, ref);
      return ref;
    }
    if (found.get().kind() == Symbol.Kind.MESSAGE) {
      return ref.to(message(found.get()));
    }
    wrongKind(ref, found.get(), "a message");
    return ref;
  }

  /// The message of a group.
  ProtoTypeRef group(String fullName, ProtoTypeRef ref) {
    return ref.to(new ProtoTarget.OfMessage(file.path(), fullName));
  }

  private static ProtoTarget.OfMessage message(Symbol symbol) {
    return new ProtoTarget.OfMessage(symbol.file(), symbol.fullName());
  }

  private void wrongKind(ProtoTypeRef ref, Symbol found, String wanted) {
    problems.error(
        RULE,
        ref.range(),
        "\""
            + ref.text()
            + "\" means the "
            + found.kind().text()
            + " "
            + found.fullName()
            + ", not "
            + wanted
            + ".",
        "");
  }

  private void unknown(String scope, ProtoTypeRef ref) {
    Optional<Symbol> elsewhere = elsewhere(scope, ref.text());
    if (elsewhere.isPresent()) {
      String path = elsewhere.get().file();
      problems.add(
          Severity.ERROR,
          RULE,
          ref.range(),
          "\"" + ref.text() + "\" is declared in " + path + ", which this file does not import.",
          "Import it.",
          List.of(addImport(path)));
    } else if (!importsMissing) {
      // Of what a missing import declares nothing is known; that is said once, at the import.
      problems.error(
          RULE,
          ref.range(),
          "There is no type \""
              + ref.text()
              + "\" here. Names are looked up from the innermost"
              + " scope outward, and the first part of a dotted name decides.",
          "Declare it, import its file, or write the full name with a leading dot.");
    }
  }

  private Optional<Symbol> elsewhere(String scope, String name) {
    String at = name.startsWith(".") ? "" : scope;
    String bare = name.startsWith(".") ? name.substring(1) : name;
    while (true) {
      String fullName = ProtoNames.join(at, bare);
      boolean somewhere = declared.filter(names -> names.isDeclared(fullName)).isPresent();
      for (LinkedFile each : somewhere ? all.get() : List.<LinkedFile>of()) {
        Optional<Symbol> found = each.symbols().find(fullName).filter(Symbol::isType);
        if (found.isPresent() && !found.get().file().equals(file.path())) {
          return found;
        }
      }
      if (at.isEmpty()) {
        return Optional.empty();
      }
      at = ProtoNames.scopeOf(at);
    }
  }

  private Fix addImport(String path) {
    String statement = "import \"" + path + "\";\n";
    int offset =
        file.imports().stream()
            .reduce((first, second) -> second)
            .map(ProtoImport::range)
            .or(file::packageStatement)
            .or(file::syntax)
            .map(range -> range.end())
            .orElse(0);
    String text = offset == 0 ? statement : "\n" + statement.stripTrailing();
    return Fix.inFile("Import " + path, file.path(), List.of(TextEdit.insert(offset, text)));
  }
}
