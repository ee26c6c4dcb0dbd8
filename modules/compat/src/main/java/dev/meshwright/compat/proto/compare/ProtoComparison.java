package dev.meshwright.compat.proto.compare;

import dev.meshwright.compat.proto.fix.ProtoFixes;
import dev.meshwright.compat.proto.pair.Elsewhere;
import dev.meshwright.compat.proto.pair.EnumIn;
import dev.meshwright.compat.proto.pair.MessageIn;
import dev.meshwright.compat.proto.pair.ProtoVersion;
import dev.meshwright.compat.proto.pair.TypeRenames;
import dev.meshwright.compat.proto.rule.EnumRules;
import dev.meshwright.compat.proto.rule.MessageRules;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoNames;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Compares all that two versions declare.
public final class ProtoComparison {

  private final ProtoVersion old;
  private final ProtoVersion current;
  private final Elsewhere oldElsewhere;
  private final Elsewhere nowElsewhere;
  private final Map<String, String> paths = new HashMap<>();
  private final Progress progress;
  private final Annotations annotations;
  private final ProtoFixes fixes;
  private final ChangeCollector changes = ChangeCollector.kept();

  private ProtoComparison(ProtoVersion old, ProtoVersion current, Progress progress) {
    this.fixes = ProtoFixes.of(old, current);
    this.old = old;
    this.current = current;
    this.annotations = new Annotations(old, current);
    this.oldElsewhere = new Elsewhere(old, current);
    this.nowElsewhere = new Elsewhere(current, old);
    this.progress = progress;
  }

  /// What has changed, worst first.
  ///
  /// @param backward the worst effect on new readers of old data
  /// @param forward the worst effect on old readers of new data
  public record Result(List<Finding> findings, Effect backward, Effect forward) {}

  /// @param oldFile the file of the old version
  /// @param newFile the same file, as it is now
  public record FilePair(ProtoFile oldFile, ProtoFile newFile) {}

  /// @param pairs the files that are there on both sides
  /// @throws dev.meshwright.jobs.CancelledException when `progress` was cancelled
  public static Result compare(
      ProtoVersion old, ProtoVersion current, List<FilePair> pairs, Progress progress) {
    ProtoComparison comparison = new ProtoComparison(old, current, progress);
    comparison.run(pairs);
    ChangeCollector all = comparison.changes;
    Set<String> editable =
        current.compared().stream().map(ProtoFile::path).collect(Collectors.toSet());
    List<Finding> findings =
        all.all().stream()
            .map(change -> change.fixedIn(editable).toFinding())
            .sorted(
                Comparator.comparing(Finding::severity)
                    .thenComparing(f -> Effects.worse(f.backward(), f.forward()))
                    .reversed())
            .toList();
    return new Result(findings, all.effects().backward(), all.effects().forward());
  }

  private void run(List<FilePair> pairs) {
    pairs.forEach(pair -> paths.put(pair.oldFile().path(), pair.newFile().path()));
    Map<String, String> packages = new HashMap<>();
    for (FilePair pair : pairs) {
      String before = pair.oldFile().packageText();
      String after = pair.newFile().packageText();
      if (!before.equals(after)) {
        packages.put(before, after);
      }
    }
    TypeRenames renames = TypeRenames.find(old, current, packages);
    for (FilePair pair : pairs) {
      progress.checkCancelled();
      FileComparator.compare(pair.oldFile(), pair.newFile(), annotations, changes);
    }
    new ServicePairs(
            old,
            current,
            oldElsewhere,
            nowElsewhere,
            renames,
            annotations,
            fixes.restore(),
            changes)
        .compare(paths);
    removedFiles();
    TypeComparator types = new TypeComparator(old, current, renames);
    Pairs messages = new Pairs(old, current, progress);
    MapComparator maps = new MapComparator(old, current, types, messages, fixes.fields());
    FieldComparator fields =
        new FieldComparator(
            types,
            maps,
            messages,
            new RequiredEnums(old, current, fixes.enums()),
            new FieldDetails(old, current, annotations, fixes.fields()),
            fixes.fields());
    pairMessages(renames, messages);
    pairEnums(renames);
    ExtensionPairs extensions =
        new ExtensionPairs(old, current, nowElsewhere, renames, fields, fixes);
    extensions.compare(messages, changes);
    messages.run(new MessageComparator(fields, extensions, annotations, fixes), changes);
  }

  private void removedFiles() {
    for (ProtoFile file : old.compared()) {
      if (!paths.containsKey(file.path())) {
        changes.add(
            ProtoChange.of(
                    MessageRules.FILE_REMOVED,
                    file.path(),
                    "The file " + file.path() + " is gone: whoever imports it no longer compiles.")
                .was(file.location(TextRange.at(0))));
      }
    }
  }

