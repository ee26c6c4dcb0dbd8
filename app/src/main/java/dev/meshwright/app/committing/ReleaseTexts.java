package dev.meshwright.app.committing;

import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.Notice;
import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Outcome;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.FileVersion;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.commit.ChangesInWords;
import dev.meshwright.usecases.refactor.ChangedText;
import dev.meshwright.usecases.versioning.PrepareVersion;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Writes the next version and entries of the change log as part of the commit to be: edits of
/// documents, which are saved and can be undone there.
final class ReleaseTexts {

  /// Drafts texts from what changed.
  @FunctionalInterface
  private interface Draft {
    List<ChangedText> of(ChangesInWords changes, FileSource now, FileSource committed);
  }

  private final Texts texts = Texts.of(ReleaseTexts.class);
  private final PrepareVersion prepare = new PrepareVersion();
  private final CommitFlow flow;

  ReleaseTexts(CommitFlow flow) {
    this.flow = flow;
  }

  void raiseVersions() {
    write(texts.get("release.no.version"), prepare::versions);
  }

  void writeChangeLog() {
    write(
        texts.get("release.no.log"), (changes, now, committed) -> prepare.changeLogs(changes, now));
  }

  private void write(String nothing, Draft draft) {
    ChangesInWords changes = flow.target().changes();
    Map<String, String> unsaved = flow.parts().documents().unsavedTexts();
    flow.parts()
        .jobs()
        .submit(
            new JobKind("commit-release", texts.get("job.release")),
            progress ->
                draft.of(
                    changes,
                    flow.parts().files().workingCopy(unsaved),
                    flow.parts()
                        .states()
                        .flatMap(states -> states.head().found().optional())
                        .map(state -> state.files())
                        .orElseGet(FileSource::empty)),
            outcome -> {
              switch (outcome) {
                case Outcome.Done<List<ChangedText>>(List<ChangedText> drafted) -> {
                  if (drafted.isEmpty()) {
                    flow.refuse(nothing);
                  }
                  drafted.forEach(this::write);
                }
                case Outcome.Cancelled<List<ChangedText>> cancelled -> {}
                case Outcome.Failed<List<ChangedText>>(Throwable cause) ->
                    flow.parts().notices().tell(new Notice.Broken(cause));
              }
            });
  }

  private void write(ChangedText text) {
    if (text.before().isPresent()) {
      flow.parts().documents().openBehind(text.path(), document -> edit(document, text));
      return;
    }
    flow.parts()
        .jobs()
        .submitInOrder(
            progress -> flow.parts().files().save(text.path(), text.after(), FileVersion.ABSENT),
            outcome -> {
              flow.parts().documents().show(text.path());
              included(text.path());
            });
  }

  private void edit(Document document, ChangedText text) {
    String now = document.text();
    String wanted = text.after();
    int most = Math.min(now.length(), wanted.length());
    int start = 0;
    while (start < most && now.charAt(start) == wanted.charAt(start)) {
      start++;
    }
    int same = 0;
    while (same < most - start
        && now.charAt(now.length() - 1 - same) == wanted.charAt(wanted.length() - 1 - same)) {
      same++;
    }
    document.edit(
        List.of(
            new TextEdit(
                new TextRange(start, now.length() - same),
                wanted.substring(start, wanted.length() - same))));
    flow.parts().saving().save(document);
    included(text.path());
  }

  private void included(String path) {
    flow.parts()
        .jobs()
        .submitInOrder(
            progress -> {
              flow.target().include(path);
              return true;
            },
            outcome -> {
              flow.parts()
                  .notices()
                  .tell(new Notice.Did(texts.get("release.written", path), Optional.empty()));
              flow.target().moved(Optional.empty());
            });
  }
}
