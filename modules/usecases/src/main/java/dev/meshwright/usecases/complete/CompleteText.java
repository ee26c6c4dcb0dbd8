package dev.meshwright.usecases.complete;

import dev.meshwright.contract.Contracts;
import dev.meshwright.contract.Products;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.PerFormat;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.assist.KnownType;
import dev.meshwright.model.assist.Offer;
import dev.meshwright.model.files.FileKind;
import dev.meshwright.model.structure.NodeKind;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.schema.language.SchemaLanguage;
import dev.meshwright.usecases.compare.SchemaFileSet;
import dev.meshwright.usecases.compare.SchemaLanguages;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Offers how the text of a schema, contract or product may go on at a place, with the types of the
/// whole workspace. What is offered never makes a problem that is not there yet. Thread-safe.
public final class CompleteText {

  private final PerFormat<SchemaLanguage<?>> languages = PerFormat.of(SchemaLanguage::of);
  private final WorkspaceTypes types = new WorkspaceTypes(languages);
  private final SchemaLanguages comparable = SchemaLanguages.all();

  /// The offers, those that fit best first; none inside comments, and where anything may stand.
  ///
  /// @param kind of the file, however much of its text is there
  /// @param text saved or not, whole or half-typed
  /// @param offset of the caret
  /// @param files the working copy, for types of other files
  public List<Offer> at(
      FileKind kind, String path, String text, int offset, FileSource files, Progress progress) {
    return switch (kind.purpose()) {
      case SCHEMA ->
          kind.schemaFormat()
              .map(format -> schema(format, path, text, offset, files, progress))
              .orElse(List.of());
      case CONTRACT ->
          new OfferTrial(text, one -> Contracts.parse(path, one).problems())
              .sound(Contracts.offers(text, offset, () -> names(path, files, progress)), progress);
      case PRODUCT ->
          new OfferTrial(text, one -> Products.parse(path, one).problems())
              .sound(Products.offers(text, offset, List::of), progress);
      case TRANSFORMATION, SAMPLE, TEST, SETTINGS, OTHER -> List.of();
    };
  }

  /// Of the records and messages of all schemas.
  private List<String> names(String path, FileSource files, Progress progress) {
    return Arrays.stream(SchemaFormat.values())
        .flatMap(format -> types.of(format, path, files, progress).stream())
        .filter(type -> type.kind() == NodeKind.RECORD || type.kind() == NodeKind.DEFINITION)
        .map(KnownType::simple)
        .distinct()
        .toList();
  }

  private List<Offer> schema(
      SchemaFormat format,
      String path,
      String text,
      int offset,
      FileSource files,
      Progress progress) {
    ParsedText<?> parsed =
        ParsedText.parse(languages.get(format), path, text, files, Optional.empty());
    progress.checkCancelled();
    List<KnownType> known = types.of(format, path, files, progress);
    List<Offer> offers = parsed.offers(offset, known);
    SchemaFileSet state = comparable.state(files);
    List<Offer> sound =
        new OfferTrial(text, one -> state.readAlone(format, path, one).problems())
            .sound(offers, progress);
    boolean whole = offers.stream().anyMatch(offer -> isThere(offer, text));
    return whole ? sound.stream().map(Offer::asChoice).toList() : sound;
  }

  /// Whether what is offered is what stands there.
  private static boolean isThere(Offer offer, String text) {
    return !offer.edit().range().isEmpty()
        && offer.edit().replacement().equals(offer.edit().range().of(text));
  }
}
