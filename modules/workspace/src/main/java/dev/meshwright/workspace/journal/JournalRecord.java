package dev.meshwright.workspace.journal;

import dev.meshwright.model.files.FileVersion;
import dev.meshwright.model.files.UnsavedEdit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.CRC32C;

/// One line of the journal: a text was kept, or is no longer needed. On disk: a mark, the length, a
/// checksum, and the content.
sealed interface JournalRecord {

  int MARK = 0x4D57_4A31;

  /// Bytes before the content.
  int HEAD = 12;

  /// More than any text that can be opened; a longer record is damage.
  int MAX_BYTES = 128 << 20;

  String path();

  record Kept(UnsavedEdit edit) implements JournalRecord {
    @Override
    public String path() {
      return edit.path();
    }
  }

  record Forgotten(String path) implements JournalRecord {}

  default byte[] encode() throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(content);
    switch (this) {
      case Kept(UnsavedEdit edit) -> {
        out.writeByte(1);
        text(out, edit.path());
        text(out, edit.base().digest());
        out.writeLong(edit.time().toEpochMilli());
        text(out, edit.text());
      }
      case Forgotten(String path) -> {
        out.writeByte(2);
        text(out, path);
      }
    }
    byte[] bytes = content.toByteArray();
    ByteArrayOutputStream whole = new ByteArrayOutputStream(bytes.length + HEAD);
    DataOutputStream frame = new DataOutputStream(whole);
    frame.writeInt(MARK);
    frame.writeInt(bytes.length);
    frame.writeInt(checksum(bytes));
    frame.write(bytes);
    return whole.toByteArray();
  }

  /// The record that these bytes hold; empty when they are torn or damaged.
  static Optional<JournalRecord> decode(int checksum, byte[] bytes) {
    if (checksum(bytes) != checksum) {
      return Optional.empty();
    }
    try {
      return Optional.of(decode(new DataInputStream(new ByteArrayInputStream(bytes))));
    } catch (IOException otherForm) {
      return Optional.empty();
    }
  }

  private static JournalRecord decode(DataInputStream in) throws IOException {
    int kind = in.readByte();
    String path = text(in);
    if (kind == 2) {
      return new Forgotten(path);
    }
    if (kind != 1) {
      throw new IOException("a record of a kind that is not known");
    }
    FileVersion base = new FileVersion(text(in));
    Instant time = Instant.ofEpochMilli(in.readLong());
    return new Kept(new UnsavedEdit(path, text(in), base, time));
  }

  /// UTF-16, so that half a character on its way in an editor comes back as it was.
  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = new byte[2 * text.length()];
    for (int i = 0; i < text.length(); i++) {
      bytes[2 * i] = (byte) (text.charAt(i) >>> 8);
      bytes[2 * i + 1] = (byte) text.charAt(i);
    }
    out.writeInt(text.length());
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available() / 2) {
      throw new IOException("a text longer than its record");
    }
    byte[] bytes = in.readNBytes(length * 2);
    char[] chars = new char[bytes.length / 2];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) (((bytes[2 * i] & 0xFF) << 8) | (bytes[2 * i + 1] & 0xFF));
    }
    return new String(chars);
  }

  private static int checksum(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes);
    return (int) checksum.getValue();
  }
}
