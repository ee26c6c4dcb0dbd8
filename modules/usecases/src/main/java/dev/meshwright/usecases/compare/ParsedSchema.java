package dev.meshwright.usecases.compare;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.compat.Verdict;
import dev.meshwright.usecases.policy.ContentModel;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A version of a schema, read and ready to be compared any number of times.
public final class ParsedSchema {

  private final SchemaVersion version;
  private final Held<?> held;

  private ParsedSchema(SchemaVersion version, Held<?> held) {
    this.version = version;
    this.held = held;
  }

  static <D> ParsedSchema parse(SchemaLanguage<D> language, SchemaVersion version) {
    return new ParsedSchema(version, new Held<>(language, language.parse(version)));
  }

  static <D> ParsedSchema of(SchemaLanguage<D> language, D document, SchemaVersion version) {
    return new ParsedSchema(version, new Held<>(language, document));
  }

  public SchemaVersion version() {
    return version;
  }

  public SchemaFormat format() {
    return held.language().format();
  }

  /// What the engine of a language made of it; empty when it is written in another language.
  public <D> Optional<D> document(Class<D> type) {
    return type.isInstance(held.document())
        ? Optional.of(type.cast(held.document()))
        : Optional.empty();
  }

  /// What is wrong with its text.
  public List<Problem> problems() {
    return held.problems();
  }

  /// Full names of what the file itself declares.
  public Set<String> declared() {
    return held.declared();
  }

  /// Compares this version, as the new one, with an earlier one; empty when they are written in
  /// different languages.
  public Optional<Verdict> compareWith(ParsedSchema previous, Progress progress) {
    return compareWith(previous, ContentModel.STRICT, progress);
  }

  /// @param model which documents of a JSON Schema are taken to exist
  public Optional<Verdict> compareWith(
      ParsedSchema previous, ContentModel model, Progress progress) {
    return held.compareWith(previous.held, model, progress);
  }

  private record Held<D>(SchemaLanguage<D> language, D document) {

    List<Problem> problems() {
      return language.problems(document);
    }

    Set<String> declared() {
      return language.declared(document);
    }

    Optional<Verdict> compareWith(Held<?> previous, ContentModel model, Progress progress) {
      Class<D> type = language.documentType();
      return type.isInstance(previous.document())
          ? Optional.of(language.compare(type.cast(previous.document()), document, model, progress))
          : Optional.empty();
    }
  }
}
