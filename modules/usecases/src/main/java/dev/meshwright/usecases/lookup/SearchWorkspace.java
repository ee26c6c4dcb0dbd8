package dev.meshwright.usecases.lookup;

import dev.meshwright.jobs.CancelledException;
import dev.meshwright.jobs.Progress;
import dev.meshwright.jobs.Undisturbed;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.search.Criterion;
import dev.meshwright.model.search.FoundEntries;
import dev.meshwright.model.search.FoundEntry;
import dev.meshwright.search.SearchIndex;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.usecases.compare.SchemaLanguages;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import dev.meshwright.workspace.WorkspaceRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds anything in one workspace, by an index that is opened when it is first needed.
public final class SearchWorkspace implements FindAnything, AutoCloseable {

  private static final int MOST_LOCATED = 2_000_000;
  private static final List<String> WARMING = List.of("a order", "e", "t", "a", "o", "n", "s");

  private final WorkspaceRoot root;
  private final SchemaLanguages languages;
  private final Path folder;
  private final Supplier<OpenedWorkspace> workspace;
  private final Function<String, Result<FileSource>> revision;
  private final Supplier<FileSource> stored;
  private final AtomicReference<@Nullable SearchIndex> index = new AtomicReference<>();
  private final AtomicBoolean noticed = new AtomicBoolean();
  private final AtomicBoolean warm = new AtomicBoolean();
  private final AtomicBoolean closed = new AtomicBoolean();
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

  /// Whoever cancels interrupts, and that would close the files of the index under all who use it.
  @Override
  public int update(FileSource files, Progress progress) {
    return Undisturbed.get(() -> updated(files, progress));
  }

  private int updated(FileSource files, Progress progress) {
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
    int read = new IndexUpdate(into, root, languages, files).run(workspace.get().files(), progress);
    if (warm.compareAndSet(false, true)) {
      // Who asks first need not wait until the code for it is loaded and compiled: single letters
      // find the most.
      List<Criterion> parts = List.of(HitGroup.values()).stream().map(HitGroup::criterion).toList();
      for (String asked : WARMING) {
        into.findIn(parts, SearchText.read(asked).words(), List.of(), 8);
      }
    }
    return read;
  }

  private SearchIndex index() {
    SearchIndex known = index.get();
    if (known != null) {
      return known;
    }
    synchronized (updating) {
      SearchIndex opened = index.get();
      if (closed.get()) {
        throw new CancelledException();
      }
      if (opened == null) {
        opened = SearchIndex.open(folder);
        index.set(opened);
      }
      return opened;
    }
  }

  @Override
  public Searched find(String query, int most) {
    Asked<FoundEntries> asked =
        ask(
            query,
            FoundEntries.NONE,
            (in, text, criteria) -> in.find(text.words(), criteria, most));
    return new Searched(asked.found(), asked.problems());
  }

  @Override
  public FoundGroups groups(String query, int most) {
    List<HitGroup> groups = List.of(HitGroup.values());
    List<Criterion> parts = groups.stream().map(HitGroup::criterion).toList();
    Asked<List<FoundEntries>> asked =
        ask(
            query,
            List.of(),
            (in, text, criteria) -> in.findIn(parts, text.words(), criteria, most));
    Map<HitGroup, FoundEntries> found = new EnumMap<>(HitGroup.class);
    for (int i = 0; i < asked.found().size(); i++) {
      found.put(groups.get(i), asked.found().get(i));
    }
    return new FoundGroups(found, SearchText.read(query).isPlain(), asked.problems());
  }

  /// Asks the index.
  @FunctionalInterface
  private interface Question<T> {
    T ask(SearchIndex in, SearchText text, List<Criterion> criteria) throws IOException;
  }

  private record Asked<T>(T found, List<Problem> problems) {}

  private <T> Asked<T> ask(String query, T none, Question<T> question) {
    return Undisturbed.get(() -> answer(query, none, question));
  }

  private <T> Asked<T> answer(String query, T none, Question<T> question) {
    try {
      SearchIndex in = index();
      SearchText text = SearchText.read(query);
      SearchCriteria criteria = new SearchCriteria(in, text, workspace.get(), stored, revision);
      List<Criterion> read = criteria.read();
      List<Problem> problems = new ArrayList<>(criteria.problems());
      boolean nothing = text.words().isEmpty() && read.isEmpty();
      T found = nothing || !criteria.problems().isEmpty() ? none : question.ask(in, text, read);
      notice(in).ifPresent(problems::add);
      return new Asked<>(found, problems);
    } catch (IOException | UncheckedIOException broken) {
      throw unreadable(broken);
    }
  }

  @Override
  public List<Optional<FoundEntry>> locate(List<ListedPlace> places) {
    return Undisturbed.get(() -> located(places));
  }

  private List<Optional<FoundEntry>> located(List<ListedPlace> places) {
    Set<String> paths = places.stream().map(ListedPlace::path).collect(Collectors.toSet());
    try {
      Map<String, List<FoundEntry>> found =
          index()
              .find(List.of(), List.of(new Criterion.InFiles(paths)), MOST_LOCATED)
              .entries()
              .stream()
              .collect(Collectors.groupingBy(FoundEntry::path));
      return places.stream()
          .map(place ->
              found.getOrDefault(place.path(), List.of()).stream().filter(place::is).findFirst())
          .toList();
    } catch (IOException | UncheckedIOException broken) {
      throw unreadable(broken);
    }
  }

  /// What fulfils all conditions, among what was read.
  FoundEntries entries(List<Criterion> criteria, int most) {
    try {
      return index().find(List.of(), criteria, most);
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

  /// Waits for an update that is running; it is not opened again.
  @Override
  public void close() {
    closed.set(true);
    Undisturbed.get(() -> {
      synchronized (updating) {
        SearchIndex last = index.getAndSet(null);
        close(last);
        return Optional.ofNullable(last);
      }
    });
  }
}
