package dev.meshwright.app.help;

import dev.meshwright.jobs.JobKind;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The guide: which pages there are, which is read, which match what is looked for.
final class GuideViewModel {

  private final Jobs jobs;
  private final Supplier<List<GuidePage>> read;
  private final ReadOnlyObjectWrapper<List<GuidePage>> listed =
      new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<GuidePage>> shown =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private List<GuidePage> all = List.of();

  /// @param read gives the pages; may block
  GuideViewModel(Jobs jobs, Supplier<List<GuidePage>> read) {
    this.jobs = jobs;
    this.read = read;
  }

  /// Reads the pages and shows the first.
  void open() {
    jobs.submit(
        new JobKind("guide", ""),
        progress -> read.get(),
        outcome -> {
          if (outcome instanceof Outcome.Done<List<GuidePage>>(var pages)) {
            all = pages;
            listed.set(pages);
            show(GuidePages.FIRST);
          }
        });
  }

  /// The pages that hold what is looked for.
  ReadOnlyObjectProperty<List<GuidePage>> listedProperty() {
    return listed.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<Optional<GuidePage>> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  /// Lists the pages that hold all of the words.
  void lookFor(String words) {
    List<String> wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    listed.set(
        all.stream()
            .filter(page -> {
              String text = page.text().toLowerCase(Locale.ROOT);
              return wanted.stream().allMatch(text::contains);
            })
            .toList());
  }

  /// Shows a page.
  void show(String path) {
    all.stream()
        .filter(page -> page.path().equals(path))
        .findFirst()
        .ifPresent(page -> shown.set(Optional.of(page)));
  }

  /// Follows a link of the page that is shown.
  void follow(String link) {
    shown.get().map(page -> page.target(link)).ifPresent(this::show);
  }
}
