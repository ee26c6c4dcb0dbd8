package dev.meshwright.uikit.view;

import java.util.function.Function;
import javafx.util.StringConverter;

/// What the choices of a list are called, where nothing can be typed.
///
/// @param <T> the choices
public final class ChoiceWords<T> extends StringConverter<T> {

  private final Function<? super T, String> words;

  public ChoiceWords(Function<? super T, String> words) {
    this.words = words;
  }

  @Override
  public String toString(T choice) {
    return choice == null ? "" : words.apply(choice);
  }

  @Override
  public T fromString(String text) {
    throw new UnsupportedOperationException("chosen, never typed");
  }
}
