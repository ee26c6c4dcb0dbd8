package dev.meshwright.cli.disk;

import java.io.IOException;
import java.nio.file.Path;

/// A disk that has room for so many bytes, and is then full until somebody makes room.
final class FullDisk implements Disk {

  private long room;
  private boolean failed;

  FullDisk(long room) {
    this.room = room;
  }

  void makeRoom() {
    room = Long.MAX_VALUE;
  }

  /// Whether something did not fit.
  boolean failed() {
    return failed;
  }

  @Override
  public void step(String what, Path path) throws IOException {}

  @Override
  public int room(Path path, int bytes) {
    int taken = (int) Math.min(room, bytes);
    room -= taken;
    failed |= taken < bytes;
    return taken;
  }
}
