package dev.meshwright.text;

import java.util.Random;

/// Makes JSON texts in any style a person might use, and their content as [TreeText] says it.
final class RandomJson {

  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder content = new StringBuilder();

  private RandomJson(Random random) {
    this.random = random;
  }

  record Sample(String text, String content) {}

  static Sample next(Random random) {
    RandomJson maker = new RandomJson(random);
    maker.space();
    maker.value(0);
    maker.space();
    return new Sample(maker.text.toString(), maker.content.toString());
  }

  private void value(int depth) {
    switch (random.nextInt(depth > 4 ? 5 : 9)) {
      case 0 -> both("null");
      case 1 -> both(random.nextBoolean() ? "true" : "false");
      case 2 -> both(String.valueOf(random.nextInt(2_000) - 1_000));
      case 3 -> both(random.nextBoolean() ? "-0.5e+3" : "12345678901234567890.25E-7");
      case 4 -> string("s" + random.nextInt(100));
      case 5, 6 -> array(depth);
      default -> object(depth);
    }
  }

  private void array(int depth) {
    both("[");
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      separate(i);
      space();
      value(depth + 1);
      space();
    }
    both("]");
  }

  private void object(int depth) {
    both("{");
    int count = random.nextInt(5);
    for (int i = 0; i < count; i++) {
      separate(i);
      space();
      string("k" + i);
      space();
      both(":");
      space();
      value(depth + 1);
      space();
    }
    both("}");
  }

  private void separate(int index) {
    if (index > 0) {
      both(",");
    }
  }

  private void string(String plain) {
    switch (random.nextInt(4)) {
      case 0 -> spelled(plain + "\\u0041", plain + "A");
      case 1 -> spelled(plain + "\\\\\\\"", plain + "\\\\\\\"");
      case 2 -> spelled(plain + "\uD83D\uDE00", plain + "\uD83D\uDE00");
      default -> spelled(plain, plain);
    }
  }

  private void spelled(String inText, String inContent) {
    text.append('"').append(inText).append('"');
    content.append('"').append(inContent).append('"');
  }

  private void both(String token) {
    text.append(token);
    content.append(token);
  }

  private void space() {
    text.append(" \n\t\r".repeat(2), 0, random.nextInt(3));
  }
}
