package dev.meshwright.usecases.remotes;

import dev.meshwright.history.GitEnvironment;
import dev.meshwright.history.GitRemotes;
import dev.meshwright.history.GitRepository;
import dev.meshwright.history.RepositoryCloner;
import dev.meshwright.history.remotes.LoginMemory;
import dev.meshwright.model.git.RemoteQuestions;

/// How to get into servers: who answers what they ask, and what was answered while the program
/// runs. One for all workspaces.
public final class ServerAccess {

  private final RemoteQuestions questions;
  private final LoginMemory memory = new LoginMemory();

  public ServerAccess(RemoteQuestions questions) {
    this.questions = questions;
  }

  public GitRemotes remotes(GitRepository repository) {
    return repository.remotes(questions, memory);
  }

  RepositoryCloner cloner(GitEnvironment environment) {
    return new RepositoryCloner(environment, questions, memory);
  }
}