  private void pairMessages(TypeRenames renames, Pairs messages) {
    for (MessageIn before : old.messages().values()) {
      Optional<MessageIn> found =
          Optional.ofNullable(current.messages().get(renames.now(before.fullName())))
              .or(() -> nowElsewhere.message(before.fullName()));
      if (found.isEmpty()) {
        removed(before);
        continue;
      }
      MessageIn after = found.get();
      messages.request(TypePair.of(before, after));
      if (!before.path().equals(after.path())) {
        changes.add(MessageComparator.renamed(before, after, fixes));
      } else {
        moved(before, after);
      }
    }
    for (MessageIn after : current.messages().values()) {
      if (old.messages().containsKey(after.fullName()) || renames.isRenamed(after.fullName())) {
        continue;
      }
      Optional<MessageIn> before = oldElsewhere.movedMessage(after.fullName());
      if (before.isPresent()) {
        messages.request(TypePair.of(before.get(), after));
        moved(before.get(), after);
      } else {
        changes.add(
            ProtoChange.of(
                    MessageRules.ADDED, after.path(), "The message " + after.path() + " is new.")
                .at(after.at(after.message().name().range()))
                .was(AnchorRange.declaration(old, after.file(), after.fullName()))
                .fixedBy(fixes.restore().takeBack(after)));
      }
    }
  }

  private void moved(MessageIn before, MessageIn after) {
    if (hasMoved(before.file(), before.fullName(), after.file())) {
      changes.add(
          moved(before.path(), after.file())
              .knownAs(List.of("buf:MESSAGE_NO_DELETE"))
              .at(after.at(after.message().name().range()))
              .was(before.at(before.message().name().range())));
    }
  }

  private void moved(EnumIn before, EnumIn after) {
    if (hasMoved(before.file(), before.fullName(), after.file())) {
      changes.add(
          moved(before.path(), after.file())
              .knownAs(List.of("buf:ENUM_NO_DELETE"))
              .at(after.at(after.type().name().range()))
              .was(before.at(before.type().name().range())));
    }
  }

  /// What stands in a message moves with it.
  private boolean hasMoved(ProtoFile before, String fullName, ProtoFile after) {
    return !paths.getOrDefault(before.path(), before.path()).equals(after.path())
        && old.types(before).message(ProtoNames.scopeOf(fullName)).isEmpty();
  }

  private static ProtoChange moved(String path, ProtoFile to) {
    return ProtoChange.of(
        MessageRules.MOVED, path, path + " is in " + to.path() + " now; its name is the same.");
  }

  private void removed(MessageIn before) {
    changes.add(
        ProtoChange.of(
                MessageRules.REMOVED,
                before.path(),
                "The message "
                    + before.path()
                    + " is gone: nothing reads its data, and code that names it breaks.")
            .at(AnchorRange.declaration(current, before.file(), before.fullName()))
            .was(before.at(before.message().range()))
            .fixedBy(fixes.restore().message(before)));
  }

  /// Every enum of a version by its full name, those of compared files first.
  private static Map<String, EnumIn> allEnums(ProtoVersion side) {
    Map<String, EnumIn> all = new LinkedHashMap<>(side.enums());
    for (ProtoFile file : side.files().files().values()) {
      side.files()
          .types(file.path())
          .enums()
          .forEach((name, type) -> all.putIfAbsent(name, new EnumIn(file, type)));
    }
    return all;
  }

  private void pairEnums(TypeRenames renames) {
    Map<String, EnumIn> all = allEnums(old);
    Map<String, EnumIn> now = allEnums(current);
    for (EnumIn before : all.values()) {
      boolean compared = old.enums().containsKey(before.fullName());
      Optional<EnumIn> after =
          Optional.ofNullable(current.enums().get(renames.now(before.fullName())))
              .or(() -> Optional.ofNullable(now.get(before.fullName())))
              .or(() -> compared ? nowElsewhere.enumeration(before.fullName()) : Optional.empty());
      if (after.isPresent()) {
        EnumComparator.compare(before, after.get(), annotations, fixes, changes);
        if (compared && !before.path().equals(after.get().path())) {
          changes.add(EnumComparator.renamed(before, after.get(), fixes));
        } else if (compared || current.enums().containsValue(after.get())) {
          moved(before, after.get());
        }
      } else if (compared) {
        changes.add(
            ProtoChange.of(
                    EnumRules.REMOVED,
                    before.path(),
                    "The enum " + before.path() + " is gone: code that names it breaks.")
                .at(AnchorRange.declaration(current, before.file(), before.fullName()))
                .was(before.at(before.type().range()))
                .fixedBy(fixes.restore().enumeration(before)));
      }
    }
    for (EnumIn after : current.enums().values()) {
      if (all.containsKey(after.fullName()) || renames.isRenamed(after.fullName())) {
        continue;
      }
      Optional<EnumIn> before = oldElsewhere.movedEnumeration(after.fullName());
      if (before.isPresent()) {
        EnumComparator.compare(before.get(), after, annotations, fixes, changes);
        moved(before.get(), after);
      } else {
        changes.add(
            ProtoChange.of(
                    MessageRules.ADDED, after.path(), "The enum " + after.path() + " is new.")
                .at(after.at(after.type().name().range()))
                .was(AnchorRange.declaration(old, after.file(), after.fullName()))
                .fixedBy(fixes.restore().takeBack(after)));
      }
    }
  }
}
