package dev.meshwright.data.json;

import dev.meshwright.data.sample.Uncompressed;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/// What all documents of a sample hold.
///
/// @param shape of all documents
/// @param marked whether a file begins with a byte order mark
/// @param arrays whether each file is one array
/// @param deepest levels of nesting
public record Scan(Shape shape, long rows, boolean marked, boolean arrays, int deepest) {

  /// Smaller pieces are not worth a thread.
  private static final long PIECE = 16L << 20;

  /// Reads every byte of every part.
  ///
  /// @param packed whether the parts are compressed
  /// @param threads for one part at a time
  public static Scan of(
      List<Path> parts, Framing framing, boolean packed, int threads, BooleanSupplier stop)
      throws IOException, MalformedPart {
    return of(parts, framing, packed, new Pieces(threads, PIECE), stop);
  }

  /// How a part is shared among threads.
  ///
  /// @param most of them
  /// @param smallest in bytes
  record Pieces(int most, long smallest) {}

  static Scan of(
      List<Path> parts, Framing framing, boolean packed, Pieces pieces, BooleanSupplier stop)
      throws IOException, MalformedPart {
    Scan all = new Scan(Shape.ofDocuments(), 0, false, true, 0);
    for (int i = 0; i < parts.size(); i++) {
      try {
        all =
            packed || framing == Framing.VALUES
                ? all.then(whole(parts.get(i), i, framing, stop), 0)
                : inPieces(all, parts.get(i), i, pieces, stop);
      } catch (MalformedJson malformed) {
        throw new MalformedPart(i, malformed);
      }
    }
    return all;
  }

  /// A part that is malformed.
  public static final class MalformedPart extends Exception {

    private static final long serialVersionUID = 1L;

    private final int part;
    private final transient MalformedJson malformed;

    MalformedPart(int part, MalformedJson malformed) {
      super(malformed.reason(), malformed, false, false);
      this.part = part;
      this.malformed = malformed;
    }

    /// Its index.
    public int part() {
      return part;
    }

    public MalformedJson malformed() {
      return malformed;
    }
  }

  private Scan then(Scan later, long lines) {
    shape.merge(later.shape, rows, lines);
    return new Scan(
        shape,
        rows + later.rows,
        marked || later.marked,
        arrays && later.arrays,
        Math.max(deepest, later.deepest));
  }

  private static Scan whole(Path file, int part, Framing framing, BooleanSupplier stop)
      throws IOException, MalformedJson {
    try (InputStream in = Uncompressed.open(file)) {
      return new Piece(in, part, stop).scan(framing);
    }
  }

  /// One stretch of a file.
  private static final class Piece {

    private final ShapeReader reader = new ShapeReader();
    private final Shape shape = Shape.ofDocuments();
    private final Documents documents;

    Piece(InputStream in, int part, BooleanSupplier stop) {
      documents = new Documents(in, part, stop);
    }

    Scan scan(Framing framing) throws IOException, MalformedJson {
      documents.read(
          framing, (bytes, from, limit, place) -> reader.read(bytes, from, limit, place, shape));
      return new Scan(
          shape, documents.rows(), documents.marked(), documents.array(), reader.deepest());
    }

    long lines() {
      return documents.lines();
    }
  }

  private static Scan inPieces(Scan before, Path file, int part, Pieces sizes, BooleanSupplier stop)
      throws IOException, MalformedJson {
    List<Long> bounds = bounds(file, sizes);
    if (bounds.size() <= 2) {
      return before.then(whole(file, part, Framing.LINES, stop), 0);
    }
    Scan all = before;
    long lines = 0;
    List<Piece> pieces = new ArrayList<>();
    List<Future<Scan>> scans = new ArrayList<>();
    List<InputStream> streams = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(bounds.size() - 1)) {
      for (int i = 0; i + 1 < bounds.size(); i++) {
        InputStream in = stretch(file, bounds.get(i), bounds.get(i + 1));
        streams.add(in);
        Piece piece = new Piece(in, part, stop);
        pieces.add(piece);
        scans.add(pool.submit(() -> piece.scan(Framing.LINES)));
      }
      for (int i = 0; i < scans.size(); i++) {
        all = all.then(result(scans.get(i), lines), lines);
        lines += pieces.get(i).lines();
      }
    } finally {
      for (InputStream stream : streams) {
        stream.close();
      }
    }
    return all;
  }

  private static Scan result(Future<Scan> scan, long lines) throws IOException, MalformedJson {
    try {
      return scan.get();
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", ending);
    } catch (ExecutionException failed) {
      switch (failed.getCause()) {
        case MalformedJson malformed ->
            throw malformed.located(malformed.line() + lines, malformed.column());
        case IOException unreadable -> throw unreadable;
        case Error broken -> throw broken;
        case null, default -> throw new IOException(failed);
      }
    }
  }

  /// Where lines begin, about evenly.
  private static List<Long> bounds(Path file, Pieces pieces) throws IOException {
    List<Long> bounds = new ArrayList<>(List.of(0L));
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long size = channel.size();
      long count = Math.min(pieces.most(), size / pieces.smallest());
      for (int i = 1; i < count; i++) {
        long next = Math.max(bounds.getLast(), size / count * i);
        long line = afterNewline(channel, next);
        if (line < size && line > bounds.getLast()) {
          bounds.add(line);
        }
      }
      bounds.add(size);
    }
    return bounds;
  }

  private static long afterNewline(FileChannel channel, long from) throws IOException {
    channel.position(from);
    InputStream in = new BufferedInputStream(Channels.newInputStream(channel));
    long at = from;
    for (int b = in.read(); b >= 0; b = in.read()) {
      at++;
      if (b == '\n') {
        return at;
      }
    }
    return at;
  }

  private static InputStream stretch(Path file, long from, long to) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
    channel.position(from);
    return new Stretch(Channels.newInputStream(channel), to - from);
  }
}
