package dev.meshwright.app.walkthrough;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/// Writes pictures in the background, and remembers those that could not be written.
final class PictureWriter {

  private final Jobs jobs;
  private final List<String> failures = new ArrayList<>();
  private int writing;

  PictureWriter(Jobs jobs) {
    this.jobs = jobs;
  }

  void write(String file, Callable<Path> picture) {
    writing++;
    jobs.submit(
        new JobKind("picture:" + file, ""),
        progress -> picture.call(),
        outcome -> {
          writing--;
          if (outcome instanceof Outcome.Failed<Path>(Throwable cause)) {
            failures.add(file + ": " + cause.getMessage());
          }
        });
  }

  boolean isIdle() {
    return writing == 0;
  }

  List<String> failures() {
    return failures;
  }
}
