package dev.meshwright.model;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// One value for each schema language. As thread-safe as its values.
public final class PerFormat<T> {

  private final List<T> values;

  private PerFormat(List<T> values) {
    this.values = values;
  }

  /// Makes the value of every language.
  public static <T> PerFormat<T> of(Function<SchemaFormat, T> value) {
    return new PerFormat<>(Arrays.stream(SchemaFormat.values()).map(value).toList());
  }

  public T get(SchemaFormat format) {
    return values.get(format.ordinal());
  }

  /// Makes another value of each.
  public <U> PerFormat<U> map(Function<? super T, ? extends U> function) {
    return new PerFormat<>(values.stream().<U>map(function).toList());
  }
}
