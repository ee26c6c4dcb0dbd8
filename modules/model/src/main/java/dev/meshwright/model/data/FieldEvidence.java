package dev.meshwright.model.data;

import java.util.List;

/// What the rows tell of a field, or of a part of one.
///
/// @param path of it: `lines[].price`, with `[]` for the items of a list and `{}` for the values of
///   a map
/// @param type as which it was read: it holds all values
/// @param places where a value could be: rows, items, entries
/// @param values how many there are
/// @param distinct different ones; 0 for what has parts of its own
/// @param examples the most frequent ones, as SQL shows them
/// @param narrower types that hold some or all of the values
public record FieldEvidence(
    String path,
    DataType type,
    long places,
    long values,
    long distinct,
    List<String> examples,
    List<Narrower> narrower) {

  public FieldEvidence {
    examples = List.copyOf(examples);
    narrower = List.copyOf(narrower);
  }

  /// A type that says more than the one as which the values were read.
  ///
  /// @param values that it holds
  /// @param misfits the most frequent of those that it does not hold, as SQL shows them
  public record Narrower(DataType type, long values, List<String> misfits) {
    public Narrower {
      misfits = List.copyOf(misfits);
    }
  }

  /// Places without a value.
  public long absent() {
    return places - values;
  }

  /// Whether the values are of mixed types, so that only people know which one is meant: most of
  /// them are of a narrower type, but not all.
  public boolean isMixed() {
    boolean several = type.equals(new DataType.Scalar("JSON"));
    return narrower.stream()
        .anyMatch(each -> each.values() < values && (several || each.values() * 2 >= values));
  }
}
