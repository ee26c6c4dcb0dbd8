package dev.meshwright.graph;

import java.util.function.BooleanSupplier;
import org.eclipse.elk.core.util.BasicProgressMonitor;

/// Tells the layout that nobody waits for it any more.
final class Cancelling extends BasicProgressMonitor {

  private final BooleanSupplier cancelled;

  Cancelling(BooleanSupplier cancelled) {
    this.cancelled = cancelled;
  }

  @Override
  public boolean isCanceled() {
    return cancelled.getAsBoolean();
  }

  @Override
  protected BasicProgressMonitor doSubTask(float work, int maxHierarchyLevels) {
    return new Cancelling(cancelled);
  }
}
