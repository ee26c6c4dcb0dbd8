package dev.meshwright.cli.mutation;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.CRC32C;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// What lies around the content of a file and would give away every change of it: a checksum, a
/// compression. It is taken off before a change and put on again behind it.
enum Packing {
  NONE {
    @Override
    byte[] open(byte[] bytes) {
      return bytes;
    }

    @Override
    byte[] close(byte[] bytes) {
      return bytes;
    }
  },
  GZIP {
    @Override
    byte[] open(byte[] bytes) {
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
        return in.readAllBytes();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    @Override
    byte[] close(byte[] bytes) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(bytes);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
      return out.toByteArray();
    }
  },
  ZSTD {
    @Override
    byte[] open(byte[] bytes) {
      return Zstd.decompress(bytes, (int) Zstd.getFrameContentSize(bytes));
    }

    @Override
    byte[] close(byte[] bytes) {
      return Zstd.compress(bytes);
    }
  },
  /// The checksums of the records of a journal.
  JOURNAL {
    @Override
    byte[] open(byte[] bytes) {
      return bytes;
    }

    @Override
    byte[] close(byte[] bytes) {
      ByteBuffer journal = ByteBuffer.wrap(bytes.clone());
      for (int at = 0; at + 12 <= bytes.length; at++) {
        int length = journal.getInt(at + 4);
        boolean whole = length >= 0 && length <= bytes.length - at - 12;
        if (journal.getInt(at) == 0x4D57_4A31 && whole) {
          CRC32C checksum = new CRC32C();
          checksum.update(bytes, at + 12, length);
          journal.putInt(at + 8, (int) checksum.getValue());
        }
      }
      return journal.array();
    }
  },
  /// The SHA-1 at the end of an index of Git.
  INDEX {
    @Override
    byte[] open(byte[] bytes) {
      return Arrays.copyOf(bytes, Math.max(0, bytes.length - 20));
    }

    @Override
    byte[] close(byte[] bytes) {
      try {
        byte[] sum = MessageDigest.getInstance("SHA-1").digest(bytes);
        byte[] whole = Arrays.copyOf(bytes, bytes.length + sum.length);
        System.arraycopy(sum, 0, whole, bytes.length, sum.length);
        return whole;
      } catch (NoSuchAlgorithmException absent) {
        throw new IllegalStateException(absent);
      }
    }
  };

  abstract byte[] open(byte[] bytes);

  abstract byte[] close(byte[] bytes);
}
