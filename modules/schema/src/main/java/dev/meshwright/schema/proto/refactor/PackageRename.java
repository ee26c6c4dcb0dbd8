package dev.meshwright.schema.proto.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoOption;
import dev.meshwright.model.proto.ProtoTypes;
import dev.meshwright.model.refactor.NameChange;
import dev.meshwright.schema.proto.edit.Statements;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Gives a file another package, with all that names what it declares.
final class PackageRename {

  /// Options that say where generated code goes.
  private static final Set<String> PLACES =
      Set.of(
          "go_package",
          "java_package",
          "csharp_namespace",
          "php_namespace",
          "ruby_package",
          "swift_prefix",
          "objc_class_prefix");

  private final RefactoringWork work;

  PackageRename(RefactoringWork work) {
    this.work = work;
  }

  void run(String name, boolean keepOld) {
    ProtoFile file = work.file();
    String old = file.packageText();
    TextRange at = file.packageName().map(ProtoName::range).orElse(TextRange.at(0));
    if (name.equals(old) || !new Legal(work).packageName(name, at) || !isFree(old, name, at)) {
      return;
    }
    Notes notes = new Notes(work);
    if (keepOld) {
      notes.noAlias(at);
    }
    notes.names(at, old.isEmpty() ? "content of the file" : "package " + old);
    options(file, at);
    folder(file, old, name, at);
    work.edit(
        List.of(
            file.packageName()
                .map(known -> TextEdit.replace(known.range(), name))
                .orElseGet(() -> statement(file, name))));
    UnaryOperator<String> renaming = Relocation.rescoped(old, name);
    TextRange all = new TextRange(0, file.text().length());
    new DataNames(work).types(all, renaming);
    work.renamed(new NameChange(NameChange.Of.NAMESPACE, work.path(), List.of(), old, name));
    ProtoUsers.follow(work, Relocation.of(work.document(), all, work.path(), renaming));
  }

  private TextEdit statement(ProtoFile file, String name) {
    Statements statements = new Statements(work.layout());
    String text = "package " + name + ";";
    String end = work.layout().lineEnd(0);
    return file.syntax()
        .map(range -> statements.below(range, text, true))
        .orElseGet(() -> TextEdit.insert(statements.start(), text + end + end));
  }

  private boolean isFree(String old, String name, TextRange at) {
    UnaryOperator<String> renaming = Relocation.rescoped(old, name);
    ProtoTypes types = ProtoTypes.of(work.file());
    Optional<String> taken =
        Stream.of(
                types.messages().keySet().stream(),
                types.enums().keySet().stream(),
                work.file().services().stream().map(service -> service.fullName()))
            .flatMap(names -> names)
            .map(renaming)
            .flatMap(full ->
                work.document().state().declaring(full).stream()
                    .filter(path -> !path.equals(work.path()))
                    .map(path -> full + " of " + path))
            .findFirst();
    taken.ifPresent(other ->
        work.refuse(
            "proto-refactor-taken",
            at,
            "In the package " + name + " there is " + other + " already.",
            "Choose another package, or rename one of the two types."));
    return taken.isEmpty();
  }

  private void options(ProtoFile file, TextRange at) {
    String known =
        file.options().stream()
            .map(ProtoOption::nameText)
            .filter(PLACES::contains)
            .collect(Collectors.joining(", "));
    if (!known.isEmpty()) {
      work.note(
          "proto-refactor-code",
          at,
          "What says where generated code goes stays as it is: " + known + ".",
          "Change it where the generated code is to move as well.");
    }
  }

  private void folder(ProtoFile file, String old, String name, TextRange at) {
    String folders = old.replace('.', '/');
    String folder = file.path().substring(0, Math.max(0, file.path().lastIndexOf('/')));
    if (!old.isEmpty() && (folder.equals(folders) || folder.endsWith("/" + folders))) {
      work.note(
          "proto-refactor-names",
          at,
          "The file lies in a folder named as its package was.",
          "Move it to " + name.replace('.', '/') + " where folders are to follow packages.");
    }
  }
}
