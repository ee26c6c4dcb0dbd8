package dev.meshwright.app.help;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Consumer;

/// Reads what the help shows.
final class HelpModel {

  private final Jobs jobs;

  HelpModel(Jobs jobs) {
    this.jobs = jobs;
  }

  GuideViewModel guide() {
    return new GuideViewModel(jobs, GuidePages::read);
  }

  /// Reads the licences.
  void licences(Consumer<String> then) {
    jobs.submit(
        new JobKind("licences", ""),
        progress -> readLicences(),
        outcome -> {
          if (outcome instanceof Outcome.Done<String>(String licences)) {
            then.accept(licences);
          }
        });
  }

  static String readLicences() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(HelpModel.class.getResourceAsStream("licences.txt"), "licences")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
