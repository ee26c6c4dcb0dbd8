package dev.meshwright.schema.proto.link;

import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoImport;
import dev.meshwright.text.ProblemCollector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Finds the files that a file's imports mean, and reports those that mean none.
final class ImportFinder {

  private final ImportPaths paths;

  ImportFinder(ImportPaths paths) {
    this.paths = paths;
  }

  ProtoFile found(ProtoFile file, ProblemCollector problems) {
    if (file.imports().isEmpty()) {
      return file;
    }
    Set<String> seen = new HashSet<>();
    List<ProtoImport> found = new ArrayList<>();
    for (ProtoImport each : file.imports()) {
      found.add(found(file, each, seen, problems));
    }
    return Rebuild.withImports(file, found);
  }

  private ProtoImport found(
      ProtoFile file, ProtoImport each, Set<String> seen, ProblemCollector problems) {
    String name = each.name().text();
    if (!seen.add(name)) {
      problems.error(
          "proto-import-twice",
          each.name().range(),
          "\"" + name + "\" is imported twice.",
          "Remove one of the two.");
      return each;
    }
    if (!ImportPaths.isSafe(name)) {
      problems.error(
          "proto-import-outside",
          each.name().range(),
          "\""
              + name
              + "\" is not a path below an import root: it must be relative, with \"/\", and"
              + " without \"..\" or empty parts. The file is not read.",
          "Write the path from the root of the schemas.");
      return each;
    }
    Optional<String> path = paths.resolve(file, name);
    if (path.isEmpty()) {
      missing(each, name, problems);
    }
    return path.map(each::resolvedTo).orElse(each);
  }

  private static void missing(ProtoImport each, String name, ProblemCollector problems) {
    String message =
        "The imported file \"" + name + "\" is not there: what it declares is unknown here.";
    String hint = "Add the file, or correct the path; it counts from the root of the schemas.";
    // Of what only options need, a reader can do without; a weak import protoc asks for as well.
    if (each.kind() == ProtoImport.Kind.OPTION) {
      problems.warning("proto-import-missing", each.name().range(), message, hint);
    } else {
      problems.error("proto-import-missing", each.name().range(), message, hint);
    }
  }
}
