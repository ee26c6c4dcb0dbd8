package dev.meshwright.cli.disk;

import java.io.File;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The file system of this machine, watched by a [Disk].
final class WatchedFileSystem extends FileSystem {

  private final FileSystem real;
  private final WatchedProvider provider;

  WatchedFileSystem(FileSystem real, WatchedProvider provider) {
    this.real = real;
    this.provider = provider;
  }

  /// A path of the machine as one of this file system.
  Path watched(Path path) {
    return (Path)
        Proxy.newProxyInstance(
            Path.class.getClassLoader(), new Class<?>[] {Path.class}, new Watched(path));
  }

  static Path real(Path path) {
    return path instanceof Proxy && Proxy.getInvocationHandler(path) instanceof Watched watched
        ? watched.path
        : path;
  }

  private final class Watched implements InvocationHandler {

    private final Path path;

    Watched(Path path) {
      this.path = path;
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, Object @Nullable [] arguments)
        throws Throwable {
      if (method.getName().equals("getFileSystem")) {
        return WatchedFileSystem.this;
      }
      if (method.getName().equals("toFile")) {
        return new File(path.toString());
      }
      Object[] given = arguments == null ? new Object[0] : arguments.clone();
      for (int i = 0; i < given.length; i++) {
        if (given[i] instanceof Path other) {
          given[i] = real(other);
        }
      }
      try {
        return result(method.invoke(path, given));
      } catch (InvocationTargetException failed) {
        throw failed.getCause() == null ? failed : failed.getCause();
      }
    }

    private @Nullable Object result(@Nullable Object result) {
      if (result instanceof Path found) {
        return watched(found);
      }
      if (result instanceof Iterator<?> parts) {
        List<Path> all = new ArrayList<>();
        parts.forEachRemaining(part -> all.add(watched((Path) part)));
        return all.iterator();
      }
      return result;
    }
  }

  @Override
  public WatchedProvider provider() {
    return provider;
  }

  @Override
  public void close() {}

  @Override
  public boolean isOpen() {
    return true;
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public String getSeparator() {
    return real.getSeparator();
  }

  @Override
  public Iterable<Path> getRootDirectories() {
    return StreamSupport.stream(real.getRootDirectories().spliterator(), false)
        .map(this::watched)
        .toList();
  }

  @Override
  public Iterable<FileStore> getFileStores() {
    return real.getFileStores();
  }

  @Override
  public Set<String> supportedFileAttributeViews() {
    return real.supportedFileAttributeViews();
  }

  @Override
  public Path getPath(String first, String... more) {
    return watched(real.getPath(first, more));
  }

  @Override
  public PathMatcher getPathMatcher(String pattern) {
    PathMatcher matcher = real.getPathMatcher(pattern);
    return path -> matcher.matches(real(path));
  }

  @Override
  public UserPrincipalLookupService getUserPrincipalLookupService() {
    return real.getUserPrincipalLookupService();
  }

  @Override
  public WatchService newWatchService() {
    throw new UnsupportedOperationException();
  }
}
