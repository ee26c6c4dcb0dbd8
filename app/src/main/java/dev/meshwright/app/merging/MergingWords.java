package dev.meshwright.app.merging;

import dev.meshwright.model.git.ConflictedFile;
import dev.meshwright.model.git.ConflictedFile.Deed;
import dev.meshwright.model.git.GitOperation;
import dev.meshwright.model.git.MergeOutcome;
import dev.meshwright.model.git.OperationUnderWay;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import dev.meshwright.usecases.merging.ForeseenChanges;
import dev.meshwright.usecases.merging.ForeseenChanges.Reading;
import dev.meshwright.usecases.merging.ForeseenChanges.SchemaVerdict;
import dev.meshwright.usecases.merging.SideVerdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is said of merges, to people.
final class MergingWords {

  /// More are counted.
  private static final int MOST = 3;

  private final Texts texts;

  MergingWords(Texts texts) {
    this.texts = texts;
  }

  /// Which operation it is, and how far it is.
  String title(OperationUnderWay operation) {
    String branch = operation.branch().orElse(texts.get("detached"));
    return switch (operation.operation()) {
      case MERGE -> texts.get("title.merge", operation.other(), branch);
      case REBASE ->
          texts.get("title.rebase", branch, operation.step(), operation.total(), operation.other());
      case CHERRY_PICK ->
          texts.get("title.pick", operation.step(), operation.total(), operation.other());
      case REVERT ->
          texts.get("title.revert", operation.step(), operation.total(), operation.other());
      case UNKNOWN -> texts.get("title.unknown");
    };
  }

  /// What to do next.
  String next(OperationUnderWay operation) {
    if (operation.obstacle().isPresent()) {
      return texts.get("next.obstacle", operation.obstacle().get());
    }
    if (operation.operation() == GitOperation.UNKNOWN) {
      return texts.get("next.unknown", operation.conflicts().size());
    }
    return operation.conflicts().isEmpty()
        ? texts.get("next.continue")
        : texts.get("next.resolve", operation.conflicts().size());
  }

  /// What each side did to a file.
  String deeds(ConflictedFile file) {
    return texts.get("deeds", deed(file.ours()), deed(file.theirs()))
        + (file.text() ? "" : " " + texts.get("deeds.notext"));
  }

  private String deed(Deed deed) {
    return switch (deed) {
      case MODIFIED -> texts.get("deed.modified");
      case ADDED -> texts.get("deed.added");
      case DELETED -> texts.get("deed.deleted");
      case NOTHING -> texts.get("deed.nothing");
    };
  }

  String done(MergeOutcome.Done done) {
    return done.dropped() == 0
        ? texts.get("done", done.made())
        : texts.get("done.dropped", done.made(), done.dropped());
  }

  String breaking(List<DescribedFile> files) {
    StringBuilder said = new StringBuilder(texts.get("breaking", files.size()));
    for (DescribedFile file : files) {
      said.append("\n").append(file.file().path());
      file.changes().stream()
          .limit(MOST)
          .forEach(change -> said.append("\n- ").append(change.words()));
    }
    return said.toString();
  }

  /// What is asked before something is done; empty where nothing is to be asked.
  Optional<String> question(GitOperation operation, ForeseenChanges changes) {
    List<DescribedFile> breaking = changes.words().breaking();
    List<SchemaVerdict> doubtful =
        operation == GitOperation.REVERT
            ? changes.schemas().stream()
                .filter(each -> each.readsOld() != Reading.YES || each.oldReads() != Reading.YES)
                .toList()
            : List.of();
    if (breaking.isEmpty() && doubtful.isEmpty()) {
      return Optional.empty();
    }
    String verdicts =
        doubtful.stream()
            .map(each -> texts.get("revert.verdict", each.path(), readsOld(each), oldReads(each)))
            .collect(Collectors.joining("\n"));
    return Optional.of(
        breaking.isEmpty()
            ? verdicts
            : breaking(breaking) + (verdicts.isEmpty() ? "" : "\n\n" + verdicts));
  }

  private String readsOld(SchemaVerdict verdict) {
    return switch (verdict.readsOld()) {
      case YES -> texts.get("reads.old.yes");
      case NO -> texts.get("reads.old.no");
      case UNKNOWN -> texts.get("reads.old.unknown");
    };
  }

  private String oldReads(SchemaVerdict verdict) {
    return switch (verdict.oldReads()) {
      case YES -> texts.get("old.reads.yes");
      case NO -> texts.get("old.reads.no");
      case UNKNOWN -> texts.get("old.reads.unknown");
    };
  }

  /// How a text stands to one of the versions that were merged.
  String verdict(SideVerdict verdict) {
    String side =
        switch (verdict.side()) {
          case BASE -> texts.get("side.base");
          case OURS -> texts.get("side.ours");
          case THEIRS -> texts.get("side.theirs");
        };
    String both =
        verdict.readsOld() == Reading.YES && verdict.oldReads() == Reading.YES
            ? texts.get("verdict.full")
            : verdict.readsOld() == Reading.YES
                ? texts.get("verdict.backward")
                : verdict.oldReads() == Reading.YES
                    ? texts.get("verdict.forward")
                    : verdict.readsOld() == Reading.UNKNOWN
                        ? texts.get("verdict.unknown")
                        : texts.get("verdict.none");
    return texts.get("verdict", side, both);
  }
}
