package dev.meshwright.usecases.explore;

import dev.meshwright.history.RevisionFiles;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.text.disk.TemporaryFolder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Samples as a commit holds them, written to a folder of their own while they are read.
final class EarlierSamples implements AutoCloseable {

  private Optional<TemporaryFolder> folder = Optional.empty();

  /// The same query on the samples of a commit. Those that it cannot name stay what they are; those
  /// that the commit does not have are no tables.
  PreviewQuery of(PreviewQuery query, FileSource files) throws IOException {
    List<SampleTable> tables = new ArrayList<>();
    for (SampleTable table : query.samples()) {
      if (!named(query, table.name())) {
        tables.add(table);
      } else if (files instanceof RevisionFiles revision) {
        Optional<Path> copy = copy(revision, table);
        copy.ifPresent(path -> tables.add(table.at(path)));
      }
    }
    return new PreviewQuery(
        query.file(), query.sql(), tables, query.parameters(), query.upstream());
  }

  private static boolean named(PreviewQuery query, String table) {
    String name = table.toLowerCase(Locale.ROOT);
    return Stream.concat(
            Stream.of(query.sql()), query.upstream().stream().map(PreviewQuery.Upstream::sql))
        .anyMatch(sql -> sql.toLowerCase(Locale.ROOT).contains(name));
  }

  /// A file, or a folder of parts; empty when the commit has neither.
  private Optional<Path> copy(RevisionFiles revision, SampleTable table) throws IOException {
    Path file = table.path().getFileName();
    Path target = fresh().resolve(file == null ? table.name() : file.toString());
    if (write(revision, table.label(), target)) {
      return Optional.of(target);
    }
    String below = table.label() + "/";
    boolean any = false;
    for (String path : revision.paths()) {
      if (path.startsWith(below) && path.indexOf('/', below.length()) < 0) {
        Files.createDirectories(target);
        any |= write(revision, path, target.resolve(path.substring(below.length())));
      }
    }
    return any ? Optional.of(target) : Optional.empty();
  }

  private static boolean write(RevisionFiles revision, String path, Path target)
      throws IOException {
    if (revision.size(path).isEmpty()) {
      return false;
    }
    try (OutputStream out = Files.newOutputStream(target)) {
      return revision.copy(path, out);
    }
  }

  /// Samples of one name from several folders do not meet.
  private Path fresh() throws IOException {
    if (folder.isEmpty()) {
      folder = Optional.of(TemporaryFolder.create("samples"));
    }
    return Files.createTempDirectory(folder.get().path(), "sample");
  }

  @Override
  public void close() {
    folder.ifPresent(TemporaryFolder::close);
  }
}
