package dev.meshwright.schema.proto.lint;

import dev.meshwright.model.proto.ProtoMethod;
import dev.meshwright.model.proto.ProtoTypeRef;
import dev.meshwright.schema.lint.LintOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// `RPC_REQUEST_RESPONSE_UNIQUE`: each method has types of its own.
final class MethodTypes {

  private static final String RULE = "RPC_REQUEST_RESPONSE_UNIQUE";
  private static final String EMPTY = "google.protobuf.Empty";

  private MethodTypes() {}

  private record Use(ModuleFile file, Commented place, ProtoMethod method) {

    LintOptions options() {
      return file.findings().options();
    }

    boolean isAt(Use other) {
      return file.file().path().equals(other.file.file().path())
          && method.range().equals(other.method.range());
    }

    void report(String message) {
      file.findings().add(RULE, place, method.range(), message);
    }
  }

  static boolean isEmpty(ProtoTypeRef type) {
    return type.fullName().equals(EMPTY);
  }

  static void check(List<ModuleFile> files) {
    Map<String, List<Use>> byType = new TreeMap<>();
    for (ModuleFile file : files) {
      file.file()
          .services()
          .forEach(service -> {
            Commented around = Commented.top(service.comments());
            for (ProtoMethod method : service.methods()) {
              Use use = new Use(file, around.inside(method.comments()), method);
              same(use);
              counted(method.input(), use.options().emptyRequests(), use, byType);
              counted(method.output(), use.options().emptyResponses(), use, byType);
            }
          });
    }
    byType.forEach((type, uses) -> {
      if (uses.size() > 1) {
        uses.forEach(use -> use.report("Another method takes or returns " + type + " as well."));
      }
    });
  }

  private static void same(Use use) {
    LintOptions options = use.options();
    boolean empty =
        isEmpty(use.method.input()) && options.emptyRequests() && options.emptyResponses();
    boolean one = use.method.input().fullName().equals(use.method.output().fullName());
    if (one && !empty && !options.sameRequestResponse()) {
      use.report(use.method.name().text() + " takes and returns one type.");
    }
  }

  private static void counted(
      ProtoTypeRef type, boolean emptyAllowed, Use use, Map<String, List<Use>> byType) {
    if (!(emptyAllowed && isEmpty(type))) {
      List<Use> uses = byType.computeIfAbsent(type.fullName(), unknown -> new ArrayList<>());
      // A type that one method takes and returns is one use of it.
      if (uses.isEmpty() || !uses.getLast().isAt(use)) {
        uses.add(use);
      }
    }
  }
}
