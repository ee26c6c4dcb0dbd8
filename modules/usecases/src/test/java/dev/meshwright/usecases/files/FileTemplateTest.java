package dev.meshwright.usecases.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.FileSource;
import dev.meshwright.model.Problem;
import dev.meshwright.usecases.schema.AnalyzeSchema;
import dev.meshwright.usecases.schema.AnalyzedDocument;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FileTemplateTest {

  @ParameterizedTest
  @EnumSource
  void a_new_file_has_no_problems_under_any_name(FileTemplate template) {
    for (String stem : List.of("order", "daily revenue", "2024-größe", "日本")) {
      String path = "orders/" + stem + template.ending();
      String text = template.text(path);
      AnalyzedDocument read =
          new AnalyzeSchema()
              .analyze(path, text, FileSource.of(Map.of(path, text)), Progress.none());
      assertEquals(List.<Problem>of(), read.problems(), path + "\n" + text);
      assertFalse(text.contains("${"), text);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"AVRO_RECORD", "AVRO_IDL", "PROTOBUF_MESSAGE"})
  void a_type_is_named_after_its_file(FileTemplate template) {
    String text = template.text("sales/customer_order" + template.ending());
    assertTrue(text.contains("CustomerOrder"), text);
  }
}
