package dev.meshwright.usecases.compare;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.PerFormat;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.compat.Verdict;
import java.util.Optional;
import java.util.function.Function;

/// The schemas of one state, each text read once, however many schemas use it. The state must not
/// change while this is in use. Thread-safe.
public final class SchemaFileSet {

  private final FileSource files;
  private final PerFormat<Reader<?>> readers;

  private SchemaFileSet(FileSource files, PerFormat<Reader<?>> readers) {
    this.files = files;
    this.readers = readers;
  }

  static SchemaFileSet of(PerFormat<LanguageComparison<?>> languages, FileSource files) {
    return new SchemaFileSet(files, languages.map(each -> Reader.of(each, files)));
  }

  private record Reader<D>(
      LanguageComparison<D> comparison, LanguageFileSet<D> state, FileSource files) {

    static <D> Reader<D> of(LanguageComparison<D> comparison, FileSource files) {
      return new Reader<>(comparison, comparison.state(files), files);
    }

    Optional<ParsedSchema> read(String path) {
      return parsed(path, state::read);
    }

    Optional<ParsedSchema> readAlone(String path) {
      return parsed(path, state::readAlone);
    }

    ParsedSchema readAlone(String path, String text) {
      D document =
          files
              .text(path)
              .filter(text::equals)
              .flatMap(same -> state.readAlone(path))
              .orElseGet(() -> state.readAlone(path, text));
      return ParsedSchema.of(comparison, document, new SchemaVersion(path, text, files));
    }

    private Optional<ParsedSchema> parsed(String path, Function<String, Optional<D>> reader) {
      return files
          .text(path)
          .flatMap(text ->
              reader
                  .apply(path)
                  .map(document ->
                      ParsedSchema.of(comparison, document, new SchemaVersion(path, text, files))));
    }

    Optional<Verdict> compareGone(ParsedSchema previous, Progress progress) {
      return previous
          .document(comparison.language().documentType())
          .flatMap(document -> state.compareGone(document, progress));
    }
  }

  public FileSource files() {
    return files;
  }

  /// Reads a file of the state; empty when there is no such text. What is wrong with it is in the
  /// result.
  public Optional<ParsedSchema> read(SchemaFormat format, String path) {
    return readers.get(format).read(path);
  }

  /// As [#read], but without what the file draws on of others: for what it declares and what is
  /// wrong with it, not for comparisons.
  public Optional<ParsedSchema> readAlone(SchemaFormat format, String path) {
    return readers.get(format).readAlone(path);
  }

  /// As [#readAlone(SchemaFormat, String)], with another text of the file than the state has.
  public ParsedSchema readAlone(SchemaFormat format, String path, String text) {
    return readers.get(format).readAlone(path, text);
  }

  /// Compares a schema whose file this state no longer has with what other files of it took over;
  /// empty when they took nothing over.
  public Optional<Verdict> compareGone(ParsedSchema previous, Progress progress) {
    return readers.get(previous.format()).compareGone(previous, progress);
  }
}
