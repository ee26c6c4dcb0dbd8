package dev.meshwright.history;

import dev.meshwright.jobs.CancelledException;
import dev.meshwright.jobs.Progress;
import org.eclipse.jgit.lib.ProgressMonitor;

/// Hands the library's progress on, and a cancel back to it.
final class LibraryProgress implements ProgressMonitor {

  private final Progress progress;
  private String step = "";
  private int total;
  private int done;

  LibraryProgress(Progress progress) {
    this.progress = progress;
  }

  @Override
  public void start(int totalTasks) {}

  @Override
  public void beginTask(String title, int totalWork) {
    step = title;
    total = totalWork;
    done = 0;
    progress.report(step, totalWork > 0 ? 0 : -1);
  }

  @Override
  public void update(int completed) {
    done += completed;
    progress.report(step, total > 0 ? Math.min(1, (double) done / total) : -1);
    progress.checkCancelled();
  }

  @Override
  public void endTask() {}

  @Override
  public boolean isCancelled() {
    try {
      progress.checkCancelled();
      return false;
    } catch (CancelledException cancelled) {
      return true;
    }
  }

  @Override
  public void showDuration(boolean enabled) {}
}
