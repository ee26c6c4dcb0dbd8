package dev.meshwright.history.remotes;

import dev.meshwright.model.git.RemoteQuestions;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.jgit.lib.Config;

/// What is needed to get at servers, besides the repository.
///
/// @param home the user's home folder
/// @param variables environment variables
/// @param ofPerson the configuration of the person and the machine, which no repository can write
/// @param memory passwords that were typed, while the program runs
public record RemoteAccess(
    Path home,
    Map<String, String> variables,
    Config ofPerson,
    RemoteQuestions questions,
    LoginMemory memory) {

  public RemoteAccess {
    variables = Map.copyOf(variables);
  }
}
