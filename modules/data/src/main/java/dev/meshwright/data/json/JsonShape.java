package dev.meshwright.data.json;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What one place of all documents holds: which kinds of values, with the first place of each, and
/// the shapes inside. It says nothing about how often: a document may be added twice.
final class JsonShape {

  /// A kind of value.
  public enum Kind {
    TRUTH(1),
    NUMBER(1 << 1),
    TEXT(1 << 2),
    OBJECT(1 << 3),
    ARRAY(1 << 4);

    private final int bit;

    Kind(int bit) {
      this.bit = bit;
    }

    int bit() {
      return bit;
    }
  }

  static final int MAX_DECIMAL = 38;

  /// Objects of more different keys are maps.
  static final int MOST_FIELDS = 200;

  static final int MOST_COLUMNS = 2_000;

  private final int most;
  private final Map<Kind, DocumentPosition> firsts = new EnumMap<>(Kind.class);
  private final Map<TextForm, DocumentPosition> forms = new EnumMap<>(TextForm.class);
  private final NumberStatistics numbers = new NumberStatistics();
  private final Fields fields = new Fields();
  private final Set<String> folded = new HashSet<>();
  private Optional<JsonShape> items = Optional.empty();
  private boolean map;
  private boolean nulls;
  private boolean sameButCase;

  /// Kinds in `firsts` as bits: it is asked for every value.
  private int kinds;

  /// Whether TEXT is in `forms`.
  private boolean text;

  private Set<String> keys = new HashSet<>();
  private long keysOf;

  JsonShape(int most) {
    this.most = most;
  }

  /// Of whole documents.
  static JsonShape ofDocuments() {
    return new JsonShape(MOST_COLUMNS);
  }

  /// Where each kind of value is first.
  public Map<Kind, DocumentPosition> firsts() {
    return firsts;
  }

  Map<TextForm, DocumentPosition> forms() {
    return forms;
  }

  NumberStatistics numbers() {
    return numbers;
  }

  /// The members of objects, unless they are maps.
  Fields fields() {
    return fields;
  }

  /// What arrays and maps hold.
  JsonShape items() {
    if (items.isEmpty()) {
      items = Optional.of(new JsonShape(MOST_FIELDS));
    }
    return items.get();
  }

  boolean hasItems() {
    return items.isPresent() && items.get().isSeen();
  }

  /// Whether its objects have too many different keys for columns.
  boolean isMap() {
    return map;
  }

  /// Whether two keys differ in nothing but upper and lower case, or one is empty: SQL cannot tell
  /// them apart.
  boolean isSameButCase() {
    return sameButCase;
  }

  boolean hasNulls() {
    return nulls;
  }

  boolean isSeen() {
    return nulls || !firsts.isEmpty();
  }

  boolean has(Kind kind) {
    return firsts.containsKey(kind);
  }

  void see(Kind kind, DocumentPosition place) {
    if ((kinds & kind.bit()) == 0) {
      kinds |= kind.bit();
      firsts.put(kind, place);
    }
  }

  void seeNull() {
    nulls = true;
  }

  void see(TextForm form, DocumentPosition place) {
    forms.putIfAbsent(form, place);
    text |= form == TextForm.TEXT;
  }

  /// Whether one text at least is of no narrower form.
  boolean isText() {
    return text;
  }

  /// Takes a key of a map.
  ///
  /// @param object its number
  /// @return whether the object did not have it before
  boolean addKey(String key, long object) {
    if (object != keysOf) {
      keys = new HashSet<>();
      keysOf = object;
    }
    return keys.add(key);
  }

  /// The shape of a new member.
  Field add(byte[] key, String name) {
    if (fields.size() == most) {
      toMap();
      return new Field(key, name, items());
    }
    sameButCase |= !folded.add(name.toLowerCase(Locale.ROOT)) || name.isEmpty();
    Field field = new Field(key, name, new JsonShape(MOST_FIELDS));
    fields.add(field);
    return field;
  }

  private void toMap() {
    map = true;
    List<Field> all = new ArrayList<>(fields.all());
    fields.clear();
    for (Field field : all) {
      items().merge(field.shape(), 0, 0);
    }
  }

  /// Adds what was found further behind.
  ///
  /// @param rows between this and the other
  /// @param lines between this and the other
  void merge(JsonShape later, long rows, long lines) {
    later.firsts.forEach(
        (kind, place) -> firsts.merge(kind, place.behind(rows, lines), DocumentPosition::first));
    later.forms.forEach(
        (form, place) -> forms.merge(form, place.behind(rows, lines), DocumentPosition::first));
    kinds |= later.kinds;
    text |= later.text;
    numbers.merge(later.numbers, rows, lines);
    nulls |= later.nulls;
    sameButCase |= later.sameButCase;
    if (later.map && !map) {
      toMap();
    }
    for (Field field : later.fields.all()) {
      Optional<Field> known = map ? Optional.empty() : fields.find(field.name());
      JsonShape into =
          known
              .map(Field::shape)
              .orElseGet(() -> map ? items() : add(field.key(), field.name()).shape());
      into.merge(field.shape(), rows, lines);
    }
    if (later.items.isPresent()) {
      items().merge(later.items.get(), rows, lines);
    }
  }
}
