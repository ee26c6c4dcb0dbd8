package dev.meshwright.compat.proto.compare;

import dev.meshwright.compat.proto.fix.Fixes;
import dev.meshwright.compat.proto.fix.Restore;
import dev.meshwright.compat.proto.pair.Elsewhere;
import dev.meshwright.compat.proto.pair.ProtoVersion;
import dev.meshwright.compat.proto.pair.ServiceIn;
import dev.meshwright.compat.proto.pair.TypeRenames;
import dev.meshwright.compat.proto.rule.MessageRules;
import dev.meshwright.compat.proto.rule.ServiceRules;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoService;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the services that answer to one another: by name in their file, else by full name in
/// whichever file they are now.
final class ServicePairs {

  private final ProtoVersion old;
  private final ProtoVersion current;
  private final Elsewhere oldElsewhere;
  private final Elsewhere nowElsewhere;
  private final TypeRenames renames;
  private final Annotations annotations;
  private final Restore restore;
  private final ChangeCollector changes;

  ServicePairs(
      ProtoVersion old,
      ProtoVersion current,
      Elsewhere oldElsewhere,
      Elsewhere nowElsewhere,
      TypeRenames renames,
      Annotations annotations,
      Restore restore,
      ChangeCollector changes) {
    this.old = old;
    this.current = current;
    this.oldElsewhere = oldElsewhere;
    this.nowElsewhere = nowElsewhere;
    this.renames = renames;
    this.annotations = annotations;
    this.restore = restore;
    this.changes = changes;
  }

  /// @param paths of the files that are there on both sides, new by old
  void compare(Map<String, String> paths) {
    for (ProtoFile file : old.compared()) {
      Optional<ProtoFile> partner =
          Optional.ofNullable(paths.get(file.path())).flatMap(current::file);
      for (ProtoService service : file.services()) {
        ServiceIn before = new ServiceIn(file, service);
        Optional<ServiceIn> after =
            partner.flatMap(same -> named(same, service)).or(() -> now(service.fullName()));
        if (after.isPresent()) {
          compare(before, after.get(), partner);
        } else {
          removed(before, partner);
        }
      }
    }
    for (ProtoFile file : current.compared()) {
      Optional<ProtoFile> partner =
          old.compared().stream()
              .filter(before -> file.path().equals(paths.get(before.path())))
              .findFirst();
      for (ProtoService service : file.services()) {
        if (partner.flatMap(same -> named(same, service)).isEmpty()
            && compared(old, service.fullName()).isEmpty()) {
          oldElsewhere
              .movedService(service.fullName())
              .ifPresentOrElse(
                  before -> compare(before, new ServiceIn(file, service), Optional.empty()),
                  () -> added(new ServiceIn(file, service), partner));
        }
      }
    }
  }

  private static Optional<ServiceIn> named(ProtoFile file, ProtoService service) {
    return file.services().stream()
        .filter(other -> other.name().text().equals(service.name().text()))
        .findFirst()
        .map(same -> new ServiceIn(file, same));
  }

  private Optional<ServiceIn> now(String fullName) {
    return compared(current, fullName).or(() -> nowElsewhere.service(fullName));
  }

  private static Optional<ServiceIn> compared(ProtoVersion side, String fullName) {
    return side.compared().stream()
        .flatMap(file ->
            file.services().stream()
                .filter(service -> service.fullName().equals(fullName))
                .map(service -> new ServiceIn(file, service)))
        .findFirst();
  }

  private void compare(ServiceIn before, ServiceIn after, Optional<ProtoFile> partner) {
    new ServiceComparator(before.file(), after.file(), renames, annotations, restore, changes)
        .compare(before.service(), after.service());
    if (partner.filter(same -> same.path().equals(after.file().path())).isEmpty()) {
      String name = before.service().name().text();
      changes.add(
          ProtoChange.of(
                  MessageRules.MOVED,
                  name,
                  name + " is in " + after.file().path() + " now; its name is the same.")
              .knownAs(List.of("buf:SERVICE_NO_DELETE"))
              .at(after.file().location(after.service().name().range()))
              .was(before.file().location(before.service().name().range())));
    }
  }

  private void removed(ServiceIn before, Optional<ProtoFile> partner) {
    String name = before.service().name().text();
    changes.add(
        ProtoChange.of(
                ServiceRules.REMOVED,
                name,
                "The service " + name + " is gone: clients that call it get an error.")
            .knownAs(List.of("buf:SERVICE_NO_DELETE", "buf:PACKAGE_SERVICE_NO_DELETE"))
            .at(partner.map(after -> after.location(AnchorRange.file(after))))
            .was(before.file().location(before.service().range()))
            .fixedBy(
                partner
                    .map(after -> restore.service(before.file(), before.service(), after))
                    .orElse(List.of())));
  }

  private void added(ServiceIn after, Optional<ProtoFile> partner) {
    String name = after.service().name().text();
    changes.add(
        ProtoChange.of(ServiceRules.ADDED, name, "The service " + name + " is new.")
            .at(after.file().location(after.service().name().range()))
            .was(partner.map(before -> before.location(AnchorRange.file(before))))
            .fixedBy(
                Fixes.delete(
                    after.file(),
                    after.service().range(),
                    after.service().comments(),
                    "Take " + name + " back")));
  }
}
