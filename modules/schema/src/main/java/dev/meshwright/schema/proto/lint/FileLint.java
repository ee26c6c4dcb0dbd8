package dev.meshwright.schema.proto.lint;

import dev.meshwright.model.Fix;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoImport;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Rules of a file as a whole, its package and its imports.
final class FileLint {

  private final FileFindings findings;
  private final ProtoFile file;

  FileLint(FileFindings findings) {
    this.findings = findings;
    this.file = findings.file();
  }

  void check(ProtoDocument document) {
    if (file.syntax().isEmpty()) {
      syntax();
    }
    fileName();
    if (file.packageName().isEmpty()) {
      findings.addFile("PACKAGE_DEFINED", "The file says no package.", List.of());
    } else {
      packageName(file.packageText());
    }
    for (ProtoImport each : file.imports()) {
      imported(document, each);
    }
    unused(document);
  }

  private void syntax() {
    Fix fix =
        Fix.inFile(
            "Say that it is proto2",
            file.path(),
            List.of(TextEdit.insert(0, "syntax = \"proto2\";\n\n")));
    findings.addFile("SYNTAX_SPECIFIED", "The file does not say its syntax.", List.of(fix));
  }

  private void fileName() {
    String base = file.path().substring(file.path().lastIndexOf('/') + 1);
    int dot = base.lastIndexOf('.');
    String name = dot < 0 ? base : base.substring(0, dot);
    String usual = Casing.lowerSnake(name);
    if (!name.equals(usual)) {
      findings.addFile(
          "FILE_LOWER_SNAKE_CASE",
          "\"" + base + "\" is usually called " + usual + ".proto.",
          List.of());
    }
  }

  private void packageName(String name) {
    String usual = Casing.lowerSnakeParts(name);
    if (!name.equals(usual)) {
      findings.addPackage(
          "PACKAGE_LOWER_SNAKE_CASE", "\"" + name + "\" is usually written " + usual + ".");
    }
    if (!PackageVersion.isVersioned(name)) {
      findings.addPackage(
          "PACKAGE_VERSION_SUFFIX", "\"" + name + "\" does not end with a version, such as v1.");
    }
    String expected = name.replace('.', '/');
    String folder = belowRoot(ProtoFacts.folder(file.path()), expected);
    if (!folder.equals(expected)) {
      findings.addPackage(
          "PACKAGE_DIRECTORY_MATCH",
          "Files of the package "
              + name
              + " are expected in \""
              + expected
              + "\"; this one is in \""
              + (folder.isEmpty() ? "." : folder)
              + "\".");
    }
  }

  private String belowRoot(String folder, String expected) {
    Optional<String> root = findings.options().root();
    if (root.isEmpty()) {
      return folder.endsWith("/" + expected) ? expected : folder;
    }
    String above = root.get().isEmpty() ? "" : root.get() + "/";
    return folder.equals(root.get())
        ? ""
        : folder.startsWith(above) ? folder.substring(above.length()) : folder;
  }

  private void imported(ProtoDocument document, ProtoImport each) {
    Commented place = Commented.top(each.comments());
    if (each.kind() == ProtoImport.Kind.PUBLIC) {
      findings.add(
          "IMPORT_NO_PUBLIC",
          place,
          each.range(),
          "\"" + each.name().text() + "\" is imported for the importers of this file as well.");
    }
    if (PackageVersion.isStable(file.packageText())) {
      each.resolved()
          .flatMap(document.files()::file)
          .map(ProtoFile::packageText)
          .filter(PackageVersion::isUnstable)
          .ifPresent(other ->
              findings.add(
                  "STABLE_PACKAGE_NO_IMPORT_UNSTABLE",
                  place,
                  each.range(),
                  file.packageText() + " is stable and imports " + other + ", which is not."));
    }
  }

  private void unused(ProtoDocument document) {
    if (file.imports().isEmpty() || !findings.all().wants("IMPORT_USED")) {
      return;
    }
    Set<ProtoImport> unused = UsedImports.unused(document);
    for (ProtoImport each : unused) {
      findings.add(
          "IMPORT_USED",
          Commented.top(each.comments()),
          each.range(),
          "Nothing of \"" + each.name().text() + "\" is used here.",
          List.of(
              Fix.inFile(
                  "Remove the import", file.path(), List.of(TextEdit.delete(line(each.range()))))));
    }
  }

  /// The statement with its line, where it has one to itself; between two empty lines one goes,
  /// too.
  private TextRange line(TextRange statement) {
    String text = file.text();
    int start = text.lastIndexOf('\n', statement.start() - 1) + 1;
    int end = text.indexOf('\n', statement.end());
    boolean alone =
        end >= 0
            && text.substring(start, statement.start()).isBlank()
            && text.substring(statement.end(), end).isBlank();
    if (!alone) {
      return statement;
    }
    boolean between =
        text.startsWith("\n", end + 1) && (start == 0 || text.startsWith("\n\n", start - 2));
    return new TextRange(start, between ? end + 2 : end + 1);
  }
}
