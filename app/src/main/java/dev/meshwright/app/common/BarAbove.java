package dev.meshwright.app.common;

import dev.meshwright.uikit.view.View;
import javafx.scene.layout.BorderPane;

/// A view below another one that is a bar, or nothing.
public record BarAbove(View bar, View below, BorderPane root) implements View {

  public BarAbove(View bar, View below) {
    this(bar, below, new BorderPane(below.root(), bar.root(), null, null, null));
  }

  @Override
  public void dispose() {
    bar.dispose();
    below.dispose();
  }
}
