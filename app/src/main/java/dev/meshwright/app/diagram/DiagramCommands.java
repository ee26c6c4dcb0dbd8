package dev.meshwright.app.diagram;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.document.Document;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.workspace.WorkspaceModel;
import dev.meshwright.model.files.Product;
import dev.meshwright.uikit.view.Texts;
import java.util.List;
import java.util.Optional;

/// The commands that show and write diagrams.
public final class DiagramCommands {

  private final Texts texts = Texts.of(DiagramCommands.class);
  private final Diagrams diagrams;
  private final OpenDocuments documents;
  private final WorkspaceModel workspace;

  public DiagramCommands(Diagrams diagrams, OpenDocuments documents, WorkspaceModel workspace) {
    this.diagrams = diagrams;
    this.documents = documents;
    this.workspace = workspace;
  }

  public List<Command> all() {
    return List.of(
        Command.of(
                "diagram-file",
                texts.get("command.file"),
                "Shortcut+Alt+G",
                () -> schema().isPresent(),
                () -> schema().ifPresent(front -> diagrams.show(List.of(front.path()))))
            .unless(texts.get("command.no.schema")),
        Command.of(
                "diagram-product",
                texts.get("command.product"),
                "",
                () -> product().isPresent(),
                () -> product().ifPresent(this::show))
            .unless(texts.get("command.no.product")),
        Command.of(
            "diagram-workspace",
            texts.get("command.workspace"),
            "Shortcut+Alt+Shift+G",
            () -> diagrams.show(List.of())),
        Command.of(
                "diagram-svg",
                texts.get("command.svg"),
                "",
                () -> diagrams.front().isPresent(),
                () -> write(DiagramExport.Format.SVG))
            .unless(texts.get("command.no.diagram")),
        Command.of(
                "diagram-png",
                texts.get("command.png"),
                "",
                () -> diagrams.front().isPresent(),
                () -> write(DiagramExport.Format.PNG))
            .unless(texts.get("command.no.diagram")),
        Command.of(
                "diagram-mermaid",
                texts.get("command.mermaid"),
                "",
                () -> diagrams.front().isPresent(),
                () -> write(DiagramExport.Format.MERMAID))
            .unless(texts.get("command.no.diagram")));
  }

  private Optional<Document> schema() {
    return documents.activeProperty().get().filter(front -> front.kind().isSchema());
  }

  /// The product of the file in front.
  private Optional<Product> product() {
    return documents
        .activeProperty()
        .get()
        .flatMap(front ->
            workspace.openedProperty().get().products().stream()
                .filter(product ->
                    product.files().stream().anyMatch(file -> file.path().equals(front.path())))
                .findFirst());
  }

  private void show(Product product) {
    diagrams.show(product.folder().isEmpty() ? List.of() : List.of(product.folder()));
  }

  private void write(DiagramExport.Format format) {
    diagrams.front().ifPresent(view -> view.write(format));
  }
}
