package dev.meshwright.usecases.lookup;

import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.search.EntryKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The filters of a query, by the words that people type before a colon.
public enum SearchFilter {
  TYPE("type"),
  FORMAT("format"),
  KIND("kind"),
  TAG("tag"),
  PII("pii"),
  USED_BY("used-by"),
  USES("uses"),
  CHANGED_SINCE("changed-since"),
  NO("no"),
  IN("in");

  private static final Map<String, Set<FileKind>> FORMATS = formats();
  private static final Map<String, Set<FileKind>> FILE_KINDS = fileKinds();

  private final String word;

  SearchFilter(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static Optional<SearchFilter> of(String word) {
    return Arrays.stream(values()).filter(filter -> filter.word.equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(SearchFilter::word).toList();
  }

  /// The words that it can be given; none where any will do.
  Set<String> choices() {
    return switch (this) {
      case FORMAT -> FORMATS.keySet();
      case KIND -> kinds();
      case NO -> new LinkedHashSet<>(List.of("doc", "owner", "use"));
      case TYPE, TAG, PII, USED_BY, USES, CHANGED_SINCE, IN -> Set.of();
    };
  }

  static Set<FileKind> format(String word) {
    return FORMATS.getOrDefault(word, Set.of());
  }

  /// Kinds of files that a word of `kind:` means.
  static Set<FileKind> fileKind(String word) {
    return FILE_KINDS.getOrDefault(word, Set.of());
  }

  /// Kinds of what is in files.
  static Set<EntryKind> entryKind(String word) {
    return word.equals("type")
        ? Set.of(EntryKind.RECORD, EntryKind.ENUM, EntryKind.DEFINITION, EntryKind.SERVICE)
        : Arrays.stream(EntryKind.values())
            .filter(kind -> kind.word().equals(word))
            .collect(Collectors.toSet());
  }

  private static Set<String> kinds() {
    Set<String> words = new LinkedHashSet<>(List.of("type"));
    Arrays.stream(EntryKind.values()).map(EntryKind::word).forEach(words::add);
    words.addAll(FILE_KINDS.keySet());
    return words;
  }

  private static Map<String, Set<FileKind>> formats() {
    Map<String, Set<FileKind>> formats = new LinkedHashMap<>();
    formats.put("avro", Set.of(FileKind.AVRO_SCHEMA, FileKind.AVRO_IDL));
    formats.put("proto", Set.of(FileKind.PROTOBUF_SCHEMA));
    formats.put("protobuf", Set.of(FileKind.PROTOBUF_SCHEMA));
    formats.put("json", Set.of(FileKind.JSON_SCHEMA));
    formats.put("odcs", Set.of(FileKind.CONTRACT));
    formats.put("odps", Set.of(FileKind.PRODUCT));
    formats.put("sql", Set.of(FileKind.TRANSFORMATION));
    formats.put("sample", Set.of(FileKind.SAMPLE));
    formats.put("test", Set.of(FileKind.TEST));
    return formats;
  }

  private static Map<String, Set<FileKind>> fileKinds() {
    Map<String, Set<FileKind>> kinds = new LinkedHashMap<>();
    kinds.put(
        "schema",
        Arrays.stream(FileKind.values()).filter(FileKind::isSchema).collect(Collectors.toSet()));
    kinds.put("contract", Set.of(FileKind.CONTRACT));
    kinds.put("product", Set.of(FileKind.PRODUCT));
    kinds.put("sql", Set.of(FileKind.TRANSFORMATION));
    kinds.put("sample", Set.of(FileKind.SAMPLE));
    return kinds;
  }
}
