package dev.meshwright.usecases.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.model.compat.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PastNumbersTest {

  private static final String PATH = "a.proto";
  private static final String WITH = proto("string a = 1; string b = 2;");
  private static final String WITHOUT = proto("string a = 1;");
  private static final String AGAIN = proto("string a = 1; int32 other = 2;");

  private final List<String> readings = new ArrayList<>();

  private static String proto(String fields) {
    return "syntax = \"proto3\"; message M { " + fields + " }";
  }

  private SchemaFileSet before(String text) {
    FileSource files = FileSource.of(Map.of(PATH, text));
    return SchemaLanguages.all()
        .state(
            new FileSource() {
              @Override
              public Optional<String> text(String path) {
                readings.add(path);
                return files.text(path);
              }

              @Override
              public List<String> paths() {
                return files.paths();
              }
            });
  }

  private static List<HistoricText> texts(String... texts) {
    return Stream.of(texts).map(text -> new HistoricText("1234567", PATH, text)).toList();
  }

  private static List<String> again(PastNumbers past) {
    ParsedSchema now =
        SchemaLanguages.all()
            .parse(SchemaFormat.PROTOBUF, new SchemaVersion(PATH, AGAIN, FileSource.empty()));
    return past.usedAgain(now, Stream.of()).stream().map(Finding::rule).toList();
  }

  @Test
  void a_number_that_was_given_up_and_comes_again_is_found() {
    assertEquals(
        List.of("proto-field-number-reused"),
        again(PastNumbers.of(texts(WITH, WITHOUT), before(WITHOUT))));
    assertTrue(readings.size() > 0);
  }

  @Test
  void of_a_file_that_never_changed_nothing_is_read() {
    assertEquals(List.of(), again(PastNumbers.of(texts(WITH, WITH), before(WITH))));
    assertEquals(List.of(), readings);
  }
}
