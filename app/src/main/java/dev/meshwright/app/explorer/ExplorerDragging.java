package dev.meshwright.app.explorer;

import dev.meshwright.app.files.FileActions;
import java.io.File;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;

/// Drags files from the explorer into its folders and to other programs, and takes files of other
/// programs. Inside the workspace files are moved, with the system's key for it copied; what comes
/// from elsewhere is always copied.
final class ExplorerDragging {

  private static final PseudoClass TARGET = PseudoClass.getPseudoClass("drop-target");

  private final FileActions actions;
  private final Supplier<ExplorerSelection> selection;

  ExplorerDragging(FileActions actions, Supplier<ExplorerSelection> selection) {
    this.actions = actions;
    this.selection = selection;
  }

  /// Lets what is chosen be dragged from a node, and files be dropped on it.
  ///
  /// @param folder where files go that are dropped on it
  void on(Node node, Supplier<String> folder) {
    node.setOnDragDetected(drag -> begin(node, drag));
    node.setOnDragOver(drag -> {
      if (drag.getDragboard().hasFiles()) {
        drag.acceptTransferModes(modes(drag));
        node.pseudoClassStateChanged(TARGET, true);
        drag.consume();
      }
    });
    node.setOnDragExited(drag -> node.pseudoClassStateChanged(TARGET, false));
    node.setOnDragDropped(drag -> {
      drag.setDropCompleted(drop(drag, folder.get()));
      drag.consume();
    });
  }

  private void begin(Node node, MouseEvent drag) {
    List<String> paths = selection.get().paths();
    if (paths.isEmpty() || !drag.isPrimaryButtonDown()) {
      return;
    }
    List<File> files = paths.stream().map(path -> actions.file(path).toFile()).toList();
    Dragboard board = node.startDragAndDrop(TransferMode.COPY_OR_MOVE);
    board.setContent(
        Map.of(DataFormat.FILES, files, DataFormat.PLAIN_TEXT, String.join("\n", paths)));
    drag.consume();
  }

  private static TransferMode[] modes(DragEvent drag) {
    // The system takes moving away while its key for copying is down, and proposes copying else.
    boolean moving =
        isFromHere(drag) && drag.getDragboard().getTransferModes().contains(TransferMode.MOVE);
    return new TransferMode[] {moving ? TransferMode.MOVE : TransferMode.COPY};
  }

  private static boolean isFromHere(DragEvent drag) {
    return drag.getGestureSource() != null;
  }

  private boolean drop(DragEvent drag, String folder) {
    List<File> files = drag.getDragboard().getFiles();
    boolean moving = isFromHere(drag) && drag.getTransferMode() == TransferMode.MOVE;
    actions.drop(files.stream().map(File::toPath).toList(), folder, moving);
    return !files.isEmpty();
  }
}
