package dev.meshwright.data.worker;

import dev.meshwright.data.csv.CsvSample;
import dev.meshwright.data.csv.StoppedException;
import dev.meshwright.data.csv.TooLargeException;
import dev.meshwright.data.wire.PartFile;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.text.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Copies in plain CSV of those parts that are none, in the worker's own folder. They stay as long
/// as the table.
final class CsvCopies {

  private final Map<Integer, Path> copies = new TreeMap<>();

  private CsvCopies() {}

  /// @param most bytes of all copies together
  static CsvCopies of(CsvSample sample, List<PartFile> parts, Path scratch, long most)
      throws SQLException, RefusalException {
    CsvCopies copies = new CsvCopies();
    long left = most;
    for (int i = 0; i < parts.size(); i++) {
      if (!sample.plain(i)) {
        try {
          left -= copies.add(sample, i, scratch, left);
        } catch (StoppedException stopped) {
          copies.delete();
          throw new SQLException("stopped", stopped);
        } catch (IOException failed) {
          copies.delete();
          throw new RefusalException(problem(parts.get(i), failed));
        }
      }
    }
    return copies;
  }

  private long add(CsvSample sample, int part, Path scratch, long most) throws IOException {
    Path copy = Files.createTempFile(Files.createDirectories(scratch), "plain-", ".csv");
    copies.put(part, copy);
    return sample.copy(part, copy, most);
  }

  private static Problem problem(PartFile part, IOException failed) {
    return failed instanceof TooLargeException large
        ? Problem.error(
            "sample-unreadable",
            Location.startOf(part.label()),
            part.label()
                + " is not plain CSV, and a copy of it would be larger than the "
                + (large.most() >> 20)
                + " MiB that are left for it.",
            "Raise the limit of stored rows in the settings, or take a smaller sample.")
        : Problem.error(
            "sample-unreadable",
            Location.startOf(part.label()),
            part.label() + " cannot be copied to be read: " + Reasons.of(failed),
            "Make room in the temporary folder.");
  }

  /// The file that a part is read from.
  String path(int part, PartFile original) {
    Path copy = copies.get(part);
    return copy == null ? original.path() : copy.toString();
  }

  List<Path> all() {
    return List.copyOf(copies.values());
  }

  void delete() {
    LoadedSample.delete(all());
  }
}
