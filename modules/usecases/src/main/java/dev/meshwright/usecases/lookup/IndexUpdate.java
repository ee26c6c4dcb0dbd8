package dev.meshwright.usecases.lookup;

import dev.meshwright.jobs.CancelledException;
import dev.meshwright.jobs.ParallelMap;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.files.WorkspaceFile;
import dev.meshwright.model.search.IndexedFile;
import dev.meshwright.search.SearchIndex;
import dev.meshwright.search.SearchIndex.Known;
import dev.meshwright.usecases.compare.SchemaFileSet;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.workspace.WorkspaceRoot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Brings an index to what a workspace holds now: what has changed is read again, and what names
/// something that has changed.
final class IndexUpdate {

  /// Read before they are put, so that memory does not grow with the workspace.
  private static final int AT_A_TIME = 400;

  /// The parsed files of so many are kept to read the next ones with.
  private static final int READ_TOGETHER = 4_000;

  private final SearchIndex index;
  private final WorkspaceRoot root;
  private final SchemaLanguages languages;
  private final FileSource files;
  private final Map<String, WorkspaceFile> byPath = new HashMap<>();
  private final Map<String, Long> stamps = new HashMap<>();
  private Optional<EntryReader> reader = Optional.empty();
  private int readTogether;
  private int read;

  IndexUpdate(SearchIndex index, WorkspaceRoot root, SchemaLanguages languages, FileSource files) {
    this.index = index;
    this.root = root;
    this.languages = languages;
    this.files = files;
  }

  /// @return how many files were read
  int run(List<WorkspaceFile> all, Progress progress) throws IOException {
    Map<String, Long> before = index.stamps();
    Map<String, Long> contents = index.contents();
    Map<String, WorkspaceFile> changed = new LinkedHashMap<>();
    for (WorkspaceFile file : all) {
      progress.checkCancelled();
      byPath.put(file.path(), file);
      long stamp = Stamps.of(file, files);
      stamps.put(file.path(), stamp);
      if (!Objects.equals(before.get(file.path()), stamp)) {
        if (isSame(file, contents)) {
          index.touch(file.path(), stamp);
        } else {
          changed.put(file.path(), file);
        }
      }
    }
    boolean first = before.isEmpty();
    Set<String> again = new HashSet<>();
    for (String gone : before.keySet()) {
      if (!byPath.containsKey(gone)) {
        Optional<Known> known = index.known(gone);
        if (known.filter(was -> !was.declares().isEmpty()).isPresent()) {
          again.addAll(index.dependents(List.of(gone), known.get().declared()));
        }
        index.remove(gone);
      }
    }
    try {
      read(List.copyOf(changed.values()), changed.keySet(), first, again, progress);
    } catch (CancelledException cancelled) {
      // The rest is read the next time, also after the end of the program.
      index.commit();
      throw cancelled;
    }
    if (before.isEmpty() && changed.isEmpty()) {
      return 0;
    }
    index.commit();
    return read;
  }

  /// A file that was written anew, as by checking out another branch and this one again.
  private boolean isSame(WorkspaceFile file, Map<String, Long> contents) {
    long held = contents.getOrDefault(file.path(), 0L);
    return held != 0 && held == Stamps.content(file, files);
  }

  private void read(
      List<WorkspaceFile> wanted,
      Set<String> changed,
      boolean first,
      Set<String> again,
      Progress progress)
      throws IOException {
    for (int from = 0; from < wanted.size(); from += AT_A_TIME) {
      progress.report("Reading what can be found", (double) from / wanted.size());
      List<IndexedFile> indexed =
          read(wanted.subList(from, Math.min(wanted.size(), from + AT_A_TIME)), progress);
      if (!first) {
        for (IndexedFile file : indexed) {
          again.addAll(dependents(file));
        }
        again.removeAll(changed);
        put(again, progress);
        again.clear();
      }
      for (IndexedFile file : indexed) {
        index.put(file);
      }
      index.refresh();
    }
    again.removeAll(changed);
    put(again, progress);
  }

  /// They go first: were the work cancelled behind the file that they depend on, nothing would say
  /// that they are out of date.
  private void put(Set<String> dependents, Progress progress) throws IOException {
    List<WorkspaceFile> known =
        dependents.stream().sorted().map(byPath::get).filter(Objects::nonNull).toList();
    for (int from = 0; from < known.size(); from += AT_A_TIME) {
      List<WorkspaceFile> some = known.subList(from, Math.min(known.size(), from + AT_A_TIME));
      for (IndexedFile file : read(some, progress)) {
        index.put(file);
      }
    }
  }

  private Set<String> dependents(IndexedFile file) throws IOException {
    Optional<Known> known = index.known(file.path());
    String before = known.map(Known::declares).orElse("");
    if (before.equals(file.declares())) {
      return Set.of();
    }
    Set<String> names = new HashSet<>(file.declared());
    known.ifPresent(was -> names.addAll(was.declared()));
    return index.dependents(List.of(file.path()), names);
  }

  private List<IndexedFile> read(List<WorkspaceFile> some, Progress progress) {
    if (reader.isEmpty() || readTogether > READ_TOGETHER) {
      SchemaFileSet state = languages.state(files);
      reader = Optional.of(new EntryReader(root, state));
      readTogether = 0;
    }
    readTogether += (int) some.stream().filter(file -> file.kind().isSchema()).count();
    read += some.size();
    EntryReader with = reader.get();
    List<WorkspaceFile> heavy = new ArrayList<>();
    List<IndexedFile> done = new ArrayList<>();
    for (WorkspaceFile file : some) {
      if (EntryReader.isRead(file)) {
        heavy.add(file);
      } else {
        done.add(with.read(file, stamps.getOrDefault(file.path(), 0L)));
      }
    }
    done.addAll(
        ParallelMap.map(
            "Reading what can be found",
            heavy,
            file -> with.read(file, stamps.getOrDefault(file.path(), 0L)),
            new Unreported(progress)));
    return done;
  }

  /// A part of the work of which only the whole is reported.
  private record Unreported(Progress progress) implements Progress {

    @Override
    public void report(String step, double done) {}

    @Override
    public void checkCancelled() {
      progress.checkCancelled();
    }

    @Override
    public Registration onCancel(Runnable hook) {
      return progress.onCancel(hook);
    }
  }
}
