package dev.meshwright.compat.proto.compare;

import dev.meshwright.compat.Rule;
import dev.meshwright.compat.proto.fix.CommentFixes;
import dev.meshwright.compat.proto.fix.Fixes;
import dev.meshwright.compat.proto.fix.Restore;
import dev.meshwright.compat.proto.option.Annotated;
import dev.meshwright.compat.proto.pair.TypeRenames;
import dev.meshwright.compat.proto.rule.ServiceRules;
import dev.meshwright.model.Fix;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoMethod;
import dev.meshwright.model.proto.ProtoName;
import dev.meshwright.model.proto.ProtoOptions;
import dev.meshwright.model.proto.ProtoService;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Compares two services, method by method.
final class ServiceComparator {

  private final ProtoFile before;
  private final ProtoFile after;
  private final TypeRenames renames;
  private final Annotations annotations;
  private final Restore restore;
  private final ChangeCollector changes;

  ServiceComparator(
      ProtoFile before,
      ProtoFile after,
      TypeRenames renames,
      Annotations annotations,
      Restore restore,
      ChangeCollector changes) {
    this.annotations = annotations;
    this.before = before;
    this.after = after;
    this.renames = renames;
    this.restore = restore;
    this.changes = changes;
  }

  void compare(ProtoService was, ProtoService is) {
    Map<String, ProtoMethod> current = new HashMap<>();
    is.methods().forEach(m -> current.put(m.name().text(), m));
    Map<String, ProtoMethod> old = new HashMap<>();
    for (ProtoMethod method : was.methods()) {
      String name = method.name().text();
      String path = was.name().text() + "." + name;
      old.put(name, method);
      ProtoMethod same = current.get(name);
      if (same == null) {
        changes.add(
            ProtoChange.of(
                    ServiceRules.REMOVED,
                    path,
                    "The method " + path + " is gone: clients that call it get an error.")
                .knownAs(List.of("buf:RPC_NO_DELETE"))
                .at(after.location(is.name().range()))
                .was(before.location(method.range()))
                .fixedBy(restore.method(before, method, after, is)));
      } else {
        signature(path, method, same);
        annotations(path, was, method, is, same);
      }
    }
    for (ProtoMethod method : is.methods()) {
      if (!old.containsKey(method.name().text())) {
        String path = is.name().text() + "." + method.name().text();
        changes.add(
            ProtoChange.of(ServiceRules.ADDED, path, "The method " + path + " is new.")
                .at(after.location(method.range()))
                .was(before.location(was.name().range()))
                .fixedBy(
                    Fixes.delete(
                        after,
                        method.range(),
                        method.comments(),
                        "Take " + method.name().text() + " back")));
      }
    }
    ProtoName name = is.name();
    Annotations.comments(
        new CommentFixes.Commented(before, was.range(), was.comments()),
        new CommentFixes.Commented(after, is.range(), is.comments()),
        name.text(),
        changes,
        (rule, message) ->
            ProtoChange.of(rule, name.text(), message)
                .at(after.location(name.range()))
                .was(before.location(was.name().range())));
  }

  private void annotations(
      String path, ProtoService service, ProtoMethod was, ProtoService now, ProtoMethod is) {
    annotations.options(
        new Annotated(service.fullName(), was.options()),
        new Annotated(now.fullName(), is.options()),
        path,
        changes,
        (r, m) -> atMethods(r, path, was, is, m),
        name -> restoreOption(was, is, name));
    Annotations.comments(
        new CommentFixes.Commented(before, was.range(), was.comments()),
        new CommentFixes.Commented(after, is.range(), is.comments()),
        path,
        changes,
        (r, m) -> atMethods(r, path, was, is, m));
  }

  private List<Fix> restoreOption(ProtoMethod was, ProtoMethod is, String name) {
    return is.body()
        .map(body -> Restore.option(after, body, is.options(), name, was.options(), before))
        .orElse(List.of());
  }

  private ProtoChange atMethods(
      Rule rule, String path, ProtoMethod was, ProtoMethod is, String message) {
    return ProtoChange.of(rule, path, message)
        .at(after.location(is.range()))
        .was(before.location(was.range()));
  }

  private void signature(String path, ProtoMethod was, ProtoMethod is) {
    List<String> differences = new ArrayList<>();
    List<String> names = new ArrayList<>();
    if (!renames.now(was.input().fullName()).equals(is.input().fullName())) {
      names.add("buf:RPC_SAME_REQUEST_TYPE");
      differences.add("it takes " + is.input().text() + " instead of " + was.input().text());
    }
    if (!renames.now(was.output().fullName()).equals(is.output().fullName())) {
      names.add("buf:RPC_SAME_RESPONSE_TYPE");
      differences.add("it returns " + is.output().text() + " instead of " + was.output().text());
    }
    if (was.clientStreaming().isPresent() != is.clientStreaming().isPresent()) {
      names.add("buf:RPC_SAME_CLIENT_STREAMING");
      differences.add(
          is.clientStreaming().isPresent()
              ? "clients send a stream now"
              : "clients no longer send a stream");
    }
    if (was.serverStreaming().isPresent() != is.serverStreaming().isPresent()) {
      names.add("buf:RPC_SAME_SERVER_STREAMING");
      differences.add(
          is.serverStreaming().isPresent()
              ? "the server sends a stream now"
              : "the server no longer sends a stream");
    }
    String oldLevel = ProtoOptions.text(was.options(), "idempotency_level").orElse("not set");
    String newLevel = ProtoOptions.text(is.options(), "idempotency_level").orElse("not set");
    if (!oldLevel.equals(newLevel)) {
      names.add("buf:RPC_SAME_IDEMPOTENCY_LEVEL");
      differences.add("its idempotency was " + oldLevel + " and is " + newLevel);
    }
    if (!differences.isEmpty()) {
      changes.add(
          atMethods(
                  ServiceRules.SIGNATURE,
                  path,
                  was,
                  is,
                  "The method " + path + " has changed: " + String.join(", ", differences) + ".")
              .knownAs(names)
              .fixedBy(restore.signature(before, was, after, is)));
    }
  }
}
