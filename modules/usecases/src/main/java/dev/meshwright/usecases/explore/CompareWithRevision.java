package dev.meshwright.usecases.explore;

import dev.meshwright.data.PreviewEngine;
import dev.meshwright.data.diff.DataDiffer;
import dev.meshwright.jobs.Progress;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.data.Checked;
import dev.meshwright.model.data.DataDiff;
import dev.meshwright.model.data.DiffOptions;
import dev.meshwright.model.data.PreviewQuery;
import dev.meshwright.usecases.NotPossibleException;
import dev.meshwright.usecases.compare.EarlierState;
import dev.meshwright.usecases.compare.EarlierStates;
import dev.meshwright.usecases.compare.StateLookup;
import dev.meshwright.usecases.preview.PreviewQueries;
import dev.meshwright.usecases.preview.PreviewRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Compares with what the repository holds.
public final class CompareWithRevision implements CompareRows {

  private final PreviewEngine engine;
  private final PreviewQueries queries;
  private final EarlierStates states;

  public CompareWithRevision(PreviewEngine engine, PreviewQueries queries, EarlierStates states) {
    this.engine = engine;
    this.queries = queries;
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
    StateLookup lookup =
        switch (against) {
          case Against.BranchBase base -> states.branchBase();
          case Against.Revision(String name) -> states.revision(name);
        };
    return switch (lookup) {
      case StateLookup.Missing(String title, Problem problem) -> Checked.bad(problem);
      case StateLookup.Found(EarlierState state) ->
          state
              .files()
              .text(request.path())
              .map(sql -> compare(request, sql, progress))
              .orElseGet(() -> Checked.bad(absent(request.path(), state.title())));
    };
  }

  private Checked<DataDiff> compare(PreviewRequest request, String earlier, Progress progress) {
    Checked<PreviewQuery> before =
        queries.of(
            new PreviewRequest(request.path(), earlier, request.step(), request.parameters()));
    Checked<PreviewQuery> after = queries.of(request);
    if (!(before instanceof Checked.Good<PreviewQuery>(PreviewQuery left, var leftNotes))) {
      return new Checked.Bad<>(before.problems());
    }
    if (!(after instanceof Checked.Good<PreviewQuery>(PreviewQuery right, var rightNotes))) {
      return new Checked.Bad<>(after.problems());
    }
    try {
      return new DataDiffer(engine).diff(left, right, DiffOptions.usual(), progress);
    } catch (IOException full) {
      throw new NotPossibleException(
          "there is no room for comparing rows: " + full.getMessage(), full);
    }
  }

  private static Problem absent(String path, String title) {
    return Problem.error(
        "compare-absent",
        Location.startOf(path),
        path + " does not exist in " + title + ".",
        "Choose a later version to compare with.");
  }
}
