package dev.meshwright.history;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;

/// What stands in one file of an index, of versions 2 to 4. The library reads only an index that is
/// one whole file with an entry for each file; this reads the parts that others are made of.
///
/// @param extensions by their names of four letters
/// @param checksum the last bytes of the file; zeros where Git was told not to compute it
record IndexFile(List<IndexEntry> entries, Map<String, byte[]> extensions, ObjectId checksum) {

  /// More than an index of two million files has.
  static final int MOST_BYTES = 256 << 20;

  private static final int HEADER = 12;
  private static final int CHECKSUM = Constants.OBJECT_ID_LENGTH;
  private static final int SHORTEST_ENTRY = IndexEntry.FACTS + 2;

  /// Changes what is known of an entry; the first bytes of it are the second argument.
  @FunctionalInterface
  interface Patch {
    boolean apply(IndexEntry entry, byte[] facts) throws IOException;
  }

  static IndexFile read(Path file) throws IOException {
    return parsed(new Parser(file, bytes(file)));
  }

  /// A file of the same length with other facts; empty when none are changed.
  static Optional<byte[]> patched(Path file, Patch patch) throws IOException {
    byte[] bytes = bytes(file);
    Parser parser = new Parser(file, bytes);
    IndexFile index = parsed(parser);
    boolean any = false;
    for (int i = 0; i < index.entries().size(); i++) {
      int start = parser.starts.get(i);
      byte[] facts = Arrays.copyOfRange(bytes, start, start + IndexEntry.FACTS);
      if (patch.apply(index.entries().get(i), facts)) {
        System.arraycopy(facts, 0, bytes, start, facts.length);
        any = true;
      }
    }
    if (any && !index.checksum().equals(ObjectId.zeroId())) {
      MessageDigest digest = Constants.newMessageDigest();
      digest.update(bytes, 0, bytes.length - CHECKSUM);
      System.arraycopy(digest.digest(), 0, bytes, bytes.length - CHECKSUM, CHECKSUM);
    }
    return any ? Optional.of(bytes) : Optional.empty();
  }

