package dev.meshwright.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every source is laid out by google-java-format; `mvn -Pformat test` writes what this test asks.
class FormatTest {

  private static final boolean WRITE = Boolean.getBoolean("meshwright.format.write");

  @Test
  void every_source_is_formatted() throws IOException, FormatterException {
    Formatter formatter = new Formatter();
    List<Path> files = SourceTree.javaFiles();
    assertFalse(files.isEmpty());
    List<String> off = new ArrayList<>();
    for (Path file : files) {
      String text = Files.readString(file);
      String formatted = formatter.formatSourceAndFixImports(text);
      if (!formatted.equals(text)) {
        if (WRITE) {
          Files.writeString(file, formatted);
        } else {
          off.add(SourceTree.root().relativize(file).toString());
        }
      }
    }
    assertEquals(List.of(), off, "not formatted; `mvn -Pformat test` formats them");
  }

  @Test
  void an_unformatted_source_would_be_noticed() throws FormatterException {
    String source = "class A{int  b ;}";
    assertNotEquals(source, new Formatter().formatSourceAndFixImports(source));
  }
}
