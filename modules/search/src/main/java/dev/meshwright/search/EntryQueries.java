package dev.meshwright.search;

import dev.meshwright.model.search.Criterion;
import dev.meshwright.model.search.SearchWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// What is asked for, as the index is asked: the whole name before its beginning, that before a
/// part of it, that before what is said of it.
final class EntryQueries {

  private static final int SHORTEST_FOR_TYPOS = 4;
  private static final int LONG_ENOUGH_FOR_TWO = 8;

  private final boolean typos;
  private final Supplier<Collection<BytesRef>> used;

  /// @param typos whether words like those that are typed count
  /// @param used all keys that something else names
  EntryQueries(boolean typos, Supplier<Collection<BytesRef>> used) {
    this.typos = typos;
    this.used = used;
  }

  Query of(List<SearchWord> words, List<Criterion> criteria) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean positive = false;
    for (SearchWord word : words) {
      for (Query part : word(word)) {
        all.add(part, word.not() ? Occur.MUST_NOT : Occur.MUST);
        positive |= !word.not();
      }
    }
    for (Criterion criterion : criteria) {
      boolean not = criterion instanceof Criterion.Not;
      Query query = criterion(criterion instanceof Criterion.Not(Criterion of) ? of : criterion);
      all.add(query, not ? Occur.MUST_NOT : Occur.FILTER);
    }
    if (!positive) {
      all.add(new BoostQuery(new ConstantScoreQuery(MatchAllDocsQuery.INSTANCE), 0), Occur.MUST);
    }
    return all.build();
  }

  /// One for each name in what is typed: `Order.total` is two.
  private List<Query> word(SearchWord word) {
    List<Query> queries = new ArrayList<>();
    for (String name : word.text().split("[^\\p{L}\\p{M}\\p{N}_-]+", -1)) {
      String whole = WordParts.whole(name);
      if (!whole.isEmpty()) {
        queries.add(name(name, whole, word.exact()));
      }
    }
    return queries;
  }

  private Query name(String name, String whole, boolean exact) {
    List<Query> ways = new ArrayList<>();
    ways.add(boosted(new TermQuery(new Term(IndexFields.WHOLE, whole)), 100));
    if (!exact) {
      ways.add(boosted(begins(whole), 60));
    }
    term(ways, IndexFields.PART, whole, 45, 30, exact);
    if (isLetter(whole)) {
      return new DisjunctionMaxQuery(ways, 0);
    }
    List<String> parts = WordParts.parts(name);
    if (parts.size() > 1) {
      ways.add(boosted(parts(parts, exact, false), 28));
      if (!exact) {
        // As people shorten names: `ordTot` is `orderTotal`.
        ways.add(boosted(parts(parts, false, true), 25));
      }
    }
    term(ways, IndexFields.IN_WITHIN, whole, 10, 8, exact);
    term(ways, IndexFields.TAG, whole, 9, 7, exact);
    term(ways, IndexFields.IN_TYPE, whole, 7, 6, exact);
    term(ways, IndexFields.IN_PATH, whole, 6, 5, exact);
    term(ways, IndexFields.IN_DOC, whole, 4, 3, exact);
    int edits = typos && !exact ? edits(whole) : 0;
    if (edits > 0) {
      ways.add(boosted(new FuzzyQuery(new Term(IndexFields.WHOLE, whole), edits, 0, 50, true), 20));
      ways.add(boosted(new FuzzyQuery(new Term(IndexFields.PART, whole), edits, 0, 50, true), 15));
      ways.add(boosted(new FuzzyQuery(new Term(IndexFields.IN_DOC, whole), edits, 1, 50, true), 1));
    }
    return new DisjunctionMaxQuery(ways, 0);
  }

  /// Where thousands of files have names that begin alike, to look up each of the names takes long.
  private static Query begins(String whole) {
    return whole.length() <= WordParts.LONGEST_BEGINNING
        ? new TermQuery(new Term(IndexFields.BEGINS, whole))
        : new PrefixQuery(new Term(IndexFields.WHOLE, whole));
  }

  /// A single letter is looked for in names only: nearly all docs, types and paths have it. One of
  /// a script without letters may be a word.
  private static boolean isLetter(String word) {
    return word.length() == 1 && word.charAt(0) < 0x80;
  }

  /// @param begun whether each part may be the beginning of one, and not the last alone
  private static Query parts(List<String> parts, boolean exact, boolean begun) {
    BooleanQuery.Builder each = new BooleanQuery.Builder();
    for (int i = 0; i < parts.size(); i++) {
      Term part = new Term(IndexFields.PART, parts.get(i));
      boolean prefix = begun || (i == parts.size() - 1 && !exact);
      each.add(prefix ? new PrefixQuery(part) : new TermQuery(part), Occur.FILTER);
    }
    return each.build();
  }

  private static int edits(String word) {
    int letters = word.codePointCount(0, word.length());
    return letters < SHORTEST_FOR_TYPOS ? 0 : letters < LONG_ENOUGH_FOR_TWO ? 1 : 2;
  }

  private static void term(
      List<Query> ways, String field, String word, float same, float begins, boolean exact) {
    ways.add(boosted(new TermQuery(new Term(field, word)), same));
    if (!exact) {
      ways.add(boosted(new PrefixQuery(new Term(field, word)), begins));
    }
  }

  private static Query boosted(Query query, float boost) {
    return new BoostQuery(new ConstantScoreQuery(query), boost);
  }

  private Query criterion(Criterion criterion) {
    return switch (criterion) {
      case Criterion.Type(String word) -> type(word);
      case Criterion.OfFile(var kinds) ->
          oneOf(IndexFields.FILE_KIND, kinds.stream().map(Enum::name).toList());
      case Criterion.OfKind(var kinds) ->
          oneOf(IndexFields.KIND, kinds.stream().map(Enum::name).toList());
      case Criterion.Tagged(String tag) ->
          new TermQuery(new Term(IndexFields.TAG_VALUE, tag.toLowerCase(Locale.ROOT)));
      case Criterion.Names(Set<String> keys) -> oneOf(IndexFields.USES, keys);
      case Criterion.HasKey(Set<String> keys) -> oneOf(IndexFields.KEY, keys);
      case Criterion.Inside(Set<String> keys) -> oneOf(IndexFields.INSIDE, keys);
      case Criterion.InFiles(Set<String> paths) -> oneOf(IndexFields.PATH, paths);
      case Criterion.InPath(String word) -> inPath(word);
      case Criterion.Documented() -> flag(EntryDocuments.DOCUMENTED);
      case Criterion.Owned() -> flag(EntryDocuments.OWNED);
      case Criterion.Usable() -> flag(EntryDocuments.USABLE);
      case Criterion.Used() -> new TermInSetQuery(IndexFields.KEY, used.get());
      case Criterion.Any(List<Criterion> of) -> together(of, Occur.SHOULD);
      case Criterion.All(List<Criterion> of) -> together(of, Occur.FILTER);
      case Criterion.Not(Criterion of) ->
          new BooleanQuery.Builder()
              .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
              .add(criterion(of), Occur.MUST_NOT)
              .build();
    };
  }

  private Query together(List<Criterion> criteria, Occur occur) {
    if (criteria.isEmpty()) {
      return occur == Occur.FILTER
          ? MatchAllDocsQuery.INSTANCE
          : new MatchNoDocsQuery("one of nothing");
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    criteria.forEach(each -> all.add(criterion(each), occur));
    return all.build();
  }

  private static Query type(String word) {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    either.add(
        new PrefixQuery(new Term(IndexFields.IN_TYPE, word.toLowerCase(Locale.ROOT))),
        Occur.SHOULD);
    either.add(new PrefixQuery(new Term(IndexFields.IN_TYPE, WordParts.whole(word))), Occur.SHOULD);
    return either.build();
  }

  private static Query inPath(String word) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<String> parts = WordParts.parts(word);
    for (String part : parts) {
      all.add(new PrefixQuery(new Term(IndexFields.IN_PATH, part)), Occur.FILTER);
    }
    return parts.isEmpty() ? MatchAllDocsQuery.INSTANCE : all.build();
  }

  private static Query flag(String flag) {
    return new TermQuery(new Term(IndexFields.FLAG, flag));
  }

  static Query oneOf(String field, Collection<String> values) {
    return new TermInSetQuery(
        field, values.stream().map(EntryDocuments::cut).map(BytesRef::new).toList());
  }
}
