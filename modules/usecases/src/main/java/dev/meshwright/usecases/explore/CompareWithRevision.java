package dev.meshwright.usecases.explore;

import dev.meshwright.jobs.Progress;
import dev.meshwright.model.data.Checked;
import dev.meshwright.model.data.DataDiff;
import dev.meshwright.usecases.compare.EarlierStates;
import dev.meshwright.usecases.preview.PreviewRequest;
import java.util.ArrayList;
import java.util.List;

/// Compares with what the repository holds.
public final class CompareWithRevision implements CompareRows {

  private final CompareVersions versions;
  private final EarlierStates states;

  public CompareWithRevision(CompareVersions versions, EarlierStates states) {
    this.versions = versions;
    this.states = states;
  }

  @Override
  public List<String> offered() {
    List<String> names = new ArrayList<>(List.of("HEAD"));
    names.addAll(states.versionTags());
    return List.copyOf(names);
  }

  @Override
  public Checked<DataDiff> compare(PreviewRequest request, Against against, Progress progress) {
    return versions.compare(RowComparison.since(against, request), progress);
  }
}
