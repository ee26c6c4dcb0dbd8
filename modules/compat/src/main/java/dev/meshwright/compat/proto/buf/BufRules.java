package dev.meshwright.compat.proto.buf;

import dev.meshwright.compat.proto.pair.Elsewhere;
import dev.meshwright.compat.proto.pair.EnumIn;
import dev.meshwright.compat.proto.pair.MessageIn;
import dev.meshwright.compat.proto.pair.ProtoVersion;
import dev.meshwright.compat.proto.pair.ServiceIn;
import dev.meshwright.model.proto.ProtoDocument;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoService;
import dev.meshwright.model.proto.ProtoSet;
import dev.meshwright.model.proto.ProtoTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reports what buf would report, at the places where it would.
public final class BufRules {

  private final ProtoVersion old;
  private final ProtoVersion current;
  private final Elsewhere elsewhere;
  private final BufReport report;

  private BufRules(ProtoVersion old, ProtoVersion current, BufReport report) {
    this.old = old;
    this.current = current;
    this.elsewhere = new Elsewhere(current, old);
    this.report = report;
  }

  /// Findings of the rules asked for, file by file; files answer to one another by their paths.
  public static List<BufFinding> findings(ProtoSet previous, ProtoSet current, Set<BufRule> rules) {
    ProtoVersion old = new ProtoVersion(previous.files(), previous.askedFiles(), previous.state());
    ProtoVersion now = new ProtoVersion(current.files(), current.askedFiles(), current.state());
    BufReport report = new BufReport(rules);
    Map<String, String> same = new LinkedHashMap<>();
    now.compared().forEach(file -> same.put(file.path(), file.path()));
    new BufRules(old, now, report).run(same);
    return report.findings();
  }

  /// Findings about one file, whatever its paths; its types may have gone to other files.
  public static List<BufFinding> findings(
      ProtoDocument previous, ProtoDocument current, Set<BufRule> rules) {
    ProtoVersion old =
        new ProtoVersion(previous.files(), List.of(previous.file()), previous.state());
    ProtoVersion now = new ProtoVersion(current.files(), List.of(current.file()), current.state());
    BufReport report = new BufReport(rules);
    new BufRules(old, now, report).run(Map.of(previous.file().path(), current.file().path()));
    return report.findings();
  }

  private void run(Map<String, String> paths) {
    for (ProtoFile before : old.compared()) {
      Optional<ProtoFile> after =
          Optional.ofNullable(paths.get(before.path())).flatMap(current::file);
      if (after.isEmpty()) {
        report.inFile(
            BufRule.FILE_NO_DELETE,
            before,
            Optional.empty(),
            "Previously present file \"" + before.path() + "\" was deleted.");
      } else {
        deleted(before, after.get());
      }
    }
    types();
    services();
    extensions();
    new PackageBuf(old, current, elsewhere, paths, report).run();
  }

  /// What is to stay in its file.
  private void deleted(ProtoFile before, ProtoFile after) {
    new FileBuf(before, after, report).compare();
    NestedNames names = NestedNames.of(after);
    NestedNames oldNames = NestedNames.of(before);
    for (String name : oldNames.messages().keySet()) {
      if (!names.messages().containsKey(name)) {
        names.deleted(BufRule.MESSAGE_NO_DELETE, "message", name, before, report);
      }
    }
    for (String name : oldNames.enums().keySet()) {
      if (!names.enums().containsKey(name)) {
        names.deleted(BufRule.ENUM_NO_DELETE, "enum", name, before, report);
      }
    }
    services(before, after);
    Map<String, ExtensionIn> kept = extensions(current, List.of(after));
    extensions(old, List.of(before))
        .forEach((key, extension) -> {
          if (!kept.containsKey(key)) {
            String nested = ProtoVersion.withoutPackage(before, extension.field.fullName());
            names.deleted(BufRule.EXTENSION_NO_DELETE, "extension", nested, before, report);
          }
        });
  }

  /// Types answer to one another by their full names, in whichever file they stand.
  private void types() {
    for (MessageIn before : old.messages().values()) {
      Optional.ofNullable(current.messages().get(before.fullName()))
          .or(() -> elsewhere.message(before.fullName()))
          .ifPresent(after ->
              new MessageBuf(old, current, before.file(), after.file(), report)
                  .compare(before.message(), after.message()));
    }
    for (EnumIn before : old.enums().values()) {
      Optional.ofNullable(current.enums().get(before.fullName()))
          .or(() -> elsewhere.enumeration(before.fullName()))
          .ifPresent(after ->
              new EnumBuf(before.file(), after.file(), report)
                  .compare(before.type(), after.type()));
    }
  }

  private void services() {
    Map<String, ServiceIn> now = new LinkedHashMap<>();
    for (ProtoFile file : current.compared()) {
      file.services().forEach(s -> now.putIfAbsent(s.fullName(), new ServiceIn(file, s)));
    }
    for (ProtoFile file : old.compared()) {
      for (ProtoService service : file.services()) {
        Optional.ofNullable(now.get(service.fullName()))
            .or(() -> elsewhere.service(service.fullName()))
            .ifPresent(
                same -> new ServiceBuf(file, same.file(), report).compare(service, same.service()));
      }
    }
  }

  private void services(ProtoFile before, ProtoFile after) {
    before.services().stream()
        .filter(
            s -> after.services().stream().noneMatch(n -> n.name().text().equals(s.name().text())))
        .forEach(s ->
            report.inFile(
                BufRule.SERVICE_NO_DELETE,
                before,
                Optional.of(after),
                "Previously present service \"" + s.name().text() + "\" was deleted from file."));
  }

  private record ExtensionIn(ProtoFile file, ProtoField field) {}

  private void extensions() {
    Map<String, ExtensionIn> now = extensions(current, current.compared());
    extensions(old, old.compared())
        .forEach((key, before) -> {
          ExtensionIn after = now.get(key);
          if (after != null) {
            new FieldBuf(old, current, before.file, after.file, report)
                .compare(before.field, after.field);
          }
        });
  }

  private static Map<String, ExtensionIn> extensions(ProtoVersion side, List<ProtoFile> files) {
    Map<String, ExtensionIn> found = new LinkedHashMap<>();
    for (ProtoFile file : files) {
      for (ProtoTypes.Extension e : side.files().types(file.path()).extensions().values()) {
        found.putIfAbsent(
            e.extendee().fullName() + " " + e.field().number().value(),
            new ExtensionIn(file, e.field()));
      }
    }
    return found;
  }
}
