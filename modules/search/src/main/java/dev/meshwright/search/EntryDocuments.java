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
    document.add(new NumericDocValuesField(Fields.STAMP, file.stamp()));
    words(document, Fields.WITH, file.with().stream());
    words(document, Fields.MENTIONS, file.mentions().stream());
    document.add(new StoredField(Fields.DECLARES, file.declares()));
    document.add(new StoredField(Fields.DECLARED, String.join("\n", file.declared())));
  }

  private static Document entry(IndexedFile file, Entry entry) {
    Document document = new Document();
    document.add(new StringField(Fields.PATH, file.path(), Field.Store.YES));
    document.add(new SortedDocValuesField(Fields.PATH, new BytesRef(cut(file.path()))));
    document.add(new StringField(Fields.FILE_KIND, file.kind().name(), Field.Store.YES));
    document.add(new StringField(Fields.KIND, entry.kind().name(), Field.Store.YES));
    document.add(new StoredField(Fields.NAME, entry.name()));
    document.add(new StoredField(Fields.WITHIN, entry.within()));
    words(document, Fields.WHOLE, Stream.of(WordParts.whole(entry.name())));
    words(document, Fields.PART, WordParts.of(entry.name()).stream());
    words(document, Fields.IN_PATH, WordParts.of(file.path()).stream());
    words(document, Fields.IN_WITHIN, WordParts.of(entry.within()).stream());
    words(document, Fields.IN_DOC, WordParts.parts(start(entry.doc())).stream().limit(MOST_WORDS));
    document.add(new StoredField(Fields.DOC, start(entry.doc())));
    document.add(new StoredField(Fields.TYPE, entry.type()));
    words(
        document,
        Fields.IN_TYPE,
        Stream.concat(
            Stream.of(entry.type().toLowerCase(Locale.ROOT)), WordParts.of(entry.type()).stream()));
    Stream<String> tags = entry.tags().stream().map(tag -> tag.toLowerCase(Locale.ROOT));
    words(document, Fields.TAG_VALUE, tags);
    words(document, Fields.TAG, entry.tags().stream().flatMap(tag -> WordParts.of(tag).stream()));
    keys(document, entry);
    flags(document, entry);
    document.add(new StoredField(Fields.RANGE, entry.range().start() + " " + entry.range().end()));
    document.add(new NumericDocValuesField(Fields.START, entry.range().start()));
    document.add(
        new NumericDocValuesField(
            Fields.RANK,
            KINDS.indexOf(entry.kind()) * 256L + Math.min(entry.name().length(), 255)));
    return document;
  }

  private static void keys(Document document, Entry entry) {
    words(document, Fields.KEY, entry.keys().stream());
    document.add(new StoredField(Fields.KEYS, String.join("\n", entry.keys())));
    words(document, Fields.INSIDE, Stream.of(entry.inside()));
    words(document, Fields.USES, entry.uses().stream().map(Entry.Use::key));
    words(
        document,
        Fields.USES_OTHER,
        entry.uses().stream()
            .map(Entry.Use::key)
            .filter(key -> !key.equals(entry.inside()) && !entry.keys().contains(key)));
    document.add(
        new StoredField(
            Fields.PLACES,
            String.join(
                "\n",
                entry.uses().stream()
                    .map(use -> use.range().start() + " " + use.range().end() + " " + use.key())
                    .toList())));
  }

  private static void flags(Document document, Entry entry) {
    if (!entry.doc().isBlank()) {
      document.add(new StringField(Fields.FLAG, DOCUMENTED, Field.Store.NO));
    }
    if (entry.owned()) {
      document.add(new StringField(Fields.FLAG, OWNED, Field.Store.NO));
    }
    if (entry.kind().isType() || entry.kind() == EntryKind.FILE) {
      document.add(new StringField(Fields.FLAG, USABLE, Field.Store.NO));
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
        EntryKind.valueOf(text(document, Fields.KIND)),
        text(document, Fields.NAME),
        text(document, Fields.WITHIN),
        "",
        lines(text(document, Fields.KEYS)),
        text(document, Fields.TYPE),
        text(document, Fields.DOC),
        List.of(),
        false,
        lines(text(document, Fields.PLACES)).stream().map(EntryDocuments::use).toList(),
        range(text(document, Fields.RANGE)));
  }

  static FileKind fileKind(Document document) {
    return FileKind.valueOf(text(document, Fields.FILE_KIND));
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
