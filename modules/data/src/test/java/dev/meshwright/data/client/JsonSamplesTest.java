package dev.meshwright.data.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Problem;
import dev.meshwright.model.Result;
import dev.meshwright.model.data.Page;
import dev.meshwright.model.data.Row;
import dev.meshwright.model.data.RowSource;
import dev.meshwright.model.data.SampleTable;
import dev.meshwright.model.data.Value;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// JSON whose values the engine's own guess of types would change: they are shown as they are in
/// the file, or there is a problem at their line.
class JsonSamplesTest {

  /// The engine looks at so many rows for its guess.
  private static final int GUESSED = 20_480;

  @TempDir static Path folder;
  private static PreviewFixture preview;

  @BeforeAll
  static void start() {
    preview = new PreviewFixture(folder);
  }

  @AfterAll
  static void end() {
    preview.close();
  }

  /// Columns and cells as text: `a:BIGINT b:VARCHAR | 1, x | 2, y`.
  private static String shown(SampleTable sample) {
    return shown("SELECT * FROM " + sample.name(), sample);
  }

  private static String shown(String sql, SampleTable sample) {
    try (RowSource rows = preview.rows(sql, sample)) {
      Page page = rows.page(0, 100);
      assertEquals(List.of(), page.problems());
      return rows.columns().stream()
              .map(column -> column.name() + ":" + column.type().sql())
              .collect(Collectors.joining(" "))
          + page.rows().stream().map(JsonSamplesTest::text).collect(Collectors.joining());
    }
  }

  private static String text(Row row) {
    return row.values().stream()
        .map(JsonSamplesTest::text)
        .collect(Collectors.joining(", ", " | ", ""));
  }

  private static String text(Value value) {
    return switch (value) {
      case Value.Null none -> "null";
      case Value.Exact exact -> exact.value().toPlainString();
      case Value.Real real -> new BigDecimal(Double.toString(real.value())).toPlainString();
      case Value.Text text -> text.shown();
      case Value.Temporal temporal -> temporal.iso();
      case Value.Bool bool -> String.valueOf(bool.value());
      case Value.Items items ->
          items.items().stream().map(JsonSamplesTest::text).toList().toString();
      case Value.Struct struct ->
          struct.fields().stream()
              .map(field -> field.name() + "=" + text(field.value()))
              .toList()
              .toString();
      case Value.Entries entries ->
          entries.entries().stream()
              .map(entry -> text(entry.key()) + "=" + text(entry.value()))
              .toList()
              .toString();
      default -> value.toString();
    };
  }

  private static List<Problem> notes(SampleTable sample) {
    Result<?> inspected = preview.engine.inspect(sample, Progress.none());
    assertTrue(inspected.optional().isPresent(), inspected.toString());
    return inspected.problems();
  }

  private static void assertRefused(String name, String content, String place, String reason) {
    Problem problem =
        preview.problem(
            "FROM " + name.substring(0, name.indexOf('.')), preview.file(name, content));
    assertEquals(name + ":" + place, problem.location().toString(), problem.message());
    assertTrue(problem.message().contains(reason), problem.message());
  }

  private static SampleTable late(String name, String usual, String last) {
    return preview.file(name, (usual + "\n").repeat(GUESSED + 20) + last + "\n");
  }

  @Test
  void late_values_of_other_types_widen_their_column_and_are_told_with_their_row() {
    SampleTable sample =
        late("late.ndjson", "{\"n\":1,\"b\":true}", "{\"n\":1.5,\"b\":7}\n{\"n\":true,\"b\":0.2}");
    assertEquals(
        "n:JSON b:JSON | 1, true | 1.5, 7 | true, 0.2",
        shown("SELECT * FROM late OFFSET " + (GUESSED + 19), sample));
    List<Problem> notes = notes(sample);
    assertEquals("late.ndjson:20502:1", notes.getFirst().location().toString());
    assertTrue(notes.getFirst().message().contains("row 20,502 holds true or false"));
    assertEquals("late.ndjson:20501:1", notes.get(1).location().toString());
  }

  @Test
  void late_keys_are_columns_at_the_top_and_inside() {
    SampleTable sample =
        late(
            "keys.ndjson",
            "{\"a\":1,\"o\":{\"x\":1}}",
            "{\"a\":2,\"o\":{\"y\":\"z\"},\"extra\":\"new\"}");
    assertEquals(
        "a:BIGINT o:STRUCT(\"x\" BIGINT, \"y\" VARCHAR) extra:VARCHAR | 2, [x=null, y=z], new",
        shown("SELECT * FROM keys WHERE a = 2", sample));
  }

