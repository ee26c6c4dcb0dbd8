package dev.meshwright.app.refactor;

import dev.meshwright.app.panel.WorkspaceEvent;
import dev.meshwright.app.structure.ChosenDeclarations;
import dev.meshwright.app.structure.StructureViewModel;
import dev.meshwright.app.testing.Samples;
import dev.meshwright.app.testing.Sessions;
import dev.meshwright.app.testing.TestDebounces;
import dev.meshwright.app.testing.TestWorkspace;
import dev.meshwright.app.testing.ToldNotices;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.model.TextRange;
import dev.meshwright.uitesting.SameThreadJobs;
import dev.meshwright.usecases.compare.Baseline;
import java.util.ArrayList;
import java.util.List;

/// A workspace with the order open, its total selected, and a scripted refactoring.
final class Fixture {

  final Sessions sessions = new Sessions();
  final ScriptedRefactor refactor = new ScriptedRefactor();
  final List<WorkspaceEvent> told = new ArrayList<>();
  final TestWorkspace workspace = sessions.session();
  final Jobs jobs;
  final ApplyRefactoring changes;
  final StructureViewModel structure;

  Fixture() {
    this(new SameThreadJobs());
  }

  Fixture(Jobs jobs) {
    this.jobs = jobs;
    changes =
        new ApplyRefactoring(
            jobs,
            sessions.files,
            sessions.manage,
            workspace.documents(),
            new ToldNotices(sessions.notices),
            told::add);
    workspace.documents().show(Samples.ORDER_PATH);
    structure = workspace.editors().activeProperty().get().orElseThrow().structure().orElseThrow();
    int total = Samples.NEW_ORDER.indexOf("total");
    structure.document().reveal(TextRange.at(total));
  }

  ChosenDeclarations chosen() {
    return structure.targets().selected().orElseThrow();
  }

  RefactorTarget target() {
    return new RefactorTarget(
        chosen(), "shop", List.of(), List.of("orders/schema/money.avsc"), "\"string\"");
  }

  RefactorViewModel model(RefactorAction action) {
    return new RefactorViewModel(
        action,
        target(),
        refactor,
        new RefactorInputs(
            sessions.files, workspace.documents()::unsavedTexts, Baseline.BranchBase::new),
        changes::apply,
        jobs,
        TestDebounces.none());
  }

  String order() {
    return structure.document().text();
  }
}
