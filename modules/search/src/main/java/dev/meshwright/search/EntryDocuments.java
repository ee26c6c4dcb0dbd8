package dev.meshwright.search;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.search.Entry;
import dev.meshwright.model.search.EntryKind;
import dev.meshwright.model.search.IndexedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/// Entries as the index keeps them.
final class EntryDocuments {

  static final String DOCUMENTED = "documented";
  static final String OWNED = "owned";
  static final String USABLE = "usable";

  private static final List<EntryKind> KINDS = List.of(EntryKind.values());

  private static final int LONGEST_DOC = 400;
  private static final int MOST_WORDS = 200;

  /// The longest term that the index takes, in characters of any kind.
  private static final int LONGEST_TERM = 8_000;

  private EntryDocuments() {}

  static List<Document> of(IndexedFile file) {
    List<Document> documents = new ArrayList<>();
    for (Entry entry : file.entries()) {
      Document document = entry(file, entry);
      if (documents.isEmpty()) {
        whole(file, document);
      }
      documents.add(document);
    }
    return documents;
  }

  /// What only the first document of a file has.
  private static void whole(IndexedFile file, Document document) {
    document.add(new NumericDocValuesField(IndexFields.STAMP, file.stamp()));
    document.add(new NumericDocValuesField(IndexFields.CONTENT, file.content()));
    words(document, IndexFields.WITH, file.with().stream());
    words(document, IndexFields.MENTIONS, file.mentions().stream());
    document.add(new StoredField(IndexFields.DECLARES, file.declares()));
    document.add(new StoredField(IndexFields.DECLARED, String.join("\n", file.declared())));
  }

  private static Document entry(IndexedFile file, Entry entry) {
    Document document = new Document();
    document.add(new StringField(IndexFields.PATH, file.path(), Field.Store.YES));
    document.add(new SortedDocValuesField(IndexFields.PATH, new BytesRef(cut(file.path()))));
    document.add(new StringField(IndexFields.FILE_KIND, file.kind().name(), Field.Store.YES));
    document.add(new StringField(IndexFields.KIND, entry.kind().name(), Field.Store.YES));
    document.add(new StoredField(IndexFields.NAME, entry.name()));
    document.add(new StoredField(IndexFields.WITHIN, entry.within()));
    String whole = WordParts.whole(entry.name());
    words(document, IndexFields.WHOLE, Stream.of(whole));
    words(document, IndexFields.BEGINS, WordParts.beginnings(whole).stream());
    words(document, IndexFields.PART, WordParts.parts(entry.name()).stream());
    words(document, IndexFields.IN_PATH, WordParts.of(file.path()).stream());
    words(document, IndexFields.IN_WITHIN, WordParts.of(entry.within()).stream());
    words(
        document,
        IndexFields.IN_DOC,
        WordParts.parts(start(entry.doc())).stream().limit(MOST_WORDS));
    document.add(new StoredField(IndexFields.DOC, start(entry.doc())));
    document.add(new StoredField(IndexFields.TYPE, entry.type()));
    words(
        document,
        IndexFields.IN_TYPE,
        Stream.concat(
            Stream.of(entry.type().toLowerCase(Locale.ROOT)), WordParts.of(entry.type()).stream()));
    Stream<String> tags = entry.tags().stream().map(tag -> tag.toLowerCase(Locale.ROOT));
    words(document, IndexFields.TAG_VALUE, tags);
    words(
        document,
        IndexFields.TAG,
        entry.tags().stream().flatMap(tag -> WordParts.of(tag).stream()));
    keys(document, entry);
    flags(document, entry);
    document.add(
        new StoredField(IndexFields.RANGE, entry.range().start() + " " + entry.range().end()));
    document.add(new NumericDocValuesField(IndexFields.START, entry.range().start()));
    document.add(
        new NumericDocValuesField(
            IndexFields.RANK,
            KINDS.indexOf(entry.kind()) * 256L + Math.min(entry.name().length(), 255)));
    return document;
  }

  private static void keys(Document document, Entry entry) {
    words(document, IndexFields.KEY, entry.keys().stream());
    document.add(new StoredField(IndexFields.KEYS, String.join("\n", entry.keys())));
    words(document, IndexFields.INSIDE, Stream.of(entry.inside()));
    words(document, IndexFields.USES, entry.uses().stream().map(Entry.Use::key));
    words(
        document,
        IndexFields.USES_OTHER,
        entry.uses().stream()
            .map(Entry.Use::key)
            .filter(key -> !key.equals(entry.inside()) && !entry.keys().contains(key)));
    document.add(
        new StoredField(
            IndexFields.PLACES,
            String.join(
                "\n",
                entry.uses().stream()
                    .map(use -> use.range().start() + " " + use.range().end() + " " + use.key())
                    .toList())));
  }

  private static void flags(Document document, Entry entry) {
    if (!entry.doc().isBlank()) {
      document.add(new StringField(IndexFields.FLAG, DOCUMENTED, Field.Store.NO));
    }
    if (entry.owned()) {
      document.add(new StringField(IndexFields.FLAG, OWNED, Field.Store.NO));
    }
    if (entry.kind().isType() || entry.kind() == EntryKind.FILE) {
      document.add(new StringField(IndexFields.FLAG, USABLE, Field.Store.NO));
    }
  }

  private static void words(Document document, String field, Stream<String> words) {
    words
        .filter(word -> !word.isEmpty())
        .map(EntryDocuments::cut)
        .distinct()
        .forEach(word -> document.add(new StringField(field, word, Field.Store.NO)));
  }

  /// The bytes of a term are counted; a character has three at most.
  static String cut(String term) {
    return term.length() <= LONGEST_TERM ? term : term.substring(0, LONGEST_TERM);
  }

  private static String start(String doc) {
    return doc.length() <= LONGEST_DOC ? doc : doc.substring(0, LONGEST_DOC);
  }

  /// What was kept of an entry.
  static Entry read(Document document) {
    return new Entry(
        EntryKind.valueOf(text(document, IndexFields.KIND)),
        text(document, IndexFields.NAME),
        text(document, IndexFields.WITHIN),
        "",
        lines(text(document, IndexFields.KEYS)),
        text(document, IndexFields.TYPE),
        text(document, IndexFields.DOC),
        List.of(),
        false,
        lines(text(document, IndexFields.PLACES)).stream().map(EntryDocuments::use).toList(),
        range(text(document, IndexFields.RANGE)));
  }

  static FileKind fileKind(Document document) {
    return FileKind.valueOf(text(document, IndexFields.FILE_KIND));
  }

  static String text(Document document, String field) {
    return Optional.ofNullable(document.get(field)).orElse("");
  }

  static List<String> lines(String text) {
    return text.lines().filter(line -> !line.isEmpty()).toList();
  }

  private static Entry.Use use(String line) {
    String[] parts = line.split(" ", 3);
    return new Entry.Use(parts[2], range(parts[0] + " " + parts[1]));
  }

  private static TextRange range(String text) {
    int blank = text.indexOf(' ');
    return new TextRange(
        Integer.parseInt(text.substring(0, blank)), Integer.parseInt(text.substring(blank + 1)));
  }
}
