package dev.meshwright.app.generate;

import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.generate.GeneratedFormat;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/// In what rows are saved.
final class FormatChoice extends ComboBox<GeneratedFormat> {

  FormatChoice(Texts texts, ObjectProperty<GeneratedFormat> chosen) {
    getItems().setAll(GeneratedFormat.values());
    Named.named(this, "generate-format", texts.get("format"));
    setConverter(
        new StringConverter<>() {
          @Override
          public String toString(GeneratedFormat format) {
            return format == null ? "" : words(texts, format);
          }

          @Override
          public GeneratedFormat fromString(String words) {
            return getValue();
          }
        });
    valueProperty().bindBidirectional(chosen);
  }

  private static String words(Texts texts, GeneratedFormat format) {
    return switch (format) {
      case NDJSON -> texts.get("format.ndjson");
      case JSON -> texts.get("format.json");
      case CSV -> texts.get("format.csv");
      case PARQUET -> texts.get("format.parquet");
      case AVRO -> texts.get("format.avro");
      case BINPB -> texts.get("format.binpb");
      case PBJSON -> texts.get("format.pbjson");
    };
  }
}
