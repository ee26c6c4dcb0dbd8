package dev.meshwright.uikit.view;

import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// Ends what is drawn of a region at its edges: what has no room is not drawn over its neighbors.
public final class Clipping {

  private Clipping() {}

  public static void atEdges(Region region) {
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(region.widthProperty());
    clip.heightProperty().bind(region.heightProperty());
    region.setClip(clip);
  }
}
