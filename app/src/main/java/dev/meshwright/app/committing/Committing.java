package dev.meshwright.app.committing;

import dev.meshwright.app.document.Notices;
import dev.meshwright.app.document.OpenDocuments;
import dev.meshwright.app.document.Saving;
import dev.meshwright.jobs.Jobs;
import dev.meshwright.usecases.commit.PrepareCommit;
import dev.meshwright.usecases.compare.Snapshots;
import dev.meshwright.usecases.gate.CheckCommit;
import dev.meshwright.usecases.workspace.Documents;
import java.util.Optional;

/// What every form of a commit works with.
///
/// @param gate checks what would be committed
/// @param waivers asks for waivers and writes them
/// @param files the texts on disk
/// @param states what the repository holds; empty for no repository to draft versions from
public record Committing(
    CheckCommit gate,
    PrepareCommit prepare,
    WriteWaivers waivers,
    Documents files,
    Optional<Snapshots> states,
    OpenDocuments documents,
    Saving saving,
    Jobs jobs,
    Notices notices) {

  public CommitFlow flow(CommitTarget target) {
    return new CommitFlow(this, target);
  }
}
