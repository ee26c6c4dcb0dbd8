package dev.meshwright.data.json;

import dev.meshwright.data.sample.DecompressingInput;
import dev.meshwright.data.sample.Segments;
import dev.meshwright.data.sample.StreamBlocks;
import dev.meshwright.data.sample.Utf8Text;
import dev.meshwright.data.sample.Watch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

/// What all documents of a sample hold.
///
/// @param shape of all documents
/// @param marked whether a file begins with a byte order mark or is UTF-16
/// @param arrays whether each file is one array
/// @param deepest levels of nesting
/// @param longest bytes from the end of a document to the end of the next one
public record Scan(
    JsonShape shape, long rows, boolean marked, boolean arrays, int deepest, long longest) {

  /// Smaller pieces are not worth a thread.
  private static final long PIECE = 8L << 20;

  private static final int BLOCK = 4 << 20;

  /// Reads every byte of every part.
  ///
  /// @param packed whether the parts are compressed
  /// @param threads for one part at a time
  public static Scan of(List<Path> parts, Framing framing, boolean packed, int threads, Watch watch)
      throws IOException, MalformedPart {
    return of(parts, framing, packed, new Pieces(threads, PIECE, BLOCK), watch);
  }

  /// How a part is shared among threads.
  ///
  /// @param smallest in bytes
  /// @param block of a part that is read in one go only, in bytes
  record Pieces(int threads, long smallest, int block) {}

  static Scan of(List<Path> parts, Framing framing, boolean packed, Pieces pieces, Watch watch)
      throws IOException, MalformedPart {
    Scan all = new Scan(JsonShape.ofDocuments(), 0, false, true, 0, 0);
    for (int i = 0; i < parts.size(); i++) {
      try {
        all =
            switch (framing) {
              case VALUES -> all.then(whole(parts.get(i), i, framing, watch), 0);
              case LINES ->
                  packed || !isUtf8(parts.get(i))
                      ? inBlocks(all, parts.get(i), i, pieces, watch)
                      : inPieces(all, parts.get(i), i, pieces, watch);
            };
      } catch (MalformedJsonException malformed) {
        throw new MalformedPart(i, malformed);
      }
    }
    return all;
  }

  /// A part that is malformed.
  public static final class MalformedPart extends Exception {

    private static final long serialVersionUID = 1L;

    private final int part;
    private final transient MalformedJsonException malformed;

    MalformedPart(int part, MalformedJsonException malformed) {
      super(malformed.reason(), malformed, false, false);
      this.part = part;
      this.malformed = malformed;
    }

    /// Its index.
    public int part() {
      return part;
    }

    public MalformedJsonException malformed() {
      return malformed;
    }
  }

  private static boolean isUtf8(Path file) throws IOException {
    Utf8Text text = DecompressingInput.openText(file);
    text.in().close();
    return text.encoding().isEmpty();
  }

  private Scan then(Scan later, long lines) {
    shape.merge(later.shape, rows, lines);
    return new Scan(
        shape,
        rows + later.rows,
        marked || later.marked,
        arrays && later.arrays,
        Math.max(deepest, later.deepest),
        Math.max(longest, later.longest));
  }

  private Scan asMarked() {
    return new Scan(shape, rows, true, arrays, deepest, longest);
  }

  private static Scan whole(Path file, int part, Framing framing, Watch watch)
      throws IOException, MalformedJsonException {
    Utf8Text text = DecompressingInput.openText(file, watch);
    try (InputStream in = text.in()) {
      Scan scan = new Piece(in, part, watch).scan(framing);
      return text.plain() ? scan : scan.asMarked();
    }
  }

  /// One stretch of a file.
  private static final class Piece {

    private final ShapeReader reader = new ShapeReader();
    private final JsonShape shape = JsonShape.ofDocuments();
    private final JsonDocuments documents;

    Piece(InputStream in, int part, Watch watch) {
      documents = new JsonDocuments(in, part, watch::stopped);
    }

    Scan scan(Framing framing) throws IOException, MalformedJsonException {
      documents.<RuntimeException>read(
          framing,
          (bytes, from, limit, more, place) -> reader.read(bytes, from, limit, more, place, shape),
          (bytes, from, to, place) -> {});
      return new Scan(
          shape,
          documents.rows(),
          documents.marked(),
          documents.array(),
          reader.deepest(),
          documents.longest());
    }

    long lines() {
      return documents.lines();
    }
  }

  private static Scan inPieces(Scan before, Path file, int part, Pieces sizes, Watch watch)
      throws IOException, MalformedJsonException {
    Segments segments = new Segments(file, sizes.threads(), sizes.smallest());
    if (segments.count() == 1) {
      return before.then(whole(file, part, Framing.LINES, watch), 0);
    }
    Scan all = before;
    long lines = 0;
    for (Future<Found> each : segments.looked((in, number) -> found(in, part, watch), watch)) {
      Found found = result(each, lines);
      all = all.then(found.scan(), lines);
      lines += found.lines();
    }
    return all;
  }

  private static Scan inBlocks(Scan before, Path file, int part, Pieces sizes, Watch watch)
      throws IOException, MalformedJsonException {
    Utf8Text text = DecompressingInput.openText(file, watch);
    try (InputStream in = text.in();
        StreamBlocks<Found> blocks =
            new StreamBlocks<>(
                in, sizes.threads(), sizes.block(), block -> found(block, part, watch))) {
      Scan all = text.plain() ? before : before.asMarked();
      long lines = 0;
      for (Optional<Future<Found>> next = blocks.next(); next.isPresent(); next = blocks.next()) {
        Found found = result(next.get(), lines);
        all = all.then(found.scan(), lines);
        lines += found.lines();
      }
      return all;
    }
  }

  private record Found(Scan scan, long lines) {}

  private static Found found(InputStream in, int part, Watch watch)
      throws IOException, MalformedJsonException {
    Piece piece = new Piece(in, part, watch);
    return new Found(piece.scan(Framing.LINES), piece.lines());
  }

  private static Found result(Future<Found> scan, long lines)
      throws IOException, MalformedJsonException {
    try {
      return scan.get();
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", ending);
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case MalformedJsonException malformed ->
            throw malformed.located(malformed.line() + lines, malformed.column());
        case IOException unreadable -> throw unreadable;
        case Error broken -> throw broken;
        case null, default -> throw new IOException(failed);
      }
    }
  }
}
