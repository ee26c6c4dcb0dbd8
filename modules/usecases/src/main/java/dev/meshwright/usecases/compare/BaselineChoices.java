package dev.meshwright.usecases.compare;

import dev.meshwright.history.GitRepository;
import dev.meshwright.history.LogEntry;
import dev.meshwright.history.LogQuery;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.git.Branch;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.usecases.workspace.SchemaDetector;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lists everything that a schema can be compared with.
final class BaselineChoices {

  private static final int COMMITS = 200;
  private static final int FILES = 2_000;

  private final Optional<GitRepository> repository;
  private final SchemaDetector schemaFiles;

  BaselineChoices(Optional<GitRepository> repository, SchemaDetector schemaFiles) {
    this.repository = repository;
    this.schemaFiles = schemaFiles;
  }

  /// Branch base and last commit; tags, newest name last as Git sorts them; branches; the commits
  /// that changed the schema, newest first; the other schemas of the working copy.
  List<BaselineChoice> of(String path, FileSource files, Progress progress) {
    List<BaselineChoice> choices = new ArrayList<>();
    if (repository.isPresent()) {
      try {
        fromRepository(repository.get(), path, choices, progress);
      } catch (IOException broken) {
        throw new OperationFailedException(
            "the Git repository cannot be read: " + broken.getMessage(), broken);
      }
    }
    files.paths().stream()
        .filter(other -> !other.equals(path))
        .filter(other -> schemaFiles.formatOf(other, files).isPresent())
        .limit(FILES)
        .forEach(other ->
            choices.add(
                choice(BaselineChoice.Kind.FILE, new Baseline.OtherFile(other), other, "")));
    return List.copyOf(choices);
  }

  private static void fromRepository(
      GitRepository git, String path, List<BaselineChoice> choices, Progress progress)
      throws IOException {
    choices.add(choice(BaselineChoice.Kind.USUAL, new Baseline.BranchBase(), "", ""));
    choices.add(choice(BaselineChoice.Kind.USUAL, new Baseline.Head(), "", ""));
    git.tags()
        .reversed()
        .forEach(tag -> choices.add(revision(BaselineChoice.Kind.TAG, tag.name(), tag.name(), "")));
    for (Branch branch : git.branches()) {
      choices.add(revision(BaselineChoice.Kind.BRANCH, branch.name(), branch.name(), ""));
    }
    progress.checkCancelled();
    if (git.state(progress).head().isPresent()) {
      for (LogEntry entry : git.log(LogQuery.ofPath(path, COMMITS), progress)) {
        String title = entry.commit().shortId() + " " + entry.commit().subject();
        String note =
            entry.commit().author().name()
                + ", "
                + DateTimeFormatter.ISO_LOCAL_DATE.format(entry.commit().time());
        choices.add(revision(BaselineChoice.Kind.COMMIT, entry.commit().id(), title, note));
      }
    }
  }

  private static BaselineChoice revision(
      BaselineChoice.Kind kind, String name, String title, String note) {
    return choice(kind, new Baseline.Revision(name), title, note);
  }

  private static BaselineChoice choice(
      BaselineChoice.Kind kind, Baseline baseline, String title, String note) {
    return new BaselineChoice(kind, baseline, title, note);
  }
}
