package dev.meshwright.usecases.versioning;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Severity;
import dev.meshwright.usecases.commit.ChangesInWords;
import dev.meshwright.usecases.commit.ChangesInWords.DescribedFile;
import dev.meshwright.usecases.commit.DescribedChange;
import dev.meshwright.usecases.compare.VersionStep;
import dev.meshwright.usecases.refactor.ChangedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Drafts what goes with a change of schemas: the next version in their own files and those of
/// their products, and entries of the change log. Writes nothing.
public final class PrepareVersion {

  private final RaiseVersion raise = new RaiseVersion();

  /// The files whose version the changes call to raise, with the next one by their verdict: major
  /// for what breaks, minor for what is added, patch for the rest.
  ///
  /// @param files as they are now
  /// @param committed as they are in the last commit
  public List<ChangedText> versions(
      ChangesInWords changes, FileSource files, FileSource committed) {
    Map<String, VersionStep> steps = new TreeMap<>();
    for (DescribedFile file : changes.files()) {
      if (file.step() != VersionStep.NONE) {
        String path = file.file().path();
        steps.merge(path, file.step(), PrepareVersion::larger);
        ofProduct(path, files)
            .forEach(each -> steps.merge(each, file.step(), PrepareVersion::larger));
      }
    }
    List<ChangedText> raised = new ArrayList<>();
    steps.forEach((path, step) ->
        files
            .text(path)
            .flatMap(text -> raise.raised(path, text, committed, step))
            .ifPresent(after -> raised.add(new ChangedText(path, files.text(path), after))));
    return raised;
  }

  private static VersionStep larger(VersionStep one, VersionStep other) {
    return Comparator.<VersionStep>naturalOrder().compare(one, other) >= 0 ? one : other;
  }

  /// The contracts and products of the nearest folder around a file that has some.
  private List<String> ofProduct(String path, FileSource files) {
    String folder = path;
    do {
      folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
      String here = folder.isEmpty() ? "" : folder + "/";
      List<String> found =
          files.paths().stream()
              .filter(each -> each.startsWith(here))
              .filter(each -> each.indexOf('/', here.length()) < 0)
              .filter(raise::isOfProduct)
              .toList();
      if (!found.isEmpty()) {
        return found;
      }
    } while (!folder.isEmpty());
    return List.of();
  }

  /// Change logs with entries for the changes: the nearest one around each file, else a new one at
  /// the root.
  public List<ChangedText> changeLogs(ChangesInWords changes, FileSource files) {
    Map<String, List<DescribedFile>> logs = new LinkedHashMap<>();
    for (DescribedFile file : changes.files()) {
      if (!file.file().path().endsWith(ChangeLogText.FILE)) {
        logs.computeIfAbsent(logOf(file.file().path(), files), log -> new ArrayList<>()).add(file);
      }
    }
    List<ChangedText> written = new ArrayList<>();
    logs.forEach((path, described) -> {
      Optional<String> before = files.text(path);
      String text = before.orElseGet(ChangeLogText::begun);
      String after = ChangeLogText.with(text, entries(described));
      if (!after.equals(before.orElse(""))) {
        written.add(new ChangedText(path, before, after));
      }
    });
    return written;
  }

  private static String logOf(String path, FileSource files) {
    String folder = path;
    while (!folder.isEmpty()) {
      folder = folder.substring(0, Math.max(0, folder.lastIndexOf('/')));
      String log = (folder.isEmpty() ? "" : folder + "/") + ChangeLogText.FILE;
      if (files.text(log).isPresent()) {
        return log;
      }
    }
    return ChangeLogText.FILE;
  }

  private static ChangeLogText.Entries entries(List<DescribedFile> files) {
    List<String> added = new ArrayList<>();
    List<String> changed = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    for (DescribedFile file : files) {
      String name = "`" + file.file().path() + "`";
      switch (file.file().state()) {
        case ADDED, UNTRACKED -> added.add(name);
        case DELETED -> removed.add(name);
        case MODIFIED, RENAMED, CONFLICTED, UNCHANGED, IGNORED -> {
          if (file.changes().isEmpty()) {
            changed.add(name);
          }
          file.changes().forEach(change -> changed.add(words(change)));
        }
      }
    }
    return new ChangeLogText.Entries(added, changed, removed);
  }

  private static String words(DescribedChange change) {
    String breaking = change.severity() == Severity.ERROR ? "**Breaking:** " : "";
    String where = change.path().isEmpty() ? "" : "`" + change.path() + "`: ";
    return breaking + where + change.words().replace("\n", " ");
  }
}
