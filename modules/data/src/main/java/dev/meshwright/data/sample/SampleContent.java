package dev.meshwright.data.sample;

import dev.meshwright.data.wire.PartFile;
import dev.meshwright.data.wire.TableFiles;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.SampleFormat;
import dev.meshwright.text.Reasons;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// What a sample is, by its content, checked against what its name or the user says.
public record SampleContent(SampleFormat format, Compression compression) {

  /// Looks at the beginning of each part.
  public static Result<SampleContent> of(TableFiles files) {
    Optional<SampleContent> content = Optional.empty();
    for (PartFile part : files.parts()) {
      switch (ofPart(part, files.format())) {
        case Result.Failed<SampleContent> bad -> {
          return bad;
        }
        case Result.Ok<SampleContent> good -> {
          if (content.isPresent() && !content.get().equals(good.value())) {
            return Result.failed(
                problem(
                    part,
                    part.label() + " is not in the format of the parts before it.",
                    "Keep one format in a folder of parts."));
          }
          content = Optional.of(good.value());
        }
      }
    }
    return content
        .map(Result::ok)
        .orElseThrow(() -> new IllegalArgumentException("no parts: " + files.label()));
  }

  private static Result<SampleContent> ofPart(PartFile part, Optional<SampleFormat> chosen) {
    SampleName name = SampleName.of(Path.of(part.path()).getFileName().toString());
    FileHeader beginning;
    try {
      beginning = FileHeader.of(Path.of(part.path()));
    } catch (IOException unreadable) {
      return Result.failed(
          problem(
              part,
              part.label() + " cannot be read: " + Reasons.of(unreadable),
              "Check that the file is there, whole, and may be read."));
    }
    if (format(name, chosen).equals(Optional.of(SampleFormat.MESSAGES))) {
      // Any bytes can be messages: only their schema tells.
      return Result.ok(new SampleContent(SampleFormat.MESSAGES, beginning.compression()));
    }
    if (beginning.isEmpty()) {
      return Result.failed(problem(part, part.label() + " is empty.", "Put rows into it."));
    }
    if (beginning.isOldAvro()) {
      return Result.failed(
          problem(
              part,
              part.label() + " is in the file format that Avro had before 1.3, which is not read.",
              "Write it anew with a later version of Avro."));
    }
    if (name.compression() != Compression.NONE && beginning.compression() != name.compression()) {
      return Result.failed(
          problem(
              part,
              part.label()
                  + " is not compressed as its name says: it does not begin like "
                  + name.compression().title().orElse("")
                  + ".",
              "Rename the file."));
    }
    Optional<SampleFormat> said = format(name, chosen);
    Optional<SampleFormat> found = beginning.format();
    SampleFormat format = said.or(() -> found).orElse(SampleFormat.CSV);
    if (found.isPresent() && !fits(format, found.get())) {
      return Result.failed(
          problem(
              part,
              part.label()
                  + " is not "
                  + format.title()
                  + ": its content begins like "
                  + found.get().title()
                  + ".",
              "Rename the file, or choose its format."));
    }
    boolean json = format == SampleFormat.JSON || format == SampleFormat.NDJSON;
    if (json && beginning.isDoubtfulUtf16()) {
      return Result.failed(
          problem(
              part,
              part.label() + " is UTF-16 text without a byte order mark.",
              "Save it as UTF-8, for instance with: iconv -f UTF-16 -t UTF-8"));
    }
    boolean readable = format == SampleFormat.CSV || (json && beginning.isLikeJson());
    if (found.isEmpty() && (beginning.isBinary() || !readable)) {
      return Result.failed(
          problem(
              part,
              part.label() + " is not " + format.title() + ": it does not begin like it.",
              "Rename the file, or choose its format."));
    }
    return Result.ok(new SampleContent(format, beginning.compression()));
  }

  private static Optional<SampleFormat> format(SampleName name, Optional<SampleFormat> chosen) {
    return chosen.or(name::format);
  }

  private static boolean fits(SampleFormat said, SampleFormat found) {
    return switch (said) {
      case CSV -> found == SampleFormat.CSV;
      case JSON, NDJSON -> found == SampleFormat.JSON || found == SampleFormat.NDJSON;
      case PARQUET -> found == SampleFormat.PARQUET;
      case AVRO -> found == SampleFormat.AVRO;
      case MESSAGES -> true;
    };
  }

  private static Problem problem(PartFile part, String message, String hint) {
    return Problem.error("sample-format", Location.startOf(part.label()), message, hint);
  }
}
