package dev.meshwright.schema.proto.lint;

import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.schema.lint.LintFindings;
import dev.meshwright.schema.lint.Linted;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A file among those of its module, and what is found in it.
record ModuleFile(ProtoFile file, FileFindings findings) {

  ModuleFile(Linted<ProtoDocument> linted, LintFindings all) {
    this(linted.document().file(), new FileFindings(linted.document().file(), all));
  }

  String packageText() {
    return file.packageText();
  }

  String folder() {
    return folder(file.path());
  }

  static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  static Map<String, List<ModuleFile>> by(
      Function<ModuleFile, String> key, List<ModuleFile> files) {
    return files.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }
}