  private static byte[] bytes(Path file) throws IOException {
    SmallFile.check(file, MOST_BYTES);
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MOST_BYTES + 1);
    }
    if (bytes.length > MOST_BYTES || bytes.length < HEADER + CHECKSUM) {
      throw new UnfitIndexException(file, "it has " + bytes.length + " bytes");
    }
    return bytes;
  }

  private static IndexFile parsed(Parser parser) throws UnfitIndexException {
    try {
      return parser.parse();
    } catch (BufferUnderflowException cutOff) {
      throw new UnfitIndexException(parser.file, "it ends within an entry");
    }
  }

  /// Whether it is whole and has an entry for each file, and the checksum that the library wants.
  boolean isUsual() {
    return !isSplit()
        && !extensions.containsKey(SparseFolders.EXTENSION)
        && !checksum.equals(ObjectId.zeroId());
  }

  boolean isSplit() {
    return extensions.containsKey(SplitIndex.EXTENSION);
  }

  /// A whole index of the usual form with some entries, in order.
  static byte[] of(Iterable<IndexEntry> entries, int count) {
    boolean extended = false;
    for (IndexEntry entry : entries) {
      extended |= entry.extended() != 0;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(
        ByteBuffer.allocate(HEADER)
            .put("DIRC".getBytes(StandardCharsets.US_ASCII))
            .putInt(extended ? 3 : 2)
            .putInt(count)
            .array());
    entries.forEach(entry -> out.writeBytes(entry.bytes()));
    MessageDigest digest = Constants.newMessageDigest();
    out.writeBytes(digest.digest(out.toByteArray()));
    return out.toByteArray();
  }

  private static final class Parser {

    private final Path file;
    private final byte[] bytes;
    private final ByteBuffer in;
    private final List<IndexEntry> entries = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final Map<String, byte[]> extensions = new HashMap<>();

    Parser(Path file, byte[] bytes) {
      this.file = file;
      this.bytes = bytes;
      this.in = ByteBuffer.wrap(bytes, 0, bytes.length - CHECKSUM);
    }

    IndexFile parse() throws UnfitIndexException {
      byte[] checksum = Arrays.copyOfRange(bytes, in.limit(), bytes.length);
      check(checksum);
      if (!name().equals("DIRC")) {
        throw unfit("it does not begin with DIRC");
      }
      int version = in.getInt();
      int count = in.getInt();
      if (version < 2 || version > 4) {
        throw unfit("it is of version " + version);
      }
      if (count < 0 || count > in.remaining() / SHORTEST_ENTRY) {
        throw unfit("it says that it has " + count + " entries, more than its bytes can hold");
      }
      byte[] previous = new byte[0];
      long ofPaths = 0;
      for (int i = 0; i < count; i++) {
        starts.add(in.position());
        IndexEntry entry = entry(version, previous);
        entries.add(entry);
        previous = entry.path();
        ofPaths += previous.length;
        if (ofPaths > MOST_BYTES) {
          throw unfit("its paths have more than " + MOST_BYTES + " bytes");
        }
      }
      while (in.hasRemaining()) {
        String name = name();
        byte[] content = new byte[length()];
        in.get(content);
        extensions.put(name, content);
      }
      return new IndexFile(
          List.copyOf(entries), Map.copyOf(extensions), ObjectId.fromRaw(checksum));
    }

    private void check(byte[] checksum) throws UnfitIndexException {
      MessageDigest digest = Constants.newMessageDigest();
      digest.update(bytes, 0, in.limit());
      if (!Arrays.equals(checksum, new byte[CHECKSUM])
          && !Arrays.equals(checksum, digest.digest())) {
        throw unfit("its checksum is not that of its content");
      }
    }

    private IndexEntry entry(int version, byte[] previous) throws UnfitIndexException {
      int start = in.position();
      byte[] facts = new byte[IndexEntry.FACTS];
      in.get(facts);
      IndexEntry entry = new IndexEntry(facts, 0, previous);
      int extended = 0;
      if (entry.hasExtendedFlags()) {
        if (version == 2) {
          throw unfit("entry " + entries.size() + " has flags of a later version");
        }
        extended = Short.toUnsignedInt(in.getShort());
      }
      int kept = 0;
      if (version == 4) {
        kept = previous.length - varint();
        if (kept < 0 || kept > previous.length) {
          throw unfit("entry " + entries.size() + " shortens a path that is shorter");
        }
      }
      byte[] path = path(previous, kept);
      if (version != 4) {
        int length = in.position() - 1 - start;
        in.position(Math.min(in.limit(), start + length + 8 - length % 8));
      }
      return new IndexEntry(facts, extended, path);
    }

    private byte[] path(byte[] previous, int kept) {
      int start = in.position();
      while (in.get() != 0) {
        // To the end of the path.
      }
      int length = in.position() - 1 - start;
      byte[] path = Arrays.copyOf(previous, kept + length);
      System.arraycopy(bytes, start, path, kept, length);
      return path;
    }

    /// A number in groups of seven bits, each group but the last marked.
    private int varint() {
      int next = in.get();
      int value = next & 0x7F;
      while ((next & 0x80) != 0) {
        next = in.get();
        value = ((value + 1) << 7) | (next & 0x7F);
      }
      return value;
    }

    private String name() {
      byte[] name = new byte[4];
      in.get(name);
      return new String(name, StandardCharsets.ISO_8859_1);
    }

    private int length() throws UnfitIndexException {
      int length = in.getInt();
      if (length < 0 || length > in.remaining()) {
        throw unfit("an extension of " + length + " bytes is longer than what follows");
      }
      return length;
    }

    private UnfitIndexException unfit(String reason) {
      return new UnfitIndexException(file, reason + " (byte " + in.position() + ")");
    }
  }
}
