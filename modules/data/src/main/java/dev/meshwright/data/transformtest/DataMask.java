package dev.meshwright.data.transformtest;

import dev.meshwright.model.data.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Replaces personal data by values of the same kind and shape that say nothing about anybody.
///
/// Equal values become equal ones, so that joins and groups stay. The secret is made anew for each
/// test and thrown away: nobody can find the original by trying candidates.
public final class DataMask {

  private static final int SECRET_BYTES = 32;
  private static final int DAYS = 36_500;

  private final SecretKeySpec secret;

  /// @param secret the same one makes the same masks
  DataMask(byte[] secret) {
    this.secret = new SecretKeySpec(secret, "HmacSHA256");
  }

  public static DataMask create() {
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    return new DataMask(secret);
  }

  /// Null stays null and a truth value what it is. Texts keep their length and punctuation,
  /// integers and decimals their sign and scale.
  Value of(Value value) {
    return switch (value) {
      case Value.Null none -> none;
      case Value.Bool bool -> bool;
      case Value.Text text -> Value.text(text(text.shown()));
      case Value.Exact exact -> new Value.Exact(number(exact.value()));
      case Value.Real real ->
          new Value.Real(
              Double.isFinite(real.value()) ? unit(Double.toString(real.value())) : real.value());
      case Value.Single single -> new Value.Single((float) unit(Float.toString(single.value())));
      case Value.Temporal temporal -> new Value.Temporal(moment(temporal.iso()));
      case Value.Bytes bytes ->
          new Value.Bytes(digitsOf(bytes.hex(), "0123456789abcdef"), bytes.length());
      case Value.Items items ->
          new Value.Items(items.items().stream().map(this::of).toList(), items.length());
      case Value.Struct struct ->
          new Value.Struct(
              struct.fields().stream()
                  .map(field -> new Value.Field(field.name(), of(field.value())))
                  .toList());
      case Value.Entries entries ->
          new Value.Entries(
              entries.entries().stream()
                  .map(entry -> new Value.Entry(of(entry.key()), of(entry.value())))
                  .toList(),
              entries.length());
    };
  }

  /// Letters for letters, digits for digits; everything else, such as `@`, stays.
  private String text(String original) {
    StringBuilder masked = new StringBuilder();
    Stream stream = new Stream(original);
    original
        .codePoints()
        .forEach(c -> {
          int next = stream.next();
          if (Character.isDigit(c)) {
            masked.append((char) ('0' + next % 10));
          } else if (Character.isUpperCase(c)) {
            masked.append((char) ('A' + next % 26));
          } else if (Character.isLetter(c)) {
            masked.append((char) ('a' + next % 26));
          } else {
            masked.appendCodePoint(c);
          }
        });
    return masked.toString();
  }

  private String digitsOf(String original, String alphabet) {
    StringBuilder masked = new StringBuilder();
    Stream stream = new Stream(original);
    for (int i = 0; i < original.length(); i++) {
      masked.append(alphabet.charAt(stream.next() % alphabet.length()));
    }
    return masked.toString();
  }

  private BigDecimal number(BigDecimal original) {
    String digits = original.unscaledValue().abs().toString();
    // Never above the original, which may be the largest of its type.
    BigInteger unscaled = new BigInteger(lowered(digits, digitsOf(digits, "0123456789")));
    return new BigDecimal(original.signum() < 0 ? unscaled.negate() : unscaled, original.scale());
  }

  private static String lowered(String digits, String random) {
    StringBuilder lowered = new StringBuilder();
    for (int i = 0; i < digits.length(); i++) {
      int bound = digits.charAt(i) - '0' + 1;
      lowered.append((char) ('0' + (random.charAt(i) - '0') % bound));
    }
    return lowered.toString();
  }

  private double unit(String original) {
    return new Stream(original).nextLong() / 1000.0;
  }

  /// Another day; the time of day becomes midnight where there is one.
  private String moment(String iso) {
    Stream stream = new Stream(iso);
    if (iso.matches("\\d{4}-\\d{2}-\\d{2}.*")) {
      String day = LocalDate.of(1940, 1, 1).plusDays(stream.nextLong() % DAYS).toString();
      int length = "2026-01-31".length();
      return iso.length() == length ? day : day + " 00:00:00" + (iso.endsWith("+00") ? "+00" : "");
    }
    return iso.matches("\\d{2}:\\d{2}:\\d{2}.*") ? "00:00:00" : iso;
  }

  /// Numbers that only the value and the secret decide.
  private final class Stream {

    private final String value;
    private byte[] block = new byte[0];
    private int at;
    private int blocks;

    Stream(String value) {
      this.value = value;
    }

    int next() {
      if (at == block.length) {
        block = hash(blocks++ + ":" + value);
        at = 0;
      }
      return block[at++] & 0xFF;
    }

    long nextLong() {
      return ByteBuffer.wrap(hash("n:" + value)).getInt() & 0x7FFFFFL;
    }
  }

  private byte[] hash(String value) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(secret);
      return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
