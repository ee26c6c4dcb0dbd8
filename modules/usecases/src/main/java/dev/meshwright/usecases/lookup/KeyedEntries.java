package dev.meshwright.usecases.lookup;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.search.Criterion;
import dev.meshwright.model.search.Entry;
import dev.meshwright.model.search.FoundEntries;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// What the files of a workspace declare and name, by the keys under which they do.
public interface KeyedEntries {

  /// More than any name of a workspace has.
  int MOST = 200_000;

  /// Something of a file.
  record Found(String path, FileKind file, Entry entry) {}

  /// What a file declares and names, brought up to date with all other files.
  List<Found> of(String path, FileSource files, Progress progress);

  /// What a file declared and named when that was done last.
  List<Found> inFile(String path);

  /// What is declared under one of the keys.
  List<Found> declaring(Collection<String> keys);

  /// What names one of the keys.
  List<Found> naming(Collection<String> keys);

  /// Those of an index.
  static KeyedEntries of(SearchWorkspace search) {
    return new KeyedEntries() {

      @Override
      public List<Found> of(String path, FileSource files, Progress progress) {
        search.update(files, progress);
        return inFile(path);
      }

      @Override
      public List<Found> inFile(String path) {
        return found(new Criterion.InFiles(Set.of(path)));
      }

      @Override
      public List<Found> declaring(Collection<String> keys) {
        return found(new Criterion.HasKey(Set.copyOf(keys)));
      }

      @Override
      public List<Found> naming(Collection<String> keys) {
        return found(new Criterion.Names(Set.copyOf(keys)));
      }

      private List<Found> found(Criterion criterion) {
        FoundEntries entries = search.entries(List.of(criterion), MOST);
        return entries.entries().stream()
            .map(each -> new Found(each.path(), each.file(), each.entry()))
            .toList();
      }
    };
  }
}
