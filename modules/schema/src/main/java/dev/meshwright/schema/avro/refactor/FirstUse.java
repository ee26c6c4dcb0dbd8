package dev.meshwright.schema.avro.refactor;

import dev.meshwright.model.TextEdit;
import dev.meshwright.model.TextRange;
import dev.meshwright.model.avro.AvroDocument;
import dev.meshwright.model.avro.AvroNamed;
import dev.meshwright.model.avro.AvroReference;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/// Keeps definitions where a type is used first: many readers take a schema from its beginning.
final class FirstUse {

  private final Change change;

  FirstUse(Change change) {
    this.change = change;
  }

  /// Types that were used before they were declared stay so: they are the author's.
  void mend() {
    Set<String> before = new HashSet<>();
    late(change.before(), type -> true).forEach(use -> before.add(use.type().fullName()));
    while (true) {
      AvroDocument now = change.document();
      Optional<Use> first =
          late(now, type -> !before.contains(type.fullName())).stream().findFirst();
      if (first.isEmpty()) {
        return;
      }
      swap(now, first.get());
    }
  }

  /// Takes definitions out of what is about to go, to where the type is used first beside it.
  ///
  /// @param gone the ranges that go, in the document as it is
  void leave(Function<AvroDocument, List<TextRange>> gone) {
    while (true) {
      AvroDocument now = change.document();
      List<TextRange> ranges = gone.apply(now);
      Optional<Use> first =
          uses(now)
              .filter(use -> isIn(use.type().range(), ranges))
              .filter(use -> !isIn(use.site().type().range(), ranges))
              .findFirst();
      if (first.isEmpty()) {
        return;
      }
      swap(now, first.get());
    }
  }

  private static boolean isIn(TextRange range, List<TextRange> ranges) {
    return ranges.stream().anyMatch(around -> around.contains(range));
  }

  /// @param type that is meant, of the same file
  private record Use(Site site, AvroNamed type) {}

  private static java.util.stream.Stream<Use> uses(AvroDocument document) {
    return Site.of(document).stream()
        .filter(site -> site.type() instanceof AvroReference)
        .flatMap(site ->
            document
                .resolve((AvroReference) site.type())
                .filter(type -> type.file().equals(document.file()))
                .map(type -> new Use(site, type))
                .stream());
  }

  private static List<Use> late(AvroDocument document, Predicate<AvroNamed> which) {
    return uses(document)
        .filter(use -> use.type().range().start() > use.site().type().range().start())
        .filter(use -> which.test(use.type()))
        .toList();
  }

  private void swap(AvroDocument now, Use use) {
    TextRange here = use.site().type().range();
    String around =
        Site.of(now).stream()
            .filter(site -> site.type().equals(use.type()))
            .findFirst()
            .orElseThrow()
            .namespace();
    change.edit(
        List.of(
            TextEdit.replace(
                here,
                Definitions.at(
                    now,
                    use.type(),
                    use.site().namespace(),
                    Definitions.indentation(now.text(), here.start()))),
            TextEdit.replace(use.type().range(), Definitions.name(use.type().fullName(), around))));
  }
}
