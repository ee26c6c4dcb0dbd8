package dev.meshwright.compat.proto.buf;

import dev.meshwright.compat.proto.pair.MessageIn;
import dev.meshwright.compat.proto.pair.Side;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoNames;
import dev.meshwright.model.proto.ProtoTypes;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The rules for packages: what moves between the files of a package is not deleted.
final class PackageBuf {

  private final Side old;
  private final Side current;
  private final BufReport report;
  private final Map<String, ProtoFile> files = new LinkedHashMap<>();
  private final Set<String> packages = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  PackageBuf(Side old, Side current, BufReport report) {
    this.old = old;
    this.current = current;
    this.report = report;
    for (ProtoFile file : current.compared()) {
      files.put(file.path(), file);
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

  private void check(BufRule rule, String what, String fullName, ProtoFile before) {
    if (names.contains(what + " " + fullName)) {
      return;
    }
    String name = Side.withoutPackage(before, fullName);
    String message = "Previously present " + what + " \"" + name + "\" was deleted from package.";
    ProtoFile after = files.get(before.path());
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
      report.inFile(rule, before, Optional.ofNullable(after), message);
    } else if (after == null) {
      report.inFile(rule, before, Optional.empty(), message);
    } else {
      NestedNames.of(after).deleted(rule, what, name, before, report);
    }
  }
}
