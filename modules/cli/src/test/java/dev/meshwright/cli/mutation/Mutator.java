package dev.meshwright.cli.mutation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Makes inputs that are nearly right out of inputs that are right: most changes keep the form of
/// the text (its blocks and words), some break it as a damaged file is broken.
final class Mutator {

  private static final int MOST_CHANGES = 3;
  private static final List<Charset> CHARSETS =
      List.of(
          StandardCharsets.UTF_16,
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE,
          StandardCharsets.ISO_8859_1);

  private final Random random;
  private final List<byte[]> seeds;
  private final Blocks blocks;
  private final Words words;
  private final Tokens tokens;
  private final Packing packing;

  /// @param form how the parts of such a text are told apart
  /// @param packing around the content of such a file
  Mutator(long seed, List<byte[]> seeds, Form form, Packing packing) {
    this.random = new Random(seed);
    this.seeds = List.copyOf(seeds);
    this.blocks = new Blocks(random, form);
    this.words = new Words(random, form);
    this.tokens = new Tokens(random);
    this.packing = packing;
  }

  byte[] next() {
    byte[] seed = anySeed();
    // Also what lies around the content is damaged at times.
    if (packing != Packing.NONE && random.nextInt(6) == 0) {
      return damaged(seed);
    }
    return packing.close(nextContent(packing.open(seed)));
  }

  private byte[] nextContent(byte[] seed) {
    return switch (blocks.form()) {
      case BYTES -> random.nextInt(5) == 0 ? damaged(seed) : otherValues(seed);
      case WHOLE -> random.nextInt(4) == 0 ? damaged(seed) : reworded(seed);
      case MEMBERS, LINES, CODE -> {
        String text = new String(seed, StandardCharsets.UTF_8);
        int changes =
            blocks.form() == Form.CODE
                ? 1 + random.nextInt(3) / 2
                : 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes; i++) {
          text = changed(text);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        yield random.nextInt(8) == 0 ? damaged(bytes) : bytes;
      }
    };
  }

  /// Bits of single bytes between head and end.
  private byte[] otherValues(byte[] seed) {
    byte[] copy = seed.clone();
    int from = copy.length / 8;
    for (int i = random.nextInt(3); i >= 0; i--) {
      int at = from + random.nextInt(Math.max(1, copy.length - 2 * from));
      copy[at] ^= (byte) (1 << random.nextInt(7));
    }
    return copy;
  }

  /// Blanks and line ends around a name, or another right one.
  private byte[] reworded(byte[] seed) {
    String text = new String(seed, StandardCharsets.UTF_8);
    String other = new String(anySeed(), StandardCharsets.UTF_8);
    String changed =
        switch (random.nextInt(8)) {
          case 0 -> text.strip();
          case 1 -> text.strip() + "\r\n";
          case 2 -> text.strip() + " \t\n\n";
          case 3 -> text + "# " + other;
          case 4 -> text.replace("refs/heads/main", "refs/heads/not/yet");
          case 5 -> text.replace("refs/heads/main", "refs/tags/v1");
          case 6 -> text.replace(": ", ":   ");
          default -> other;
        };
    return changed.getBytes(StandardCharsets.UTF_8);
  }

  private byte[] anySeed() {
    return seeds.get(random.nextInt(seeds.size()));
  }

  private String changed(String text) {
    if (blocks.form() == Form.CODE) {
      return changedCode(text);
    }
    return switch (random.nextInt(10)) {
      case 0, 1 -> blocks.swap(text);
      case 2 -> blocks.duplicate(text);
      case 3 -> blocks.delete(text);
      case 4 -> splice(text);
      case 5 -> random.nextInt(40) == 0 ? blocks.widen(text) : words.rename(text);
      case 6, 7 -> words.rename(text);
      default -> words.replaceValue(text);
    };
  }

  /// Any word in the place of another is none of a language's sentences: most changes are of tokens
  /// that may stand for one another.
  private String changedCode(String text) {
    return switch (random.nextInt(24)) {
      case 0, 1 -> blocks.swap(text);
      case 2 -> blocks.duplicate(text);
      case 3, 4 -> blocks.delete(text);
      case 5 -> random.nextInt(4) == 0 ? splice(text) : tokens.changed(text);
      case 6 -> random.nextInt(20) == 0 ? blocks.widen(text) : tokens.renamed(text);
      case 7 -> random.nextInt(3) == 0 ? words.replaceLiteral(text) : tokens.renamed(text);
      case 8, 9, 10, 11, 12 -> tokens.renamed(text);
      default -> tokens.changed(text);
    };
  }

  private String splice(String text) {
    return blocks.splice(text, new String(packing.open(anySeed()), StandardCharsets.UTF_8));
  }

  private byte[] damaged(byte[] bytes) {
    if (bytes.length == 0) {
      return bytes;
    }
    byte[] copy = bytes.clone();
    int at = random.nextInt(copy.length);
    switch (random.nextInt(9)) {
      case 0 -> copy[at] ^= (byte) (1 << random.nextInt(8));
      case 1 -> copy[at] = 0;
      case 2 -> copy[at] = (byte) random.nextInt(256);
      case 3 -> {
        return Arrays.copyOf(copy, at);
      }
      case 4 -> {
        return joined(Arrays.copyOf(copy, at), slice(anySeed()));
      }
      case 5 -> {
        return joined(
            Arrays.copyOf(copy, at), slice(copy), Arrays.copyOfRange(copy, at, copy.length));
      }
      case 6 -> {
        byte[] nested =
            "[{(<\"'"
                .substring(random.nextInt(6))
                .substring(0, 1)
                .getBytes(StandardCharsets.US_ASCII);
        byte[] many = new byte[1 + random.nextInt(5000)];
        Arrays.fill(many, nested[0]);
        return joined(Arrays.copyOf(copy, at), many, Arrays.copyOfRange(copy, at, copy.length));
      }
      case 7 -> {
        return new String(copy, StandardCharsets.UTF_8)
            .getBytes(CHARSETS.get(random.nextInt(CHARSETS.size())));
      }
      default -> {
        for (int i = 0; i < 8; i++) {
          copy[random.nextInt(copy.length)] ^= (byte) (1 << random.nextInt(8));
        }
      }
    }
    return copy;
  }

  private byte[] slice(byte[] bytes) {
    if (bytes.length == 0) {
      return bytes;
    }
    int from = random.nextInt(bytes.length);
    return Arrays.copyOfRange(bytes, from, from + random.nextInt(bytes.length - from) + 1);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
