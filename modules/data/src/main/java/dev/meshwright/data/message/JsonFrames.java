package dev.meshwright.data.message;

import dev.meshwright.model.LineIndex;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.TreeDocument;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// JSON objects: one a line, or an array of them, or a single one over several lines. The first
/// line that is not blank decides: an object, even a malformed one, that ends on it is one of many.
final class JsonFrames implements MessageReader.Frames {

  private final TextLines lines = new TextLines();
  private final Deque<Framed> ready = new ArrayDeque<>();
  private boolean whole;

  @Override
  public Optional<Framed> next(CountedInput in, long number) throws IOException {
    if (whole) {
      return Optional.ofNullable(ready.poll());
    }
    Optional<TextLines.Line> line = lines.next(in);
    if (line.isEmpty()) {
      return Optional.empty();
    }
    if (number == 1 && !isLine(line.get().latin())) {
      whole = true;
      split(line.get(), in);
      return Optional.ofNullable(ready.poll());
    }
    return Optional.of(
        new Framed.Message(number, line.get().offset(), line.get().number(), line.get().bytes()));
  }

  private static boolean isLine(String line) {
    String text = line.strip();
    return text.startsWith("{") && text.endsWith("}");
  }

  /// Takes the rest of the file apart.
  private void split(TextLines.Line first, CountedInput in) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(first.bytes());
    bytes.write('\n');
    bytes.writeBytes(in.readNBytes(MessageReader.LONGEST));
    if (in.read() >= 0) {
      ready.add(
          new Framed.Lost(
              1,
              first.offset(),
              first.number(),
              "a single document may have " + MessageReader.LONGEST + " bytes"));
      return;
    }
    String text = bytes.toString(StandardCharsets.UTF_8);
    TreeDocument document = JsonText.parse("", text);
    if (document.root() instanceof ArrayNode array) {
      LineIndex index = LineIndex.of(text);
      long offset = first.offset();
      int at = 0;
      for (TreeNode item : array.items()) {
        int start = item.range().start();
        offset += text.substring(at, start).getBytes(StandardCharsets.UTF_8).length;
        at = start;
        ready.add(
            new Framed.Message(
                ready.size() + 1L,
                offset,
                first.number() - 1 + index.position(start).line(),
                item.range().of(text).getBytes(StandardCharsets.UTF_8)));
      }
    } else {
      ready.add(new Framed.Message(1, first.offset(), first.number(), bytes.toByteArray()));
    }
  }
}
