package dev.meshwright.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;

/// Opens the folder of an index, whatever state it is in.
///
/// Files are read by plain calls, not mapped into memory: a file that another program cuts short is
/// then an exception that can be handled.
final class IndexFolder {

  /// Changes with what is kept and how: an index of another version is made anew.
  static final String FORMAT = "3";

  static final String FORMAT_KEY = "meshwright.format";

  private static final double BUFFER_MB = 16;

  /// Tells of a faster way to do what we never do, on the error stream.
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private IndexFolder() {}

  /// What an index is in.
  ///
  /// @param state what was to be said of the folder
  record Opened(Directory directory, IndexWriter writer, State state) {}

  /// How the folder was found.
  enum State {
    /// As it was left, or not there yet.
    FINE,
    /// Damaged, or of another version: it was made anew.
    MADE_ANEW,
    /// In use by another window or command: a copy of it is in memory.
    COPIED,
    /// It cannot be written: the index is in memory.
    UNWRITABLE
  }

  /// Opens it for writing; never fails.
  static Opened open(Path folder) {
    VECTORS.setLevel(Level.OFF);
    try {
      Files.createDirectories(folder);
    } catch (IOException refused) {
      return memory(State.UNWRITABLE);
    }
    Opening first = tried(folder, OpenMode.CREATE_OR_APPEND, State.FINE);
    return switch (first) {
      case Opening.Done(Opened opened) -> opened;
      case Opening.Locked() -> copied(folder);
      case Opening.Broken() -> {
        clear(folder);
        yield tried(folder, OpenMode.CREATE, State.MADE_ANEW) instanceof Opening.Done(Opened anew)
            ? anew
            : memory(State.UNWRITABLE);
      }
    };
  }

  /// An index that nothing is kept of.
  static Opened memory(State state) {
    VECTORS.setLevel(Level.OFF);
    Directory directory = new ByteBuffersDirectory();
    try {
      return new Opened(
          directory, new IndexWriter(directory, config(OpenMode.CREATE_OR_APPEND)), state);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private sealed interface Opening {
    record Done(Opened opened) implements Opening {}

    record Locked() implements Opening {}

    record Broken() implements Opening {}
  }

  private static Opening tried(Path folder, OpenMode mode, State state) {
    Optional<Directory> directory = Optional.empty();
    Optional<IndexWriter> begun = Optional.empty();
    try {
      directory = Optional.of(new NIOFSDirectory(folder));
      boolean anew = mode == OpenMode.CREATE || directory.get().listAll().length == 0;
      IndexWriter writer = new IndexWriter(directory.get(), config(mode));
      begun = Optional.of(writer);
      if (anew) {
        writer.setLiveCommitData(Map.of(FORMAT_KEY, FORMAT).entrySet());
        writer.commit();
      } else if (!isSound(writer)) {
        begun.ifPresent(IndexFolder::close);
        directory.ifPresent(IndexFolder::close);
        return new Opening.Broken();
      }
      return new Opening.Done(new Opened(directory.get(), writer, state));
    } catch (LockObtainFailedException inUse) {
      directory.ifPresent(IndexFolder::close);
      return new Opening.Locked();
    } catch (IOException | RuntimeException broken) {
      // What is in a damaged file may be anything, and so may be what comes of it.
      begun.ifPresent(IndexFolder::close);
      directory.ifPresent(IndexFolder::close);
      return new Opening.Broken();
    }
  }

  /// Whether it is of this version and every file of it is as it was written.
  private static boolean isSound(IndexWriter writer) throws IOException {
    Iterable<Map.Entry<String, String>> kept = writer.getLiveCommitData();
    if (kept == null
        || StreamSupport.stream(kept.spliterator(), false)
            .noneMatch(
                entry -> entry.getKey().equals(FORMAT_KEY) && entry.getValue().equals(FORMAT))) {
      return false;
    }
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      for (LeafReaderContext leaf : reader.leaves()) {
        leaf.reader().checkIntegrity();
      }
    }
    return true;
  }

  /// What another program keeps in the folder, as it is now.
  private static Opened copied(Path folder) {
    Directory copy = new ByteBuffersDirectory();
    try (Directory kept = new NIOFSDirectory(folder);
        IndexReader reader = DirectoryReader.open(kept)) {
      for (String file : List.of(kept.listAll())) {
        if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
          copy.copyFrom(kept, file, file, IOContext.READONCE);
        }
      }
      IndexWriter writer = new IndexWriter(copy, config(OpenMode.APPEND));
      if (reader.numDocs() >= 0 && isSound(writer)) {
        return new Opened(copy, writer, State.COPIED);
      }
      writer.rollback();
    } catch (IOException | RuntimeException changing) {
      // The other program changes it this moment, or it is damaged: all is read anew.
    }
    return memory(State.COPIED);
  }

  private static IndexWriterConfig config(OpenMode mode) {
    return new IndexWriterConfig().setOpenMode(mode).setRAMBufferSizeMB(BUFFER_MB);
  }

  /// Only files: the folder has no others inside.
  private static void clear(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (Files.isRegularFile(file)) {
          Files.delete(file);
        }
      }
    } catch (IOException kept) {
      // Whether it can be written is seen when it is opened.
    }
  }

  private static void close(IndexWriter writer) {
    try {
      writer.rollback();
    } catch (IOException | RuntimeException broken) {
      // Nothing was to be kept.
    }
  }

  private static void close(Directory directory) {
    try {
      directory.close();
    } catch (IOException gone) {
      // Nothing was written.
    }
  }
}
