package dev.meshwright.usecases.demo;

import dev.meshwright.history.Signature;
import dev.meshwright.model.git.Author;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/// A commit of the demo workspace's history.
///
/// @param step the resource folder that holds the texts
/// @param message first line; the second sentence, if there is one, becomes the body
/// @param texts paths of files kept as resources
/// @param samples paths of files that are computed
/// @param tag an annotated tag to be set on it
record DemoCommit(
    String step,
    Author author,
    OffsetDateTime when,
    String message,
    List<String> texts,
    List<String> samples,
    Optional<String> tag) {

  Signature signature() {
    return new Signature(author, when);
  }

  DemoCommit tagged(String name) {
    return new DemoCommit(step, author, when, message, texts, samples, Optional.of(name));
  }

  static DemoCommit ofTexts(
      String step, Author author, String when, String message, String... texts) {
    return new DemoCommit(
        step,
        author,
        OffsetDateTime.parse(when),
        message,
        List.of(texts),
        List.of(),
        Optional.empty());
  }

  static DemoCommit ofSamples(Author author, String when, String message, String... samples) {
    return new DemoCommit(
        "",
        author,
        OffsetDateTime.parse(when),
        message,
        List.of(),
        List.of(samples),
        Optional.empty());
  }
}
