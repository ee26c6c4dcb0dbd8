package dev.meshwright.compat.proto.judge;

import dev.meshwright.compat.proto.fix.Repairs;
import dev.meshwright.compat.proto.pair.Elsewhere;
import dev.meshwright.compat.proto.pair.EnumIn;
import dev.meshwright.compat.proto.pair.MessageIn;
import dev.meshwright.compat.proto.pair.Renames;
import dev.meshwright.compat.proto.pair.Side;
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
public final class Comparison {

  private final Side old;
  private final Side current;
  private final Elsewhere oldElsewhere;
  private final Elsewhere nowElsewhere;
  private final Map<String, String> paths = new HashMap<>();
  private final Progress progress;
  private final Annotations annotations;
  private final Repairs repairs;
  private final Changes changes = Changes.kept();

  private Comparison(Side old, Side current, Progress progress) {
    this.repairs = Repairs.of(old, current);
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
  public static Result compare(Side old, Side current, List<FilePair> pairs, Progress progress) {
    Comparison comparison = new Comparison(old, current, progress);
    comparison.run(pairs);
    Changes all = comparison.changes;
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
    Renames renames = Renames.find(old, current, packages);
    for (FilePair pair : pairs) {
      progress.checkCancelled();
      FileJudge.compare(pair.oldFile(), pair.newFile(), annotations, changes);
    }
    new ServicePairs(
            old,
            current,
            oldElsewhere,
            nowElsewhere,
            renames,
            annotations,
            repairs.restore(),
            changes)
        .compare(paths);
    removedFiles();
    TypeJudge types = new TypeJudge(old, current, renames);
    Pairs messages = new Pairs(old, current, progress);
    MapJudge maps = new MapJudge(old, current, types, messages, repairs.fields());
    FieldJudge fields =
        new FieldJudge(
            types,
            maps,
            messages,
            new RequiredEnums(old, current, repairs.enums()),
            new FieldDetails(old, current, annotations, repairs.fields()),
            repairs.fields());
    pairMessages(renames, messages);
    pairEnums(renames);
    ExtensionPairs extensions =
        new ExtensionPairs(old, current, nowElsewhere, renames, fields, repairs);
    extensions.compare(messages, changes);
    messages.run(new MessageJudge(fields, extensions, annotations, repairs), changes);
  }

  private void removedFiles() {
    for (ProtoFile file : old.compared()) {
      if (!paths.containsKey(file.path())) {
        changes.add(
            Change.of(
                    MessageRules.FILE_REMOVED,
                    file.path(),
                    "The file " + file.path() + " is gone: whoever imports it no longer compiles.")
                .was(file.location(TextRange.at(0))));
      }
    }
  }

  private void pairMessages(Renames renames, Pairs messages) {
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
        changes.add(MessageJudge.renamed(before, after, repairs));
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
            Change.of(MessageRules.ADDED, after.path(), "The message " + after.path() + " is new.")
                .at(after.at(after.message().name().range()))
                .was(Around.declaration(old, after.file(), after.fullName()))
                .fixedBy(repairs.restore().takeBack(after)));
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

  private static Change moved(String path, ProtoFile to) {
    return Change.of(
        MessageRules.MOVED, path, path + " is in " + to.path() + " now; its name is the same.");
  }

  private void removed(MessageIn before) {
    changes.add(
        Change.of(
                MessageRules.REMOVED,
                before.path(),
                "The message "
                    + before.path()
                    + " is gone: nothing reads its data, and code that names it breaks.")
            .at(Around.declaration(current, before.file(), before.fullName()))
            .was(before.at(before.message().range()))
            .fixedBy(repairs.restore().message(before)));
  }

  /// Every enum of a version by its full name, those of compared files first.
  private static Map<String, EnumIn> allEnums(Side side) {
    Map<String, EnumIn> all = new LinkedHashMap<>(side.enums());
    for (ProtoFile file : side.files().files().values()) {
      side.files()
          .types(file.path())
          .enums()
          .forEach((name, type) -> all.putIfAbsent(name, new EnumIn(file, type)));
    }
    return all;
  }

  private void pairEnums(Renames renames) {
    Map<String, EnumIn> all = allEnums(old);
    Map<String, EnumIn> now = allEnums(current);
    for (EnumIn before : all.values()) {
      boolean compared = old.enums().containsKey(before.fullName());
      Optional<EnumIn> after =
          Optional.ofNullable(current.enums().get(renames.now(before.fullName())))
              .or(() -> Optional.ofNullable(now.get(before.fullName())))
              .or(() -> compared ? nowElsewhere.enumeration(before.fullName()) : Optional.empty());
      if (after.isPresent()) {
        EnumJudge.compare(before, after.get(), annotations, repairs, changes);
        if (compared && !before.path().equals(after.get().path())) {
          changes.add(EnumJudge.renamed(before, after.get(), repairs));
        } else if (compared || current.enums().containsValue(after.get())) {
          moved(before, after.get());
        }
      } else if (compared) {
        changes.add(
            Change.of(
                    EnumRules.REMOVED,
                    before.path(),
                    "The enum " + before.path() + " is gone: code that names it breaks.")
                .at(Around.declaration(current, before.file(), before.fullName()))
                .was(before.at(before.type().range()))
                .fixedBy(repairs.restore().enumeration(before)));
      }
    }
    for (EnumIn after : current.enums().values()) {
      if (all.containsKey(after.fullName()) || renames.isRenamed(after.fullName())) {
        continue;
      }
      Optional<EnumIn> before = oldElsewhere.movedEnumeration(after.fullName());
      if (before.isPresent()) {
        EnumJudge.compare(before.get(), after, annotations, repairs, changes);
        moved(before.get(), after);
      } else {
        changes.add(
            Change.of(MessageRules.ADDED, after.path(), "The enum " + after.path() + " is new.")
                .at(after.at(after.type().name().range()))
                .was(Around.declaration(old, after.file(), after.fullName()))
                .fixedBy(repairs.restore().takeBack(after)));
      }
    }
  }
}
