/// The Git repository around a workspace: its state, its revisions, its log, new commits.
///
/// Nothing of the repository is ever run: no hook, no filter, no helper named in its configuration.
/// What cannot be done without such a program is refused with a problem that says so. No type of
/// the Git library leaves this package.
@NullMarked
package dev.meshwright.history;

import org.jspecify.annotations.NullMarked;
