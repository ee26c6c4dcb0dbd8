package dev.meshwright.schema.proto.lint;

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

  private record Use(ModuleFile file, ProtoFacts.Method method) {

    LintOptions options() {
      return file.options();
    }

    void report(String message) {
      file.add(RULE, method.place(), message);
    }
  }

  static boolean isEmpty(String type) {
    return type.equals(EMPTY);
  }

  static void check(List<ModuleFile> files) {
    Map<String, List<Use>> byType = new TreeMap<>();
    for (ModuleFile file : files) {
      for (ProtoFacts.Method method : file.facts().methods()) {
        Use use = new Use(file, method);
        same(use);
        counted(method.input(), use.options().emptyRequests(), use, byType);
        counted(method.output(), use.options().emptyResponses(), use, byType);
      }
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
    boolean one = use.method.input().equals(use.method.output());
    if (one && !empty && !options.sameRequestResponse()) {
      use.report(use.method.name() + " takes and returns one type.");
    }
  }

  private static void counted(
      String type, boolean emptyAllowed, Use use, Map<String, List<Use>> byType) {
    if (!(emptyAllowed && isEmpty(type))) {
      List<Use> uses = byType.computeIfAbsent(type, unknown -> new ArrayList<>());
      // A type that one method takes and returns is one use of it.
      if (uses.isEmpty() || !uses.getLast().method.equals(use.method)) {
        uses.add(use);
      }
    }
  }
}
