package dev.meshwright.app.notices;

import dev.meshwright.app.common.Failure;
import dev.meshwright.app.document.Notice;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Severity;
import dev.meshwright.model.files.FileChange;
import dev.meshwright.model.files.FileChange.Moved;
import dev.meshwright.model.git.Commit;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.uikit.view.Tone;
import java.util.List;

/// What a notice says.
final class NoticeWords {

  private final Texts texts = Texts.of(NoticeWords.class);

  String of(Notice notice) {
    return switch (notice) {
      case Notice.InFile(Problem problem) ->
          (problem.location().file().isEmpty() ? "" : problem.location().file() + ": ")
              + problem.message()
              + (problem.hint().isEmpty() ? "" : " " + problem.hint());
      case Notice.Files(FileChange change, Runnable undo) -> of(change);
      case Notice.Committed(Commit commit, int files) ->
          texts.get("committed", commit.shortId(), commit.subject(), files);
      case Notice.BranchMoved(String words, var undo) -> words;
      case Notice.Did(String words, var undo) -> words;
      case Notice.Broken(Throwable cause) -> Failure.message(cause);
    };
  }

  private String of(FileChange change) {
    return switch (change.kind()) {
      case CREATED -> texts.get("files.created", change.made().size(), first(change.made()));
      case COPIED -> texts.get("files.copied", change.made().size(), first(change.made()));
      case MOVED -> moved(change.moved());
      case DELETED -> texts.get("files.deleted", change.gone().size(), first(change.gone()));
      case DISCARDED -> texts.get("files.discarded", change.gone().size(), first(change.gone()));
      case RESTORED -> texts.get("files.restored", change.made().size(), first(change.made()));
    };
  }

  private String moved(List<Moved> moved) {
    return moved.size() == 1
        ? texts.get("files.moved.one", moved.getFirst().from(), moved.getFirst().to())
        : texts.get("files.moved", moved.size());
  }

  private static String first(List<String> paths) {
    return paths.isEmpty() ? "" : paths.getFirst();
  }

  static Tone tone(Notice notice) {
    return switch (notice) {
      case Notice.InFile(Problem problem) ->
          problem.severity() == Severity.ERROR ? Tone.DANGER : Tone.WARNING;
      case Notice.Files files -> Tone.NEUTRAL;
      case Notice.Committed committed -> Tone.SUCCESS;
      case Notice.BranchMoved moved -> Tone.NEUTRAL;
      case Notice.Did did -> Tone.NEUTRAL;
      case Notice.Broken broken -> Tone.DANGER;
    };
  }
}
