package dev.meshwright.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.util.NB;

/// One entry of an index as it stands in the file.
final class IndexEntry {

  /// Length of the facts.
  static final int FACTS = 62;

  static final int EXTENDED = 0x4000;
  static final int SKIP_WORK_TREE = 0x4000;
  private static final int CTIME_AT = 0;
  private static final int MTIME_AT = 8;
  private static final int DEVICE_AT = 16;
  private static final int INODE_AT = 20;
  private static final int MODE_AT = 24;
  private static final int OWNER_AT = 28;
  private static final int GROUP_AT = 32;
  private static final int SIZE_AT = 36;
  private static final int ID_AT = 40;
  private static final int FLAGS_AT = 60;
  private static final int LONGEST = 0xFFF;
  private static final int ASSUME_VALID = 0x8000;

  private final byte[] facts;
  private final int extended;
  private final byte[] path;

  /// @param facts what the disk said of the file, its mode, the id of its content and the flags
  /// @param extended flags that only newer versions have
  /// @param path from the top of the working copy; of a folder, with `/` at its end
  IndexEntry(byte[] facts, int extended, byte[] path) {
    this.facts = facts;
    this.extended = extended;
    this.path = path;
  }

  /// A file that a sparse checkout left out; nothing is known of it on disk.
  static IndexEntry leftOut(byte[] path, int mode, ObjectId content) {
    byte[] facts = new byte[FACTS];
    NB.encodeInt32(facts, MODE_AT, mode);
    content.copyRawTo(facts, ID_AT);
    return new IndexEntry(facts, SKIP_WORK_TREE, path);
  }

  int extended() {
    return extended;
  }

  byte[] path() {
    return path;
  }

  private int flags() {
    return NB.decodeUInt16(facts, FLAGS_AT);
  }

  boolean hasExtendedFlags() {
    return (flags() & EXTENDED) != 0;
  }

  int stage() {
    return (flags() >> 12) & 3;
  }

  boolean isFolder() {
    return NB.decodeInt32(facts, MODE_AT) == FileMode.TYPE_TREE;
  }

  /// Whether it is of a file on disk of which only time and length are known.
  boolean lacksFacts() {
    int type = NB.decodeInt32(facts, MODE_AT) & FileMode.TYPE_MASK;
    return (type == FileMode.TYPE_FILE || type == FileMode.TYPE_SYMLINK)
        && stage() == 0
        && extended == 0
        && (flags() & ASSUME_VALID) == 0
        && NB.decodeInt32(facts, MTIME_AT) != 0
        && NB.decodeInt32(facts, INODE_AT) == 0
        && NB.decodeInt32(facts, CTIME_AT) == 0;
  }

  /// Whether a file that was changed then is the one that it is of.
  boolean isOf(Instant changed) {
    return NB.decodeInt32(facts, MTIME_AT) == (int) changed.getEpochSecond()
        && NB.decodeInt32(facts, MTIME_AT + Integer.BYTES) == changed.getNano();
  }

  int size() {
    return NB.decodeInt32(facts, SIZE_AT);
  }

  /// Writes what the disk says of a file into the facts of its entry, cut to 32 bits as Git has it.
  static void tell(
      byte[] facts, Instant made, int device, int inode, int owner, int group, long size) {
    NB.encodeInt32(facts, CTIME_AT, (int) made.getEpochSecond());
    NB.encodeInt32(facts, CTIME_AT + Integer.BYTES, made.getNano());
    NB.encodeInt32(facts, DEVICE_AT, device);
    NB.encodeInt32(facts, INODE_AT, inode);
    NB.encodeInt32(facts, OWNER_AT, owner);
    NB.encodeInt32(facts, GROUP_AT, group);
    NB.encodeInt32(facts, SIZE_AT, (int) size);
  }

  ObjectId content() {
    return ObjectId.fromRaw(facts, ID_AT);
  }

  /// The same with another path.
  IndexEntry at(byte[] other) {
    return new IndexEntry(facts, extended, other);
  }

  String name() {
    return new String(path, StandardCharsets.UTF_8);
  }

  /// How many bytes [#bytes] has.
  int length() {
    int length = FACTS + (extended == 0 ? 0 : 2) + path.length;
    return length + 8 - length % 8;
  }

  /// As versions 2 and 3 of an index store it.
  byte[] bytes() {
    byte[] bytes = Arrays.copyOf(facts, length());
    int own = flags() & ~EXTENDED & ~LONGEST;
    int flags = own | (extended == 0 ? 0 : EXTENDED) | Math.min(path.length, LONGEST);
    NB.encodeInt16(bytes, FLAGS_AT, flags);
    if (extended != 0) {
      NB.encodeInt16(bytes, FACTS, extended);
    }
    System.arraycopy(path, 0, bytes, FACTS + (extended == 0 ? 0 : 2), path.length);
    return bytes;
  }
}
