package dev.meshwright.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollector;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.Weight;

/// Sorts what one query finds into parts, each with the best and the number of its own. A query for
/// each part would look up the words again each time, which is what takes long.
final class PartsManager implements CollectorManager<PartsManager.Parts, List<TopFieldDocs>> {

  private final List<Weight> parts;
  private final Sort sort;
  private final int most;

  /// @param most of each part
  PartsManager(List<Weight> parts, Sort sort, int most) {
    this.parts = parts;
    this.sort = sort;
    this.most = most;
  }

  @Override
  public Parts newCollector() {
    List<TopFieldCollector> found = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      found.add(new TopFieldCollectorManager(sort, most, Integer.MAX_VALUE).newCollector());
    }
    return new Parts(parts, found);
  }

  @Override
  public List<TopFieldDocs> reduce(Collection<Parts> all) {
    List<TopFieldDocs> merged = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      int part = i;
      TopFieldDocs[] each =
          all.stream().map(one -> one.found.get(part).topDocs()).toArray(TopFieldDocs[]::new);
      merged.add(each.length == 1 ? each[0] : TopDocs.merge(sort, most, each));
    }
    return merged;
  }

  /// What is found in all parts.
  static final class Parts implements Collector {

    private final List<Weight> parts;
    private final List<TopFieldCollector> found;

    private Parts(List<Weight> parts, List<TopFieldCollector> found) {
      this.parts = parts;
      this.found = found;
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
      List<Part> there = new ArrayList<>();
      for (int i = 0; i < parts.size(); i++) {
        Scorer scorer = parts.get(i).scorer(context);
        if (scorer != null) {
          there.add(new Part(scorer.iterator(), found.get(i).getLeafCollector(context)));
        }
      }
      return new Leaf(there);
    }
  }

  /// @param documents of the part
  private record Part(DocIdSetIterator documents, LeafCollector found) {}

  private record Leaf(List<Part> parts) implements LeafCollector {

    @Override
    public void setScorer(Scorable scorer) throws IOException {
      for (Part part : parts) {
        part.found.setScorer(scorer);
      }
    }

    @Override
    public void collect(int document) throws IOException {
      for (Part part : parts) {
        if (part.documents.docID() < document) {
          part.documents.advance(document);
        }
        if (part.documents.docID() == document) {
          part.found.collect(document);
        }
      }
    }
  }
}
