package dev.meshwright.app.draft;

import dev.meshwright.app.command.Command;
import dev.meshwright.app.dialog.FrontWindow;
import dev.meshwright.app.files.FileActions;
import dev.meshwright.app.files.FilesViewModel;
import dev.meshwright.app.tabs.OpenTabs;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.jobs.ScopedJobs;
import dev.meshwright.model.SchemaFormat;
import dev.meshwright.uikit.view.Texts;
import dev.meshwright.usecases.draft.DraftSchema;
import dev.meshwright.usecases.draft.DraftSource;
import dev.meshwright.usecases.files.NameParts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/// Begins new schemas, each in a tab of its own.
public final class DraftCommands {

  private final Texts texts = Texts.of(DraftCommands.class);
  private final DraftSchema drafts;
  private final OpenTabs tabs;
  private final Jobs jobs;
  private final FileActions actions;
  private final Supplier<Optional<DraftSource>> rows;
  private int number;

  /// @param managed makes the file that a schema is saved to
  /// @param rows those that are looked at
  public DraftCommands(
      DraftSchema drafts,
      OpenTabs tabs,
      FilesViewModel managed,
      Jobs jobs,
      Supplier<Optional<DraftSource>> rows) {
    this.drafts = drafts;
    this.tabs = tabs;
    this.jobs = jobs;
    this.rows = rows;
    actions = new FileActions(managed, () -> FrontWindow.find().orElseThrow());
  }

  public List<Command> all() {
    return List.of(
        Command.of(
                "new-schema-rows",
                texts.get("command.rows"),
                "",
                () -> rows.get().isPresent(),
                () -> rows.get().ifPresent(this::begin))
            .unless(texts.get("command.rows.none")),
        Command.of(
            "new-schema-paste",
            texts.get("command.paste"),
            "",
            () -> open(texts.get("page.pasted"), "", Optional.empty())));
  }

  /// From a sample.
  public void ofSample(String path) {
    begin(new DraftSource.Sample(path));
  }

  private void begin(DraftSource source) {
    String path =
        switch (source) {
          case DraftSource.Sample(String sample) -> sample;
          case DraftSource.Rows(var request) -> request.path();
          case DraftSource.Pasted pasted -> "";
        };
    open(
        texts.get("page.sample", NameParts.of(path).name()),
        NameParts.of(path).folder(),
        Optional.of(source));
  }

  /// @param folder where a new file is proposed
  private void open(String title, String folder, Optional<DraftSource> source) {
    number++;
    DraftViewModel model =
        new DraftViewModel(
            new ScopedJobs(jobs, "draft-" + number), drafts::draft, texts.get("job"));
    tabs.open(
        new DraftPage(
            number,
            title,
            model,
            jobs,
            source,
            (format, text) -> actions.saveNew(file(model, folder, format), text)));
  }

  /// `Daily revenue` becomes `daily-revenue.avsc`.
  private static String file(DraftViewModel model, String folder, SchemaFormat format) {
    String stem =
        model
            .nameProperty()
            .get()
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^\\p{L}\\p{N}_]+", "-");
    return new NameParts(folder, stem.isEmpty() ? "schema" : stem, format.ending()).path();
  }
}
