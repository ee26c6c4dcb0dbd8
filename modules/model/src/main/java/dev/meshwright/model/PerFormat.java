package dev.meshwright.model;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// One value for each schema language. As thread-safe as its values.
public final class PerFormat<T> {

  private final Map<SchemaFormat, T> values = new EnumMap<>(SchemaFormat.class);

  private PerFormat(Function<SchemaFormat, ? extends T> value) {
    for (SchemaFormat format : SchemaFormat.values()) {
      values.put(format, value.apply(format));
    }
  }

  /// Makes the value of every language.
  public static <T> PerFormat<T> of(Function<SchemaFormat, ? extends T> value) {
    return new PerFormat<>(value);
  }

  public T get(SchemaFormat format) {
    return Objects.requireNonNull(values.get(format));
  }

  /// Makes another value of each.
  public <U> PerFormat<U> map(Function<? super T, ? extends U> function) {
    return new PerFormat<>(format -> function.apply(get(format)));
  }
}
