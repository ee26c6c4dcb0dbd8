package dev.meshwright.app.files;

import dev.meshwright.uikit.view.ChoiceWords;
import dev.meshwright.uikit.view.Named;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.files.FileTemplate;
import dev.meshwright.usecases.files.NameParts;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.stage.Window;

/// Asks for the kind, the name and the folder of a new file.
final class NewFileDialog {

  private final Texts texts = Texts.of(NewFileDialog.class);
  private final Window owner;
  private final ComboBox<FileTemplate> kind = new ComboBox<>();
  private final PathDialog path;

  /// What is wanted.
  record Wanted(FileTemplate template, String path) {}

  NewFileDialog(FilesViewModel model, Window owner, FileTemplate template, String folder) {
    this.owner = owner;
    Named.named(kind, "new-file-kind", texts.get("kind"));
    kind.getItems().setAll(FileTemplate.values());
    kind.setConverter(new ChoiceWords<>(this::words));
    kind.setValue(template);
    kind.setMaxWidth(Double.MAX_VALUE);
    path =
        new PathDialog(
            "new-file",
            texts.get("new.title"),
            texts.get("new.ok"),
            NameParts.of(NameParts.of(name(template)).in(folder).free("", model::isTaken)),
            PathDialog.Asked.NAME_AND_FOLDER,
            model::folders,
            wanted ->
                model
                    .problemOf(wanted)
                    .map(problem -> problem.text())
                    .or(() ->
                        model.isTaken(wanted)
                            ? Optional.of(texts.get("taken", wanted))
                            : Optional.empty()));
    path.add(texts.get("kind"), kind);
    // A name that the user typed keeps its stem.
    kind.valueProperty()
        .subscribe((was, is) -> {
          NameParts typed = NameParts.of(path.name().getText());
          boolean proposed = path.name().getText().startsWith(NameParts.of(name(was)).stem());
          String stem = proposed ? NameParts.of(name(is)).stem() : typed.stem();
          path.name().setText(stem + (is.ending().isEmpty() ? typed.ending() : is.ending()));
        });
  }

  Optional<Wanted> ask() {
    return path.ask(owner).map(wanted -> new Wanted(kind.getValue(), wanted));
  }

  private String name(FileTemplate template) {
    String stem =
        switch (template) {
          case AVRO_RECORD, AVRO_IDL -> texts.get("name.record");
          case PROTOBUF_MESSAGE -> texts.get("name.message");
          case JSON_SCHEMA -> texts.get("name.schema");
          case TRANSFORMATION -> texts.get("name.transformation");
          case CONTRACT, QUALITY -> texts.get("name.contract");
          case PRODUCT -> texts.get("name.product");
          case SAMPLE -> texts.get("name.sample");
          case EMPTY -> texts.get("name.file");
        };
    return stem + (template == FileTemplate.EMPTY ? ".md" : template.ending());
  }

  private String words(FileTemplate template) {
    return switch (template) {
      case AVRO_RECORD -> texts.get("kind.avro");
      case AVRO_IDL -> texts.get("kind.idl");
      case PROTOBUF_MESSAGE -> texts.get("kind.protobuf");
      case JSON_SCHEMA -> texts.get("kind.json");
      case TRANSFORMATION -> texts.get("kind.sql");
      case CONTRACT -> texts.get("kind.contract");
      case QUALITY -> texts.get("kind.quality");
      case PRODUCT -> texts.get("kind.product");
      case SAMPLE -> texts.get("kind.sample");
      case EMPTY -> texts.get("kind.empty");
    };
  }
}
