package dev.meshwright.data.sample;

/// Whoever waits while a sample is read. Asked and told from any thread.
@FunctionalInterface
public interface Watch {

  /// Whether to give up.
  boolean stopped();

  /// Told of more bytes of the files, as they are on the disk. Not every one who may stop the
  /// reading wants to know how far it is.
  default void read(long bytes) {}
}
