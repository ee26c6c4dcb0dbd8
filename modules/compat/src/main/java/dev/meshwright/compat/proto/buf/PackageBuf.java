package dev.meshwright.compat.proto.buf;

import dev.meshwright.compat.proto.pair.Elsewhere;
import dev.meshwright.compat.proto.pair.MessageIn;
import dev.meshwright.compat.proto.pair.ProtoVersion;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoTypes;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The rules for packages: what moves between the files of a package is not deleted.
final class PackageBuf {

  private final ProtoVersion old;
  private final ProtoVersion current;
  private final Elsewhere elsewhere;
  private final Map<String, String> paths;
  private final BufReport report;
  private final Set<String> packages = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  /// @param paths new by old
  PackageBuf(
      ProtoVersion old,
      ProtoVersion current,
      Elsewhere elsewhere,
      Map<String, String> paths,
      BufReport report) {
    this.old = old;
    this.current = current;
    this.elsewhere = elsewhere;
    this.paths = paths;
    this.report = report;
    for (ProtoFile file : current.compared()) {
      packages.add(file.packageText());
      ProtoTypes types = current.files().types(file.path());
      types.messages().keySet().forEach(n -> names.add("message " + n));
      types.enums().keySet().forEach(n -> names.add("enum " + n));
      types.extensions().keySet().forEach(n -> names.add("extension " + n));
      file.services().forEach(s -> names.add("service " + s.fullName()));
    }
  }

  void run() {
    Set<String> gone = new LinkedHashSet<>();
    for (ProtoFile before : old.compared()) {
      if (!packages.contains(before.packageText())) {
        if (gone.add(before.packageText())) {
          report.inFile(
              BufRule.PACKAGE_NO_DELETE,
              before,
              Optional.empty(),
              "Previously present package \"" + before.packageText() + "\" was deleted.");
        }
        continue;
      }
      ProtoTypes types = old.files().types(before.path());
      types
          .messages()
          .keySet()
          .forEach(n -> check(BufRule.PACKAGE_MESSAGE_NO_DELETE, "message", n, before));
      types.enums().keySet().forEach(n -> check(BufRule.PACKAGE_ENUM_NO_DELETE, "enum", n, before));
      types
          .extensions()
          .keySet()
          .forEach(n -> check(BufRule.PACKAGE_EXTENSION_NO_DELETE, "extension", n, before));
      before
          .services()
          .forEach(s -> check(BufRule.PACKAGE_SERVICE_NO_DELETE, "service", s.fullName(), before));
    }
  }

  /// In a file that was not compared, but is of the same state.
  private boolean isElsewhere(String fullName) {
    return elsewhere.message(fullName).isPresent()
        || elsewhere.enumeration(fullName).isPresent()
        || elsewhere.service(fullName).isPresent();
  }

  private void check(BufRule rule, String what, String fullName, ProtoFile before) {
    if (names.contains(what + " " + fullName) || isElsewhere(fullName)) {
      return;
    }
    String name = ProtoVersion.withoutPackage(before, fullName);
    String message = "Previously present " + what + " \"" + name + "\" was deleted from package.";
    Optional<ProtoFile> after =
        Optional.ofNullable(paths.get(before.path())).flatMap(current::file);
    if (rule == BufRule.PACKAGE_MESSAGE_NO_DELETE) {
      // The message around may have moved to another file of the package.
      String around = ProtoNames.scopeOf(fullName);
      while (!around.isEmpty()) {
        MessageIn outer = current.messages().get(around);
        if (outer != null) {
          report.at(rule, before, outer.file(), outer.message().range(), message);
          return;
        }
        around = ProtoNames.scopeOf(around);
      }
      report.inFile(rule, before, after, message);
    } else if (after.isEmpty()) {
      report.inFile(rule, before, Optional.empty(), message);
    } else {
      NestedNames.of(after.get()).deleted(rule, what, name, before, report);
    }
  }
}
