package dev.meshwright.data.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.data.Value;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ValueCodecTest {

  @Test
  void what_is_written_is_read_again() throws IOException {
    Random random = new Random(7);
    for (int i = 0; i < 2000; i++) {
      Value value = value(random, 0);
      Encoder out = new Encoder();
      ValueCodec.write(out, value);
      Decoder in = new Decoder(out.toBytes());
      assertEquals(value, ValueCodec.read(in));
      assertTrue(in.atEnd());
    }
  }

  @Test
  void an_integer_is_written_alike_whatever_type_it_had() {
    BigInteger edge = BigInteger.ONE.shiftLeft(63);
    for (BigInteger around : List.of(BigInteger.ZERO, edge, edge.negate(), edge.shiftLeft(64))) {
      for (int off = -2; off <= 2; off++) {
        BigInteger value = around.add(BigInteger.valueOf(off));
        Encoder wide = new Encoder();
        ValueCodec.integer(wide, value);
        Encoder exact = new Encoder();
        ValueCodec.exact(exact, new BigDecimal(value));
        assertArrayEquals(exact.toBytes(), wide.toBytes(), value::toString);
      }
    }
  }

  @Test
  void cut_or_changed_bytes_are_an_error_of_the_exchange_and_nothing_else() {
    Random random = new Random(11);
    for (int i = 0; i < 5000; i++) {
      Encoder out = new Encoder();
      ValueCodec.write(out, value(random, 0));
      byte[] bytes = out.toBytes();
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      try {
        ValueCodec.read(new Decoder(Arrays.copyOf(bytes, random.nextInt(bytes.length + 1))));
      } catch (WireException expected) {
        assertTrue(!expected.getMessage().isEmpty());
      }
    }
  }

  @Test
  void a_message_that_is_too_long_is_refused_before_it_is_read() {
    byte[] huge = {0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF};
    assertThrows(WireException.class, () -> Frames.reply(new ByteArrayInputStream(huge)));
  }

  @Test
  void a_closed_pipe_is_the_end() throws IOException {
    assertTrue(Frames.request(new ByteArrayInputStream(new byte[0])).isEmpty());
  }

  private static Value value(Random random, int depth) {
    return switch (random.nextInt(depth > 3 ? 9 : 12)) {
      case 0 -> Value.nothing();
      case 1 -> new Value.Bool(random.nextBoolean());
      case 2 -> Value.exact(random.nextLong() >> random.nextInt(64));
      case 3 ->
          new Value.Exact(
              new BigDecimal(new BigInteger(random.nextInt(200), random), random.nextInt(40)));
      case 4 -> new Value.Real(Double.longBitsToDouble(random.nextLong()));
      case 5 -> new Value.Single(random.nextFloat());
      case 6 -> new Value.Text("é𝄞x".repeat(random.nextInt(5)), 20 + random.nextInt(9));
      case 7 -> new Value.Bytes("00ff".repeat(random.nextInt(5)), 10 + random.nextInt(9));
      case 8 -> new Value.Temporal("2026-01-01");
      case 9 -> new Value.Items(values(random, depth), 5);
      case 10 ->
          new Value.Struct(
              values(random, depth).stream().map(item -> new Value.Field("f", item)).toList());
      default ->
          new Value.Entries(
              values(random, depth).stream()
                  .map(item -> new Value.Entry(Value.text("k"), item))
                  .toList(),
              9);
    };
  }

  private static List<Value> values(Random random, int depth) {
    List<Value> values = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      values.add(value(random, depth + 1));
    }
    return values;
  }
}
