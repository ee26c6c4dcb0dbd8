package dev.meshwright.schema.convert;

import dev.meshwright.model.ConvertedSchema;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Result;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.schema.convert.FoundSchemas.FoundSchema;
import dev.meshwright.schema.language.ParsedText;
import dev.meshwright.schema.language.SchemaLanguage;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Prints which share of fields comes back when a schema is written in another language and back:
/// with its type and whether it may be absent, and with default and doc too.
///
/// `-Dconvert.folder=DIR[:DIR]` takes the schemas of folders in place of generated ones.
@Tag("bench")
class RoundTripBenchTest {

  private static final int SCHEMAS = Integer.getInteger("convert.schemas", 1_000);
  private static final int EXAMPLES = Integer.getInteger("convert.examples", 0);

  private int fields;
  private int typed;
  private int present;
  private int whole;
  private int refused;
  private final Map<String, Integer> changes = new TreeMap<>();

  @Test
  void measures() throws IOException {
    String folders = System.getProperty("convert.folder", "");
    List<FoundSchema> schemas =
        folders.isEmpty() ? FoundSchemas.random(SCHEMAS) : FoundSchemas.in(folders);
    for (SchemaFormat from : SchemaFormat.values()) {
      for (SchemaFormat to : SchemaFormat.values()) {
        if (from != to) {
          pair(schemas.stream().filter(schema -> schema.format() == from).toList(), to);
          System.out.printf(
              "%s to %s and back: %,d schemas, %d refused; of %,d fields %.1f %% with name and"
                  + " type, %.1f %% with presence too, %.1f %% with default and doc too%n",
              from.title(),
              to.title(),
              schemas.stream().filter(schema -> schema.format() == from).count(),
              refused,
              fields,
              percent(typed),
              percent(present),
              percent(whole));
          changes.entrySet().stream()
              .sorted((one, other) -> other.getValue() - one.getValue())
              .limit(EXAMPLES)
              .forEach(
                  change -> System.out.println("    " + change.getValue() + " " + change.getKey()));
        }
      }
    }
  }

  private double percent(int of) {
    return fields == 0 ? 0 : 100.0 * of / fields;
  }

  private void pair(List<FoundSchema> schemas, SchemaFormat to) {
    fields = 0;
    typed = 0;
    present = 0;
    whole = 0;
    refused = 0;
    changes.clear();
    for (FoundSchema schema : schemas) {
      Result<List<FlatField>> back =
          convert(schema.parsed(), to)
              .flatMap(there -> convert(parse(there.text(), to), schema.format()))
              .flatMap(again -> parse(again.text(), schema.format()).fields(Optional.empty()));
      List<FlatField> before = schema.fields();
      Map<String, FlatField> after = new LinkedHashMap<>();
      back.optional().orElse(List.of()).forEach(field -> after.put(field.path(), field));
      refused += back.optional().isEmpty() ? 1 : 0;
      before.forEach(field -> count(field, Optional.ofNullable(after.get(field.path()))));
    }
  }

  private void count(FlatField before, Optional<FlatField> found) {
    fields++;
    if (found.isEmpty()) {
      change("gone: " + before.type());
      return;
    }
    FlatField after = found.get();
    boolean type = before.type().equals(after.type());
    boolean same = type && before.optional() == after.optional();
    typed += type ? 1 : 0;
    present += same ? 1 : 0;
    boolean all =
        same && before.fallback().equals(after.fallback()) && before.doc().equals(after.doc());
    whole += all ? 1 : 0;
    if (!same) {
      change(said(before) + " becomes " + said(after));
    } else if (!all) {
      change(
          before.doc().equals(after.doc())
              ? "default " + before.fallback() + " becomes " + after.fallback()
              : "doc");
    }
  }

  private void change(String words) {
    changes.merge(words, 1, Integer::sum);
  }

  private static String said(FlatField field) {
    return field.type().replaceAll("one of .*", "one of") + (field.optional() ? "?" : "");
  }

  private static Result<ConvertedSchema> convert(ParsedText<?> schema, SchemaFormat to) {
    return schema.convertTo(SchemaLanguage.of(to), Optional.empty());
  }

  private static ParsedText<?> parse(String text, SchemaFormat format) {
    return ParsedText.parse(
        SchemaLanguage.of(format),
        "t" + format.ending(),
        text,
        FileSource.empty(),
        Optional.empty());
  }
}
