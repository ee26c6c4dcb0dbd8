package dev.meshwright.search;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.search.Criterion;
import dev.meshwright.model.search.FoundEntries;
import dev.meshwright.model.search.IndexedFile;
import dev.meshwright.model.search.SearchWord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;

/// The index of one workspace. Thread-safe: it may be asked while it is filled, and then tells what
/// it held when it was last made visible.
public final class SearchIndex implements AutoCloseable {

  private final IndexFolder.Opened opened;
  private final SearcherManager searchers;
  private final Path folder;

  private SearchIndex(Path folder, IndexFolder.Opened opened) throws IOException {
    this.folder = folder;
    this.opened = opened;
    this.searchers = new SearcherManager(opened.writer(), null);
  }

  /// Opens the index in a folder of its own. One that is damaged or of another version is made
  /// anew; where that cannot be, the index is in memory.
  public static SearchIndex open(Path folder) {
    try {
      return new SearchIndex(folder, IndexFolder.open(folder));
    } catch (IOException broken) {
      return inMemory(folder);
    }
  }

  /// An index in memory, in place of one that cannot be written.
  ///
  /// @param folder that was meant for it
  public static SearchIndex inMemory(Path folder) {
    try {
      return new SearchIndex(folder, IndexFolder.memory(IndexFolder.State.UNWRITABLE));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// What is to be said of its folder, once.
  public Optional<Problem> notice() {
    return switch (opened.state()) {
      case FINE, COPIED -> Optional.empty();
      case MADE_ANEW ->
          Optional.of(
              Problem.info(
                  "search-index-made-anew",
                  Location.startOf(folder.toString()),
                  "The index of the search was damaged or of another version; it is made anew.",
                  "There is nothing to do: it holds nothing that the files do not."));
      case UNWRITABLE ->
          Optional.of(
              Problem.warning(
                  "search-index-in-memory",
                  Location.startOf(folder.toString()),
                  "The index of the search cannot be written to "
                      + folder
                      + "; it is kept in memory and read anew each time.",
                  "Look whether the disk is full, and whether you may write there."));
    };
  }

  /// Stamps of the files that it holds, by path.
  public Map<String, Long> stamps() throws IOException {
    return numbers(IndexFields.STAMP);
  }

  /// What stands for the contents of the files that it holds, by path.
  public Map<String, Long> contents() throws IOException {
    return numbers(IndexFields.CONTENT);
  }

  private Map<String, Long> numbers(String field) throws IOException {
    Map<String, Long> stamps = new HashMap<>();
    IndexSearcher searcher = searchers.acquire();
    try {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        NumericDocValues values = leaf.reader().getNumericDocValues(field);
        SortedDocValues paths = leaf.reader().getSortedDocValues(IndexFields.PATH);
        if (values == null || paths == null) {
          continue;
        }
        for (int id = values.nextDoc();
            id != DocIdSetIterator.NO_MORE_DOCS;
            id = values.nextDoc()) {
          boolean live = leaf.reader().getLiveDocs() == null || leaf.reader().getLiveDocs().get(id);
          if (live && paths.advanceExact(id)) {
            stamps.put(paths.lookupOrd(paths.ordValue()).utf8ToString(), values.longValue());
          }
        }
      }
      return stamps;
    } finally {
      searchers.release(searcher);
    }
  }

  /// What was kept of a file, to tell what a change of it means to others.
  ///
  /// @param declares stands for the names that it declares
  /// @param declared their last names
  public record Known(String declares, Set<String> declared) {}

  public Optional<Known> known(String path) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      for (ScoreDoc hit :
          searcher.search(new TermQuery(new Term(IndexFields.PATH, path)), 1, Sort.INDEXORDER)
              .scoreDocs) {
        Document document = searcher.storedFields().document(hit.doc);
        return Optional.of(
            new Known(
                EntryDocuments.text(document, IndexFields.DECLARES),
                Set.copyOf(
                    EntryDocuments.lines(EntryDocuments.text(document, IndexFields.DECLARED)))));
      }
      return Optional.empty();
    } finally {
      searchers.release(searcher);
    }
  }

  /// Paths of the files that look up names in one of these files, or name one of these.
  public Set<String> dependents(Collection<String> files, Collection<String> names)
      throws IOException {
    Set<String> found = new TreeSet<>(paths(EntryQueries.oneOf(IndexFields.WITH, files)));
    found.addAll(paths(EntryQueries.oneOf(IndexFields.MENTIONS, names)));
    return found;
  }

  /// Paths of the files in which somebody says who owns them.
  public Set<String> owned() throws IOException {
    return paths(new TermQuery(new Term(IndexFields.FLAG, EntryDocuments.OWNED)));
  }

  private Set<String> paths(Query query) throws IOException {
    Set<String> paths = new HashSet<>();
    IndexSearcher searcher = searchers.acquire();
    try {
      int most = Math.max(1, searcher.getIndexReader().maxDoc());
      for (ScoreDoc hit : searcher.search(query, most, Sort.INDEXORDER).scoreDocs) {
        paths.add(
            EntryDocuments.text(
                searcher.storedFields().document(hit.doc, Set.of(IndexFields.PATH)),
                IndexFields.PATH));
      }
      return paths;
    } finally {
      searchers.release(searcher);
    }
  }

  /// Puts a file in place of what was kept of it.
  public void put(IndexedFile file) throws IOException {
    opened
        .writer()
        .updateDocuments(new Term(IndexFields.PATH, file.path()), EntryDocuments.of(file));
  }

  /// Gives a file that holds what it held another stamp.
  public void touch(String path, long stamp) throws IOException {
    opened
        .writer()
        .updateNumericDocValue(
            new Term(IndexFields.KEY, EntryDocuments.cut(path)), IndexFields.STAMP, stamp);
  }

  public void remove(String path) throws IOException {
    opened.writer().deleteDocuments(new Term(IndexFields.PATH, path));
  }

  /// Makes visible what was put.
  public void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
  }

  /// Keeps what was put, and makes it visible.
  public void commit() throws IOException {
    opened.writer().commit();
    refresh();
  }

  /// What has all words and fulfils all criteria, the best first. When nothing does, words like
  /// those that are typed count.
  public FoundEntries find(List<SearchWord> words, List<Criterion> criteria, int most)
      throws IOException {
    return findIn(List.of(new Criterion.All(List.of())), words, criteria, most).getFirst();
  }

  /// The same in parts of the index, each with the best of its own. Words like those that are typed
  /// count when no part has the words.
  ///
  /// @param most of each part
  public List<FoundEntries> findIn(
      List<Criterion> parts, List<SearchWord> words, List<Criterion> criteria, int most)
      throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return new EntrySearch(searcher, words, criteria).in(parts, most);
    } finally {
      searchers.release(searcher);
    }
  }

  /// Ends it; what was put and not committed is lost.
  @Override
  public void close() throws IOException {
    searchers.close();
    opened.writer().rollback();
    opened.directory().close();
  }
}
