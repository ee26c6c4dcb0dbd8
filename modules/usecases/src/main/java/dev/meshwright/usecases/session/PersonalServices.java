package dev.meshwright.usecases.session;

import dev.meshwright.usecases.lookup.KeptLists;
import dev.meshwright.usecases.lookup.StoredLists;
import dev.meshwright.usecases.preview.ParameterMemory;
import dev.meshwright.usecases.preview.StoredParameters;
import dev.meshwright.usecases.queries.QueryHistory;
import dev.meshwright.usecases.queries.StoredQueries;
import dev.meshwright.workspace.WorkspaceRoot;
import dev.meshwright.workspace.state.SettingsFile;
import dev.meshwright.workspace.state.UserFolders;
import java.nio.file.Path;

/// What is remembered for the person at this machine, outside of the workspace.
public final class PersonalServices {

  private final WorkspaceRoot root;

  PersonalServices(WorkspaceRoot root) {
    this.root = root;
  }

  /// Remembers lists of what was found.
  public KeptLists keptLists() {
    return new StoredLists(remembered("lists.json"));
  }

  /// Remembers what is given for the parameters of transformations.
  public ParameterMemory parameterMemory() {
    return new StoredParameters(remembered("parameters.json"));
  }

  /// Remembers which queries ran.
  public QueryHistory queryHistory() {
    return new StoredQueries(remembered("queries.json"));
  }

  /// Where files of commits are written to, to be looked at.
  public Path past() {
    return UserFolders.ofProcess().state().resolve("past");
  }

  /// Remembers how the window was left.
  public StoredLayout layout() {
    return new StoredLayout(remembered("layout.json"));
  }

  private SettingsFile remembered(String name) {
    return new SettingsFile(UserFolders.ofProcess().ofWorkspace(root.folder()).resolve(name));
  }
}
