package dev.meshwright.usecases.lookup;

import dev.meshwright.model.TextRange;
import dev.meshwright.model.search.Entry;
import dev.meshwright.model.search.EntryKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The entries of one file as they are gathered.
final class EntryList {

  private final String path;
  private final List<Entry> entries = new ArrayList<>();

  EntryList(String path) {
    this.path = path;
  }

  /// The file itself, which comes first.
  ///
  /// @param names plain ones by which others name it
  void file(
      List<String> names, String doc, List<String> tags, boolean owned, List<Entry.Use> uses) {
    Set<String> keys = new LinkedHashSet<>(List.of(path));
    names.forEach(name -> keys.add(Entry.named(name)));
    entries.addFirst(
        new Entry(
            EntryKind.FILE,
            path.substring(path.lastIndexOf('/') + 1),
            "",
            "",
            List.copyOf(keys),
            "",
            doc,
            tags,
            owned,
            uses,
            TextRange.at(0)));
  }

  void plainFile() {
    file(List.of(), "", List.of(), false, List.of());
  }

  void add(Entry entry) {
    entries.add(entry);
  }

  /// A column, step or test, which is only found.
  void add(EntryKind kind, String name, String within, String type, String doc, TextRange range) {
    entries.add(
        new Entry(
            kind, name, within, "", List.of(), type, doc, List.of(), false, List.of(), range));
  }

  List<Entry> all() {
    return List.copyOf(entries);
  }

  /// A tag as people write it, in the forms in which it is asked for: `x-pii: email` is `pii` and
  /// `pii=email`.
  static List<String> tags(String name, String value) {
    String last = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String plain = last.startsWith("x-") ? last.substring(2) : last;
    return value.isEmpty() || value.equals("true")
        ? List.of(plain)
        : List.of(plain, plain + "=" + value.toLowerCase(Locale.ROOT));
  }

  /// A tag that is one text: `pii`, `pii:email`.
  static List<String> tag(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? tags(text, "")
        : tags(text.substring(0, colon).strip(), text.substring(colon + 1).strip());
  }
}
