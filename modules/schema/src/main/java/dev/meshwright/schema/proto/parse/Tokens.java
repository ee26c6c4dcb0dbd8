package dev.meshwright.schema.proto.parse;

import dev.meshwright.model.TextRange;
import java.util.Arrays;

/// The tokens of a text in flat arrays: a file of megabytes costs twelve bytes a token.
///
/// The last token is always an empty `END` behind the text.
final class Tokens {

  private final String text;
  private ProtoTokenKind[] kinds = new ProtoTokenKind[256];
  private int[] starts = new int[256];
  private int[] ends = new int[256];
  private int size;

  Tokens(String text) {
    this.text = text;
  }

  void add(ProtoTokenKind kind, int start, int end) {
    if (size == kinds.length) {
      kinds = Arrays.copyOf(kinds, size * 2);
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
    }
    kinds[size] = kind;
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  String text() {
    return text;
  }

  int size() {
    return size;
  }

  ProtoTokenKind kind(int index) {
    return kinds[index];
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return ends[index];
  }

  TextRange range(int index) {
    return new TextRange(starts[index], ends[index]);
  }

  String text(int index) {
    return text.substring(starts[index], ends[index]);
  }

  boolean is(int index, String expected) {
    ProtoTokenKind kind = kind(index);
    return (kind == ProtoTokenKind.WORD || kind == ProtoTokenKind.SIGN)
        && ends[index] - starts[index] == expected.length()
        && text.startsWith(expected, starts[index]);
  }
}
