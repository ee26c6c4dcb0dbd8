package dev.meshwright.data.sample;

import dev.meshwright.model.data.SampleFormat;
import dev.meshwright.model.tree.ArrayNode;
import dev.meshwright.model.tree.Member;
import dev.meshwright.model.tree.ObjectNode;
import dev.meshwright.model.tree.StringNode;
import dev.meshwright.model.tree.TreeNode;
import dev.meshwright.text.JsonText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells the columns of a sample by the beginning of its file alone: the header of CSV, the first
/// object of JSON, the schema of an Avro container. No engine is asked, so that many files can be
/// looked at. Parquet has its columns at the end, and none are told.
public final class HeaderColumns {

  private static final int LOOKED_AT = 64 << 10;
  private static final int MOST = 2_000;
  private static final String SCHEMA = "avro.schema";

  private HeaderColumns() {}

  /// In the order of the file; none for what does not tell them.
  public static List<String> of(Path file) {
    Optional<SampleFormat> format = SampleName.of(String.valueOf(file.getFileName())).format();
    if (format.isEmpty()) {
      return List.of();
    }
    try {
      byte[] start = start(file);
      Set<String> columns =
          switch (format.get()) {
            case CSV -> csv(text(start));
            case JSON, NDJSON -> json(text(start));
            case AVRO -> avro(start);
            case PARQUET, MESSAGES -> Set.of();
          };
      return columns.stream().filter(column -> !column.isBlank()).limit(MOST).toList();
    } catch (IOException unreadable) {
      return List.of();
    }
  }

  private static byte[] start(Path file) throws IOException {
    try (InputStream in = DecompressingInput.open(file)) {
      return in.readNBytes(LOOKED_AT);
    }
  }

  private static String text(byte[] start) {
    String text = new String(start, StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /// Cells of the first line, parted by the sign that stands there most.
  private static Set<String> csv(String text) {
    String line = text.lines().findFirst().orElse("");
    char sign = ',';
    long most = 0;
    for (char candidate : new char[] {',', ';', '\t', '|'}) {
      long count = line.chars().filter(letter -> letter == candidate).count();
      if (count > most) {
        most = count;
        sign = candidate;
      }
    }
    Set<String> cells = new LinkedHashSet<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char letter = line.charAt(i);
      if (letter == '"') {
        quoted = !quoted;
      } else if (letter == sign && !quoted) {
        cells.add(cell.toString().strip());
        cell.setLength(0);
      } else {
        cell.append(letter);
      }
    }
    cells.add(cell.toString().strip());
    return cells;
  }

  /// Names of the first object, and of those in it behind a dot.
  private static Set<String> json(String text) {
    int brace = text.indexOf('{');
    if (brace < 0) {
      return Set.of();
    }
    Set<String> names = new LinkedHashSet<>();
    // Cut off as it may be, what stands before the cut is read.
    if (JsonText.parse("", text.substring(brace)).root() instanceof ObjectNode object) {
      names(object, "", names);
    }
    return names;
  }

  private static void names(ObjectNode object, String before, Set<String> into) {
    for (Member member : object.members()) {
      String name = before + member.key().value();
      if (into.size() >= MOST) {
        return;
      }
      into.add(name);
      TreeNode inner =
          member.value() instanceof ArrayNode list && !list.items().isEmpty()
              ? list.items().getFirst()
              : member.value();
      if (inner instanceof ObjectNode nested) {
        names(nested, name + ".", into);
      }
    }
  }

  /// The schema stands in the header, behind its name and its length.
  private static Set<String> avro(byte[] start) {
    String letters = new String(start, StandardCharsets.ISO_8859_1);
    int at = letters.startsWith("Obj\u0001") ? letters.indexOf(SCHEMA) : -1;
    if (at < 0) {
      return Set.of();
    }
    int place = at + SCHEMA.length();
    long length = 0;
    int shift = 0;
    while (place < start.length && shift < 35) {
      int part = start[place++];
      length |= (long) (part & 0x7f) << shift;
      shift += 7;
      if (part >= 0) {
        break;
      }
    }
    int end = (int) Math.min(start.length, place + (length >>> 1));
    String schema = new String(start, place, end - place, StandardCharsets.UTF_8);
    Set<String> names = new LinkedHashSet<>();
    if (JsonText.parse("", schema).root() instanceof ObjectNode record) {
      fields(record, "", names);
    }
    return names;
  }

  private static void fields(ObjectNode record, String before, Set<String> into) {
    if (!(record.get("fields").orElse(null) instanceof ArrayNode fields)) {
      return;
    }
    for (TreeNode field : fields.items()) {
      if (field instanceof ObjectNode object && into.size() < MOST) {
        String name = before + object.string("name").map(StringNode::value).orElse("");
        into.add(name);
        records(object.get("type").orElse(object))
            .forEach(inner -> fields(inner, name + ".", into));
      }
    }
  }

  private static List<ObjectNode> records(TreeNode type) {
    List<ObjectNode> records = new ArrayList<>();
    switch (type) {
      case ObjectNode object when object.get("fields").isPresent() -> records.add(object);
      case ObjectNode object -> object.get("items").ifPresent(it -> records.addAll(records(it)));
      case ArrayNode union -> union.items().forEach(branch -> records.addAll(records(branch)));
      case TreeNode other -> {}
    }
    return records;
  }
}
