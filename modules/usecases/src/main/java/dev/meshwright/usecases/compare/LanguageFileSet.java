package dev.meshwright.usecases.compare;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.compat.Verdict;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/// The files of one state as a schema language reads them, each text once. Thread-safe; the state
/// must not change.
///
/// @param <D> a parsed document of the language
interface LanguageFileSet<D> {

  /// Empty for a path without text.
  Optional<D> read(String path);

  /// A file without what it draws on of others, for whoever asks only what it declares and what is
  /// wrong with it: what it takes does not grow with the files behind it.
  Optional<D> readAlone(String path);

  /// As [#readAlone(String)], for a file that has another text than the state says.
  D readAlone(String path, String text);

  /// Compares a file that this state no longer has with what other files of it took over; empty
  /// when they took nothing over.
  Optional<Verdict> compareGone(D previous, Progress progress);

  /// Of a language whose types belong to their files.
  ///
  /// @param other reads a file with another text
  static <D> LanguageFileSet<D> reading(
      Function<String, Optional<D>> reader,
      Function<String, Optional<D>> alone,
      BiFunction<String, String, D> other) {
    return new LanguageFileSet<>() {
      @Override
      public Optional<D> read(String path) {
        return reader.apply(path);
      }

      @Override
      public Optional<D> readAlone(String path) {
        return alone.apply(path);
      }

      @Override
      public D readAlone(String path, String text) {
        return other.apply(path, text);
      }

      @Override
      public Optional<Verdict> compareGone(D previous, Progress progress) {
        return Optional.empty();
      }
    };
  }
}
