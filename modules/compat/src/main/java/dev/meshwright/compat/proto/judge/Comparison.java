package dev.meshwright.compat.proto.judge;

import dev.meshwright.compat.proto.fix.Repairs;
import dev.meshwright.compat.proto.pair.EnumIn;
import dev.meshwright.compat.proto.pair.MessageIn;
import dev.meshwright.compat.proto.pair.Renames;
import dev.meshwright.compat.proto.pair.Side;
import dev.meshwright.compat.proto.rule.EnumRules;
import dev.meshwright.compat.proto.rule.MessageRules;
import dev.meshwright.compat.proto.rule.NumberRules;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.compat.Effect;
import dev.meshwright.model.compat.Finding;
import dev.meshwright.model.proto.ProtoField;
import dev.meshwright.model.proto.ProtoFile;
import dev.meshwright.model.proto.ProtoTypes;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
  private final Progress progress;
  private final Repairs repairs;
  private final Changes changes = Changes.kept();

  private Comparison(Side old, Side current, Progress progress) {
    this.repairs = Repairs.of(old, current);
    this.old = old;
    this.current = current;
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
      FileJudge.compare(pair.oldFile(), pair.newFile(), changes);
      new ServiceJudge(pair.oldFile(), pair.newFile(), renames, repairs.restore(), changes)
          .compare();
    }
    removedFiles(pairs);
    TypeJudge types = new TypeJudge(old, current, renames);
    Pairs messages = new Pairs(old, current, progress);
    MapJudge maps = new MapJudge(old, current, types, messages, repairs.fields());
    FieldJudge fields =
        new FieldJudge(
            types,
            maps,
            messages,
            new RequiredEnums(old, current, repairs.enums()),
            repairs.fields());
    pairMessages(renames, messages);
    pairEnums(renames);
    extensions(renames, fields, messages);
    messages.run(new MessageJudge(fields, repairs), changes);
  }

  private void removedFiles(List<FilePair> pairs) {
    Set<String> kept = new HashSet<>();
    pairs.forEach(p -> kept.add(p.oldFile().path()));
    for (ProtoFile file : old.compared()) {
      if (!kept.contains(file.path())) {
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
      MessageIn after = current.messages().get(renames.now(before.fullName()));
      if (after == null) {
        removed(before);
        continue;
      }
      messages.request(TypePair.of(before, after));
      if (!before.path().equals(after.path())) {
        changes.add(MessageJudge.renamed(before, after, repairs));
      } else if (!before.file().path().equals(after.file().path())
          && current.files().file(before.file().path()).isPresent()
          && old.compared().size() > 1) {
        changes.add(
            moved(before.path(), after.file())
                .at(after.at(after.message().name().range()))
                .was(before.at(before.message().name().range())));
      }
    }
    for (MessageIn after : current.messages().values()) {
      if (!old.messages().containsKey(after.fullName()) && !renames.isRenamed(after.fullName())) {
        changes.add(
            Change.of(MessageRules.ADDED, after.path(), "The message " + after.path() + " is new.")
                .at(after.at(after.message().name().range()))
                .was(Around.declaration(old, after.file(), after.fullName()))
                .fixedBy(repairs.restore().takeBack(after)));
      }
    }
  }

  private static Change moved(String path, ProtoFile to) {
    return Change.of(
        MessageRules.MOVED, path, path + " stands in " + to.path() + " now; its name is the same.");
  }

  private void removed(MessageIn before) {
    Optional<MessageIn> elsewhere = elsewhere(before.fullName());
    if (elsewhere.isPresent()) {
      changes.add(
          moved(before.path(), elsewhere.get().file())
              .at(elsewhere.get().at(elsewhere.get().message().name().range()))
              .was(before.at(before.message().name().range())));
      return;
    }
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

  /// A message that is no longer in a compared file, but in one that is imported.
  private Optional<MessageIn> elsewhere(String fullName) {
    for (ProtoFile file : current.files().files().values()) {
      Optional<MessageIn> found =
          current.files().types(file.path()).message(fullName).map(m -> new MessageIn(file, m));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
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
              .or(() -> Optional.ofNullable(now.get(before.fullName())));
      if (after.isPresent()) {
        EnumJudge.compare(before, after.get(), repairs, changes);
        if (compared && !before.path().equals(after.get().path())) {
          changes.add(EnumJudge.renamed(before, after.get(), repairs));
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
      if (!all.containsKey(after.fullName()) && !renames.isRenamed(after.fullName())) {
        changes.add(
            Change.of(MessageRules.ADDED, after.path(), "The enum " + after.path() + " is new.")
                .at(after.at(after.type().name().range()))
                .was(Around.declaration(old, after.file(), after.fullName()))
                .fixedBy(repairs.restore().takeBack(after)));
      }
    }
  }

  /// Extensions answer to one another by the message they extend and their number.
  private void extensions(Renames renames, FieldJudge fields, Pairs messages) {
    Map<String, ExtensionIn> now = extensions(current);
    extensions(old)
        .forEach((key, before) -> {
          String extendee = renames.now(before.extension.extendee().fullName());
          ExtensionIn after = now.get(extendee + " " + before.extension.field().number().value());
          ProtoField field = before.extension.field();
          if (after == null) {
            changes.add(
                Change.of(
                        NumberRules.EXTENSION_REMOVED,
                        field.fullName(),
                        "The extension "
                            + field.name().text()
                            + " of "
                            + before.extension.extendee().text()
                            + " is gone.")
                    .at(Around.declaration(current, before.file, field.fullName()))
                    .was(before.file.location(field.range()))
                    .fixedBy(repairs.restore().extension(before.file, before.extension)));
          } else {
            compare(before, after, fields, messages);
          }
        });
  }

  private record ExtensionIn(ProtoFile file, ProtoTypes.Extension extension) {}

  private static Map<String, ExtensionIn> extensions(Side side) {
    Map<String, ExtensionIn> found = new LinkedHashMap<>();
    for (ProtoFile file : side.compared()) {
      for (ProtoTypes.Extension e : side.files().types(file.path()).extensions().values()) {
        found.putIfAbsent(
            e.extendee().fullName() + " " + e.field().number().value(), new ExtensionIn(file, e));
      }
    }
    return found;
  }

  private void compare(ExtensionIn before, ExtensionIn after, FieldJudge fields, Pairs messages) {
    MessageIn oldIn = new MessageIn(before.file, ExtensionScope.of(before.extension));
    MessageIn newIn = new MessageIn(after.file, ExtensionScope.of(after.extension));
    TypePair pair = TypePair.of(oldIn, newIn);
    messages.request(pair);
    fields.compare(
        new FieldJudge.Fields(
            pair, oldIn, before.extension.field(), newIn, after.extension.field()),
        changes);
  }
}
