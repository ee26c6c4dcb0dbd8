package dev.meshwright.data.worker;

import dev.meshwright.data.sample.Uncompressed;
import dev.meshwright.data.wire.PartFile;
import dev.meshwright.data.wire.TableFiles;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// The parts of a sample unpacked into the worker's own folder, for formats that are read at any
/// place of a file. They are deleted when the sample has been read.
final class Unpacked implements AutoCloseable {

  private static final int CHUNK = 1 << 16;

  private final List<Path> files = new ArrayList<>();

  /// The same sample over the unpacked files.
  ///
  /// @param most bytes of all parts together
  TableFiles of(TableFiles packed, Path folder, long most, Stop stop) throws SQLException, Refusal {
    List<PartFile> parts = new ArrayList<>();
    long left = most;
    for (PartFile part : packed.parts()) {
      try {
        Path file = Files.createTempFile(Files.createDirectories(folder), "unpacked-", ".sample");
        files.add(file);
        left -= copy(part, file, left, stop);
        parts.add(PartFile.of(file, part.label()));
      } catch (IOException unreadable) {
        throw new Refusal(
            problem(part, "cannot be unpacked: " + unreadable.getMessage(), "Replace the file."));
      }
    }
    return packed.with(parts);
  }

  private static long copy(PartFile part, Path to, long most, Stop stop)
      throws IOException, SQLException, Refusal {
    long copied = 0;
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = Uncompressed.open(Path.of(part.path()));
        OutputStream out = Files.newOutputStream(to)) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        copied += read;
        if (copied > most) {
          throw new Refusal(
              problem(
                  part,
                  "is unpacked larger than the " + (most >> 20) + " MiB that are left for it.",
                  "Raise the limit of stored rows in the settings, or take a smaller sample."));
        }
        if (stop.asked()) {
          throw new SQLException("stopped");
        }
        out.write(chunk, 0, read);
      }
    }
    return copied;
  }

  private static Problem problem(PartFile part, String message, String hint) {
    return Problem.error(
        "sample-unreadable", Location.startOf(part.label()), part.label() + " " + message, hint);
  }

  @Override
  public void close() throws IOException {
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
  }
}
