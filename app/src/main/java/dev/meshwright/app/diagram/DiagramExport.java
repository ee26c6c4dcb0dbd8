package dev.meshwright.app.diagram;

import dev.meshwright.app.common.PictureFile;
import dev.meshwright.app.dialog.FrontWindow;
import dev.meshwright.uikit.graph.GraphCanvas;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.diagram.DrawDiagram;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;

/// Writes a diagram to a file that the person chooses.
final class DiagramExport {

  private final Texts texts = Texts.of(DiagramExport.class);
  private final DrawDiagram draw;
  private final DiagramWriting writing;

  /// What a diagram is written as.
  enum Format {
    SVG,
    PNG,
    MERMAID;

    String words(Texts texts) {
      return switch (this) {
        case SVG -> texts.get("export.svg");
        case PNG -> texts.get("export.png");
        case MERMAID -> texts.get("export.mermaid");
      };
    }

    String ending() {
      return switch (this) {
        case SVG, PNG -> name().toLowerCase(Locale.ROOT);
        case MERMAID -> "mmd";
      };
    }
  }

  DiagramExport(DrawDiagram draw, DiagramWriting writing) {
    this.draw = draw;
    this.writing = writing;
  }

  /// Asks for a file and writes it; one that exists is replaced after a question.
  void ask(Format format, DiagramPage page, GraphCanvas canvas) {
    page.model()
        .ready()
        .ifPresent(shown ->
            choose(format, page.model().subject().fileName())
                .ifPresent(file -> write(format, shown, page.description(), canvas, file)));
  }

  private Optional<Path> choose(Format format, String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(texts.get("export.choose"));
    chooser.setInitialFileName(name + "." + format.ending());
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(format.words(texts), "*." + format.ending()));
    return FrontWindow.find()
        .flatMap(window -> Optional.ofNullable(chooser.showSaveDialog(window)))
        .map(File::toPath);
  }

  void write(Format format, DiagramState.Ready shown, String title, GraphCanvas canvas, Path file) {
    switch (format) {
      case SVG -> writing.write(file, () -> bytes(draw.svg(shown.placed(), title)));
      case MERMAID -> writing.write(file, () -> bytes(draw.mermaid(shown.diagram().graph())));
      case PNG -> canvas.draw(picture -> writing.write(file, () -> PictureFile.bytes(picture)));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
