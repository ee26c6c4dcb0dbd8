package dev.meshwright.workspace.manage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A file or a folder with all in it, as it was when it was looked at. Links are taken as links.
final class KeptTree {

  /// What tells a file from what another program makes of it.
  private record Facts(long size, long modified, String key) {

    static Facts of(BasicFileAttributes now) {
      return new Facts(
          now.size(), now.lastModifiedTime().toMillis(), String.valueOf(now.fileKey()));
    }
  }

  private final Path top;
  private final Map<Path, Facts> files = new LinkedHashMap<>();
  private final List<Path> folders = new ArrayList<>();
  private boolean special;
  private boolean hasRemoved;
  private long bytes;

  private KeptTree(Path top) {
    this.top = top;
  }

  static KeptTree of(Path top) throws IOException {
    KeptTree tree = new KeptTree(top);
    Files.walkFileTree(top, tree.new Look());
    return tree;
  }

  List<Path> files() {
    return List.copyOf(files.keySet());
  }

  List<Path> folders() {
    return List.copyOf(folders);
  }

  long bytes() {
    return bytes;
  }

  /// Whether it is or holds what is neither file, folder nor link.
  boolean isSpecial() {
    return special;
  }

  /// Copies all of it and waits until it is on the disk.
  void copyTo(Path target) throws IOException {
    Files.createDirectories(target.getParent());
    for (Path folder : folders) {
      Files.createDirectories(target.resolve(top.relativize(folder).toString()));
    }
    for (Path file : files.keySet()) {
      Path place = file.equals(top) ? target : target.resolve(top.relativize(file).toString());
      Files.copy(file, place, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
      force(place);
    }
  }

  private static void force(Path file) throws IOException {
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
        channel.force(true);
      } catch (IOException notForced) {
        // Some systems force only what may be written; the copy itself is complete.
      }
    }
  }

  /// Removes what was looked at, and nothing that came or changed since: when one of the files did,
  /// none is removed.
  ///
  /// @return what is left because it changed
  Optional<Path> remove() throws IOException {
    for (Map.Entry<Path, Facts> file : files.entrySet()) {
      if (isOther(file.getKey(), file.getValue())) {
        return Optional.of(file.getKey());
      }
    }
    for (Map.Entry<Path, Facts> file : files.entrySet()) {
      if (isOther(file.getKey(), file.getValue())) {
        return Optional.of(file.getKey());
      }
      hasRemoved |= Files.deleteIfExists(file.getKey());
    }
    for (Path folder : folders.reversed()) {
      try {
        hasRemoved |= Files.deleteIfExists(folder);
      } catch (DirectoryNotEmptyException filledMeanwhile) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /// Whether anything was removed, though perhaps not all.
  boolean hasRemoved() {
    return hasRemoved;
  }

  /// Whether a file is not the one that was looked at; one that is gone is no other one.
  private static boolean isOther(Path file, Facts looked) throws IOException {
    try {
      return !Facts.of(
              Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS))
          .equals(looked);
    } catch (NoSuchFileException goneAlready) {
      return false;
    }
  }

  private final class Look extends SimpleFileVisitor<Path> {

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes facts) {
      folders.add(folder);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
      special |= facts.isOther();
      bytes += facts.size();
      files.put(file, Facts.of(facts));
      return FileVisitResult.CONTINUE;
    }
  }
}
