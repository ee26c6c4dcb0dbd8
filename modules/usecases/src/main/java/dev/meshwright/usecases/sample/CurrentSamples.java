package dev.meshwright.usecases.sample;

import dev.meshwright.model.FileSource;
import dev.meshwright.usecases.workspace.OpenedWorkspace;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The samples of a workspace as it was read last.
public final class CurrentSamples implements Supplier<SampleTables> {

  private final Supplier<OpenedWorkspace> workspace;
  private final Function<OpenedWorkspace, FileSource> texts;
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

  /// What one reading of the workspace says about its samples.
  private record Known(OpenedWorkspace of, SampleTables tables) {}

  /// @param workspace what the workspace holds now
  /// @param texts of its files, as they are on disk
  public CurrentSamples(
      Supplier<OpenedWorkspace> workspace, Function<OpenedWorkspace, FileSource> texts) {
    this.workspace = workspace;
    this.texts = texts;
  }

  /// Each reading counts: two with equal files may differ in their texts.
  @Override
  @SuppressWarnings("ReferenceEquality")
  public SampleTables get() {
    OpenedWorkspace now = workspace.get();
    Known last = known.get();
    if (last == null || last.of() != now) {
      last = new Known(now, new SampleTables(now, texts.apply(now)));
      known.set(last);
    }
    return last.tables();
  }
}
