package dev.meshwright.usecases.lookup;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.search.Criterion;
import dev.meshwright.model.search.FoundEntries;
import dev.meshwright.search.SearchIndex;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import dev.meshwright.workspace.WorkspaceRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Finds anything in one workspace, by an index that is opened when it is first needed.
/// Thread-safe: while the index is brought up to date, it can be asked what it holds until then.
public final class SearchWorkspace implements AutoCloseable {

  private final WorkspaceRoot root;
  private final SchemaLanguages languages;
  private final Path folder;
  private final Supplier<OpenedWorkspace> workspace;
  private final Function<String, Result<FileSource>> revision;
  private final Supplier<FileSource> stored;
  private final AtomicReference<@Nullable SearchIndex> index = new AtomicReference<>();
  private final AtomicBoolean noticed = new AtomicBoolean();
  private final Object updating = new Object();

  /// @param folder of the index, outside of the workspace
  /// @param workspace what it holds now
  /// @param revision its files at a revision
  /// @param stored its files as Git would store them now
  public SearchWorkspace(
      WorkspaceRoot root,
      SchemaLanguages languages,
      Path folder,
      Supplier<OpenedWorkspace> workspace,
      Function<String, Result<FileSource>> revision,
      Supplier<FileSource> stored) {
    this.root = root;
    this.languages = languages;
    this.folder = folder;
    this.workspace = workspace;
    this.revision = revision;
    this.stored = stored;
  }

  /// Brings the index up to date. What was read stays when it is cancelled.
  ///
  /// @param files of the working copy, with unsaved texts
  /// @return how many files were read
  public int update(FileSource files, Progress progress) {
    synchronized (updating) {
      try {
        return update(index(), files, progress);
      } catch (IOException | UncheckedIOException full) {
        SearchIndex memory = SearchIndex.inMemory(folder);
        close(index.getAndSet(memory));
        try {
          return update(memory, files, progress);
        } catch (IOException | UncheckedIOException broken) {
          throw unreadable(broken);
        }
      }
    }
  }

  private int update(SearchIndex into, FileSource files, Progress progress) throws IOException {
    return new IndexUpdate(into, root, languages, files).run(workspace.get().files(), progress);
  }

  private SearchIndex index() {
    SearchIndex known = index.get();
    if (known != null) {
      return known;
    }
    synchronized (updating) {
      SearchIndex opened = index.get();
      if (opened == null) {
        opened = SearchIndex.open(folder);
        index.set(opened);
      }
      return opened;
    }
  }

  /// What fits a query, the best first, among what was read.
  ///
  /// @param query words and filters
  public Searched find(String query, int most) {
    try {
      SearchIndex in = index();
      SearchText text = SearchText.read(query);
      SearchCriteria criteria = new SearchCriteria(in, text, workspace.get(), stored, revision);
      List<Criterion> read = criteria.read();
      List<Problem> problems = new ArrayList<>(criteria.problems());
      boolean nothing = text.words().isEmpty() && read.isEmpty();
      FoundEntries found =
          nothing || !criteria.problems().isEmpty()
              ? FoundEntries.NONE
              : in.find(text.words(), read, most);
      notice(in).ifPresent(problems::add);
      return new Searched(found, problems);
    } catch (IOException | UncheckedIOException broken) {
      throw unreadable(broken);
    }
  }

  private Optional<Problem> notice(SearchIndex in) {
    Optional<Problem> notice = in.notice();
    return notice.isPresent() && noticed.compareAndSet(false, true) ? notice : Optional.empty();
  }

  private OperationFailedException unreadable(Exception broken) {
    return new OperationFailedException(
        "The index of the search cannot be read: " + broken.getMessage(), broken);
  }

  private static void close(@Nullable SearchIndex closed) {
    if (closed != null) {
      try {
        closed.close();
      } catch (IOException | RuntimeException broken) {
        // It could not be written; nothing of it is kept.
      }
    }
  }

  @Override
  public void close() {
    close(index.getAndSet(null));
  }
}