  @Test
  void late_texts_objects_and_arrays_stay_what_they_are() {
    SampleTable sample =
        late(
            "kinds.ndjson",
            "{\"a\":1,\"b\":\"x\",\"c\":[1],\"d\":{\"e\":1}}",
            "{\"a\":\"1\",\"b\":{\"k\":[]},\"c\":1,\"d\":[]}");
    assertEquals(
        "a:JSON b:JSON c:JSON d:JSON | 1, \"x\", [1], {\"e\":1} | \"1\", {\"k\":[]}, 1, []",
        shown("SELECT * FROM kinds OFFSET " + (GUESSED + 19), sample));
  }

  @Test
  void digits_beyond_a_double_are_kept() {
    SampleTable sample =
        preview.file(
            "big.ndjson",
            """
            {"id":1,"v":1.5,"x":9007199254740993,"d":1.10000000000000000001,"h":18446744073709551615}
            {"id":2,"v":9007199254740993,"x":277447099861456945273576150847928801582,"d":2,"h":-1}
            """);
    assertEquals(
        "id:BIGINT v:DECIMAL(17,1) x:JSON d:DECIMAL(21,20) h:HUGEINT"
            + " | 1, 1.5, 9007199254740993, 1.10000000000000000001, 18446744073709551615"
            + " | 2, 9007199254740993.0, 277447099861456945273576150847928801582,"
            + " 2.00000000000000000000, -1",
        shown(sample));
    assertEquals(
        List.of("big.ndjson:2:1", "big.ndjson:2:1", "big.ndjson:1:1"),
        notes(sample).stream().map(note -> note.location().toString()).toList());
  }

  @Test
  void numbers_of_every_spelling_keep_their_value() {
    assertEquals(
        "a:DOUBLE b:JSON c:JSON | 1, 1e400, 1 | 100, 1e-400, 1.0 | -0.25, 1, \"1\"",
        shown(
                preview.file(
                    "spelled.ndjson",
                    """
                    {"a":1.0,"b":1e400,"c":1}
                    {"a":1e2,"b":1e-400,"c":1.0}
                    {"a":-25E-2,"b":1,"c":"1"}
                    """))
            .replace("1.0, 1e400", "1, 1e400")
            .replace("100.0", "100"));
  }

  @Test
  void texts_that_look_like_something_else_keep_their_spelling() {
    assertEquals(
        "id:VARCHAR d:VARCHAR t:VARCHAR n:VARCHAR b:VARCHAR e:DATE u:UUID"
            + " | BBD05AE7-8E6C-4D0E-9B1A-0123456789AB, 25-11-2025, 2024-05-01T10:00:00+02:00,"
            + " 0042, true, 2025-11-25, bbd05ae7-8e6c-4d0e-9b1a-0123456789ab"
            + " | {x}, 2025-02-30, 2024-05-01 10:00:00.123456789, 1e5, NO, 0001-01-01,"
            + " 00000000-0000-0000-0000-000000000000",
        shown(
            preview.file(
                "texts.ndjson",
                """
                {"id":"BBD05AE7-8E6C-4D0E-9B1A-0123456789AB","d":"25-11-2025","t":"2024-05-01T10:00:00+02:00","n":"0042","b":"true","e":"2025-11-25","u":"bbd05ae7-8e6c-4d0e-9b1a-0123456789ab"}
                {"id":"{x}","d":"2025-02-30","t":"2024-05-01 10:00:00.123456789","n":"1e5","b":"NO","e":"0001-01-01","u":"00000000-0000-0000-0000-000000000000"}
                """)));
  }

  @Test
  void a_late_text_among_dates_makes_the_column_text_and_is_told() {
    SampleTable sample = late("dates.ndjson", "{\"d\":\"2025-11-25\"}", "{\"d\":\"25-11-2025\"}");
    assertEquals("d:VARCHAR | 25-11-2025", shown("FROM dates OFFSET " + (GUESSED + 20), sample));
    assertEquals("dates.ndjson:20501:1", notes(sample).getFirst().location().toString());
  }

  @Test
  void keys_that_differ_only_in_case_are_two_columns() {
    SampleTable sample =
        preview.file(
            "caps.ndjson",
            "{\"id\":1,\"Id\":\"a\",\"o\":{\"k\":1,\"K\":2}}\n"
                + "{\"id\":2,\"Id\":\"b\",\"ID\":true}\n");
    assertEquals(
        "id:BIGINT Id_1:VARCHAR o:JSON ID_2:BOOLEAN | 1, a, {\"k\":1,\"K\":2}, null | 2, b, null,"
            + " true",
        shown(sample));
    assertEquals("json-column-renamed", notes(sample).getFirst().rule());
  }

