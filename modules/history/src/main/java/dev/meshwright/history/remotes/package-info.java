/// Talks to other repositories: over HTTP, SSH, Git's own protocol, or on the same machine.
///
/// Only programs that the person's own configuration names are started, and only to ask for
/// passwords; what the repository's configuration names is told and never run.
@NullMarked
package dev.meshwright.history.remotes;

import org.jspecify.annotations.NullMarked;
