package dev.meshwright.data.worker;

import dev.meshwright.data.sample.DecompressingInput;
import dev.meshwright.data.sample.SampleName;
import dev.meshwright.data.sample.Watch;
import dev.meshwright.data.wire.PartFile;
import dev.meshwright.data.wire.TableFiles;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.text.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The parts of a compressed sample, unpacked into the worker's own folder with every checksum
/// compared: the engine itself does not compare them. They stay as long as the table reads them.
final class DecompressedCopy implements AutoCloseable {

  private static final int CHUNK = 1 << 16;

  private final List<Path> files = new ArrayList<>();
  private Optional<TableFiles> sample = Optional.empty();

  /// The sample over the unpacked files; empty when it is not unpacked.
  Optional<TableFiles> sample() {
    return sample;
  }

  /// Unpacks all parts.
  ///
  /// @param most bytes of all parts together
  /// @return whether they are no more than that; nothing is kept otherwise, though everything has
  ///   been checked
  boolean unpack(TableFiles packed, Path folder, long most, CancellationToken stop)
      throws SQLException, RefusalException, IOException {
    List<PartFile> parts = new ArrayList<>();
    long left = most;
    Watch watch = new ReadingProgress(packed, stop);
    for (PartFile part : packed.parts()) {
      try {
        // A name may say how its file is written.
        String ending = SampleName.saysTabs(part.path()) ? ".tsv" : ".sample";
        Path file = Files.createTempFile(Files.createDirectories(folder), "unpacked-", ending);
        files.add(file);
        left -= copy(part, file, left, watch);
        parts.add(PartFile.of(file, part.label()));
      } catch (IOException damaged) {
        throw new RefusalException(
            Problem.error(
                "sample-unreadable",
                Location.startOf(part.label()),
                part.label() + " cannot be unpacked, it is damaged: " + Reasons.of(damaged),
                "Replace the file by a whole copy. The other samples are not affected."));
      }
    }
    if (left < 0) {
      close();
      return false;
    }
    sample = Optional.of(packed.with(parts));
    return true;
  }

  /// Says that a sample is too large for a format that is only read unpacked.
  static Problem tooLarge(TableFiles packed, long most) {
    return Problem.error(
        "sample-unreadable",
        Location.startOf(packed.label()),
        packed.label()
            + " is unpacked larger than the "
            + (most >> 20)
            + " MiB that are left for it.",
        "Raise the limit of stored rows in the settings, or take a smaller sample.");
  }

  /// @return how many bytes the part has; those beyond `most` are only checked
  private static long copy(PartFile part, Path to, long most, Watch watch)
      throws IOException, SQLException {
    long copied = 0;
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = DecompressingInput.open(Path.of(part.path()), watch);
        OutputStream out = Files.newOutputStream(to)) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        copied += read;
        if (watch.stopped()) {
          throw new SQLException("stopped");
        }
        if (copied <= most) {
          out.write(chunk, 0, read);
        }
      }
    }
    return copied;
  }

  @Override
  public void close() throws IOException {
    sample = Optional.empty();
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    files.clear();
  }
}
