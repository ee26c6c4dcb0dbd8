package dev.meshwright.search;

import dev.meshwright.model.search.Criterion;
import dev.meshwright.model.search.Entry;
import dev.meshwright.model.search.FoundEntries;
import dev.meshwright.model.search.FoundEntry;
import dev.meshwright.model.search.SearchWord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// One question to one state of the index.
final class EntrySearch {

  private static final Sort BEST =
      new Sort(
          SortField.FIELD_SCORE,
          new SortField(IndexFields.RANK, SortField.Type.LONG),
          new SortField(IndexFields.PATH, SortField.Type.STRING),
          new SortField(IndexFields.START, SortField.Type.LONG));

  private final IndexSearcher searcher;
  private final List<SearchWord> words;
  private final List<Criterion> criteria;
  private final Highlights highlights;

  EntrySearch(IndexSearcher searcher, List<SearchWord> words, List<Criterion> criteria) {
    this.searcher = searcher;
    this.words = words;
    this.criteria = criteria;
    this.highlights = new Highlights(words);
  }

  /// What is found in each part by itself. Words like those that are typed count only when no part
  /// has the words themselves.
  List<FoundEntries> in(List<Criterion> parts, int most) throws IOException {
    List<FoundEntries> plain = found(parts, most, false);
    boolean any = plain.stream().anyMatch(found -> found.total() > 0);
    return any || words.stream().allMatch(SearchWord::not) ? plain : found(parts, most, true);
  }

  private List<FoundEntries> found(List<Criterion> parts, int most, boolean typos)
      throws IOException {
    EntryQueries queries = new EntryQueries(typos, this::used);
    List<Weight> weights = new ArrayList<>();
    for (Criterion part : parts) {
      Query query = searcher.rewrite(queries.of(List.of(), List.of(part)));
      weights.add(searcher.createWeight(query, ScoreMode.COMPLETE_NO_SCORES, 1));
    }
    int listed = Math.clamp(searcher.getIndexReader().maxDoc(), 1, most);
    List<FoundEntries> found = new ArrayList<>();
    for (TopFieldDocs best :
        searcher.search(queries.of(words, criteria), new PartsManager(weights, BEST, listed))) {
      found.add(entries(best, typos));
    }
    return found;
  }

  private FoundEntries entries(TopFieldDocs best, boolean typos) throws IOException {
    int total = (int) best.totalHits.value();
    if (total == 0) {
      return FoundEntries.NONE;
    }
    List<FoundEntry> entries = new ArrayList<>();
    for (ScoreDoc hit : best.scoreDocs) {
      Document document = searcher.storedFields().document(hit.doc);
      Entry entry = EntryDocuments.read(document);
      entries.add(
          new FoundEntry(
              EntryDocuments.text(document, IndexFields.PATH),
              EntryDocuments.fileKind(document),
              entry,
              highlights.in(entry.name()),
              highlights.in(entry.doc())));
    }
    return new FoundEntries(entries, total, typos);
  }

  private Collection<BytesRef> used() {
    Set<BytesRef> keys = new HashSet<>();
    try {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        var terms = leaf.reader().terms(IndexFields.USES_OTHER);
        if (terms != null) {
          TermsEnum each = terms.iterator();
          for (BytesRef key = each.next(); key != null; key = each.next()) {
            if (isLive(each, leaf.reader().getLiveDocs())) {
              keys.add(BytesRef.deepCopyOf(key));
            }
          }
        }
      }
      return keys;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /// The index forgets terms of what was removed later than that itself.
  private static boolean isLive(TermsEnum term, @Nullable Bits live) throws IOException {
    if (live == null) {
      return true;
    }
    PostingsEnum documents = term.postings(null, PostingsEnum.NONE);
    for (int id = documents.nextDoc();
        id != DocIdSetIterator.NO_MORE_DOCS;
        id = documents.nextDoc()) {
      if (live.get(id)) {
        return true;
      }
    }
    return false;
  }
}
