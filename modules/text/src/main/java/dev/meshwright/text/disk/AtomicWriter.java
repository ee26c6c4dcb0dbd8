package dev.meshwright.text.disk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/// Writes a file as a whole or not at all: the bytes go to a new file beside it, to the disk, and
/// only then in its place. What was begun and failed is removed; what a killed process left beside
/// the file is removed by the next write into the folder.
///
/// A link of the file's name is replaced, not followed. Permissions, owner and group stay as far as
/// the system lets them.
public final class AtomicWriter {

  private static final int BUFFER = 1 << 16;
  private static final FileAttribute<?>[] ANYBODY = {};
  private static final FileAttribute<?>[] ONLY_MINE = {
    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
  };

  /// Writes a file, whatever is there now.
  public void write(Path file, byte[] bytes) throws IOException {
    write(file, Content.of(bytes));
  }

  /// Writes a file, whatever is there now.
  public void write(Path file, Content content) throws IOException {
    replaceIf(file, content, () -> true);
  }

  /// Writes a file unless a last look, right before, finds that it should stay as it is.
  ///
  /// @return whether it was written
  public boolean replaceIf(Path file, Content content, LastLook look) throws IOException {
    Path folder = folder(file);
    Optional<KeptFacts> facts = KeptFacts.of(file);
    // Nobody may read of the new file what nobody may read of the old one, not even for an instant.
    FileAttribute<?>[] closed = facts.isPresent() ? ONLY_MINE : ANYBODY;
    try (OwnedFile fresh = Unfinished.create(folder, file, closed)) {
      try {
        fill(fresh, content);
        if (facts.isPresent()) {
          facts.get().give(fresh.path());
        }
        if (!look.mayReplace()) {
          return false;
        }
        move(fresh.path(), file);
      } finally {
        Files.deleteIfExists(fresh.path());
      }
    }
    Folders.sync(folder);
    return true;
  }

  /// Writes a file that must not be there yet.
  ///
  /// @throws FileAlreadyExistsException when it is; it is then as it was
  public void create(Path file, Content content) throws IOException {
    if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(file.toString());
    }
    Path folder = folder(file);
    try (OwnedFile fresh = Unfinished.create(folder, file, ANYBODY)) {
      try {
        fill(fresh, content);
        name(fresh.path(), file);
      } finally {
        Files.deleteIfExists(fresh.path());
      }
    }
    Folders.sync(folder);
  }

  /// Unlike a rename, a second name is never given over a file that appeared meanwhile.
  private static void name(Path fresh, Path file) throws IOException {
    try {
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException appeared) {
      throw appeared;
    } catch (UnsupportedOperationException | IOException noSecondNames) {
      Files.move(fresh, file);
    }
  }

  private static Path folder(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException("no folder: " + file);
    }
    Files.createDirectories(folder);
    Unfinished.removeAbandoned(folder);
    return folder;
  }

  private static void fill(OwnedFile fresh, Content content) throws IOException {
    // Closing it would end the claim to the file.
    OutputStream out = new BufferedOutputStream(Channels.newOutputStream(fresh.channel()), BUFFER);
    content.writeTo(out);
    out.flush();
    fresh.channel().force(true);
  }

  private static void move(Path fresh, Path file) throws IOException {
    try {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException rare) {
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