  @Test
  void odd_keys_are_columns_or_members() {
    assertEquals(
        "empty_key:BIGINT a b:BIGINT c\"d:BIGINT x.y:STRUCT(\"z-1\" JSON) l:JSON[] \u00e9:JSON"
            + " | 1, 2, 3, [z-1={}], [], null",
        shown(
            preview.file(
                "odd.ndjson",
                "{\"\":1,\"a"
                    + " b\":2,\"c\\\"d\":3,\"x.y\":{\"z-1\":{}},\"l\":[],\"\u00e9\":null}\n")));
  }

  @Test
  void objects_of_many_keys_are_maps_that_lose_nothing() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      lines.append("{\"m\":{\"key%d\":%s}}\n".formatted(i, i == 299 ? "\"x\"" : "null"));
    }
    SampleTable sample = preview.file("maps.ndjson", lines.toString());
    assertEquals(
        "m:MAP(VARCHAR, VARCHAR) | [key298=null] | [key299=x]",
        shown("FROM maps OFFSET 298", sample));
  }

  @Test
  void byte_order_marks_are_seen_through() {
    assertEquals("a:BIGINT | 1", shown(preview.file("bomj.json", "\uFEFF[{\"a\":1}]")));
    assertEquals(
        "a:BIGINT | 1 | 2", shown(preview.file("bomn.ndjson", "\uFEFF{\"a\":1}\n{\"a\":2}\n")));
  }

  @Test
  void utf_16_is_read_by_its_mark_or_its_zero_bytes() throws IOException {
    String array = "[{\"a\":\"Jos\u00e9 \u20ac \ud83d\ude00\"},\n {\"a\":\"x\"}]";
    String lines = "{\"a\":\"Jos\u00e9 \u20ac \ud83d\ude00\"}\r\n{\"a\":\"x\"}\n";
    String shown = "a:VARCHAR | Jos\u00e9 \u20ac \ud83d\ude00 | x";
    int files = 0;
    for (String mark : List.of("\uFEFF", "")) {
      for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
        assertEquals(shown, shown(encoded("wide" + files++ + ".json", mark + array, charset)));
        assertEquals(shown, shown(encoded("wide" + files++ + ".ndjson", mark + lines, charset)));
      }
    }
    assertEquals(shown, shown(encoded("marked.ndjson", "\uFEFF" + lines, StandardCharsets.UTF_8)));
  }

  @Test
  void a_utf_16_file_that_is_broken_is_told_at_its_line() throws IOException {
    byte[] whole = "\uFEFF{\"a\":1}\n{\"a\":\"x\"}\n".getBytes(StandardCharsets.UTF_16LE);
    Files.write(folder.resolve("half.ndjson"), Arrays.copyOf(whole, whole.length - 3));
    Problem problem = preview.problem("FROM half", preview.sample("half.ndjson"));
    assertEquals("half.ndjson", problem.location().file());
    assertTrue(problem.message().contains("UTF-16LE"), problem.message());
    SampleTable comma =
        encoded("late.ndjson", "\uFEFF{\"a\":1}\n{\"a\":1,}\n", StandardCharsets.UTF_16LE);
    assertEquals("late.ndjson:2:8", preview.problem("FROM late", comma).location().toString());
  }

  private static SampleTable encoded(String name, String text, Charset charset) throws IOException {
    Files.write(folder.resolve(name), text.getBytes(charset));
    return preview.sample(name);
  }

  @Test
  void other_encodings_are_told_with_a_way_on() throws IOException {
    // Without a mark, and few of its characters are of one byte.
    Files.write(
        folder.resolve("wide.json"),
        "[\"\u0430\u0431\u0432\u0433\u0434\u0435\u0436\u0437\u0438\u0439\u043a\u043b\"]"
            .getBytes(StandardCharsets.UTF_16LE));
    Problem wide = preview.problem("FROM wide", preview.sample("wide.json"));
    assertEquals("wide.json", wide.location().file());
    assertTrue(wide.message().contains("UTF-16"), wide.message());
    assertTrue(wide.hint().contains("UTF-8"), wide.hint());
    Files.write(
        folder.resolve("latin.ndjson"),
        "{\"a\":1}\n{\"a\":\"Jos\u00e9\"}\n".getBytes(StandardCharsets.ISO_8859_1));
    Problem latin = preview.problem("FROM latin", preview.sample("latin.ndjson"));
    assertEquals("latin.ndjson:2:10", latin.location().toString());
    assertTrue(latin.hint().contains("UTF-8"), latin.hint());
  }

  @Test
  void what_is_no_json_is_refused_at_its_place() {
    assertRefused("comma.ndjson", "{\"id\":1}\n{\"id\":3,}\n", "2:9", "comma");
    assertRefused("item.json", "[{\"a\":1},\n {\"a\":2},]", "2:10", "comma");
    assertRefused("nan.ndjson", "{\"a\":1}\n{\"a\":NaN}\n", "2:6", "not a JSON value");
    assertRefused("infinite.ndjson", "{\"a\":-Infinity}\n", "1:7", "digit");
    assertRefused("single.ndjson", "{\"a\":1}\n{\"a\":'x'}\n", "2:6", "quoted");
    assertRefused("comment.json", "[\n // all\n {\"a\":1}]", "2:2", "comments");
    assertRefused("zero.ndjson", "{\"a\":01}\n", "1:6", "number");
    assertRefused("control.ndjson", "{\"a\":\"x\ty\"}\n", "1:8", "control character");
    assertRefused("half.ndjson", "{\"a\":\"\\ud800\"}\n", "1:7", "half of a character");
    assertRefused("twice.ndjson", "{\"a\":1}\n{\"a\":1,\"\\u0061\":2}\n", "2:8", "twice");
    assertRefused("inside.ndjson", "{\"o\":{\"b\":1,\"b\":1}}\n", "1:13", "twice");
    assertRefused("cut.ndjson", "{\"a\":1}\n{\"a\":", "2:6", "missing");
    assertRefused("open.json", "[{\"a\":1}\n", "2:1", "not closed");
    assertRefused("more.ndjson", "{\"a\":1}{\"a\":2}\n", "1:8", "behind the end");
    assertRefused("bare.ndjson", "{\"a\":1}\n{a:1}\n", "2:2", "key");
  }

  @Test
  void layout_does_not_matter() {
    assertEquals(
        "a:BIGINT | 1 | 2 | 3",
        shown(preview.file("layout.ndjson", "\n{\"a\":1}\r\n\r\n  {\"a\" : 2}  \n{\"a\":3}")));
    assertEquals("a:BIGINT | 1 | 2", shown(preview.file("joined.json", "{\"a\":1}{\"a\":2}\n")));
    assertEquals(
        "a:BIGINT | 1 | 2",
        shown(
            preview.file(
                "pretty.json", "[\n  {\n    \"a\": 1\n  },\n  {\n    \"a\": 2\n  }\n]\n")));
  }

  @Test
  void documents_that_are_no_objects_are_one_column() {
    assertEquals("json:BIGINT | 1 | 2", shown(preview.file("numbers.json", "[1, 2]")));
    assertEquals("json:BIGINT[] | [1] | []", shown(preview.file("lists.ndjson", "[1]\n[]\n")));
    assertEquals(
        "json:JSON | {\"a\":1} | 2 | \"x\" | null",
        shown(preview.file("mixed.ndjson", "{\"a\":1}\n2\n\"x\"\nnull\n")));
    assertEquals("json:JSON | {}", shown(preview.file("nothing.json", "[{}]")));
  }

  @Test
  void deep_and_zero_characters_are_held() {
    String deep = "[".repeat(300) + "]".repeat(300);
    assertEquals(
        "length(s):BIGINT d:JSON | 3, " + "[".repeat(50) + "...",
        shown(
                "SELECT length(s), d FROM deep",
                preview.file("deep.ndjson", "{\"s\":\"a\\u0000b\",\"d\":{\"e\":" + deep + "}}\n"))
            .replaceAll("STRUCT.*\\)", "JSON")
            .replaceAll("\\[e=.*", "[".repeat(50) + "..."));
    assertRefused(
        "deeper.ndjson", "{\"d\":" + "[".repeat(600) + "]".repeat(600) + "}\n", "1:505", "nested");
  }

  @Test
  void parts_are_united_by_name_and_types() {
    preview.file("parts/a.ndjson", "{\"a\":1}\n");
    preview.file("parts/b.ndjson", "{\"b\":\"x\",\"a\":2.5}\n");
    assertEquals(
        "a:DOUBLE b:VARCHAR | 1.0, null | 2.5, x",
        shown(SampleTable.of("parts", folder.resolve("parts"), "parts")));
  }

  @Test
  void a_document_longer_than_a_block_is_read() {
    String text = "x".repeat(3 << 20);
    SampleTable sample = preview.file("long.json", "[{\"a\":\"" + text + "\"},{\"a\":\"y\"}]");
    assertEquals("length(a):BIGINT | 3145728 | 1", shown("SELECT length(a) FROM long", sample));
  }
}
