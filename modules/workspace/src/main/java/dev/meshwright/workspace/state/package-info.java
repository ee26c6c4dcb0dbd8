/// What is remembered about a person's work, outside of every repository: settings, recent
/// workspaces, state of windows.
@NullMarked
package dev.meshwright.workspace.state;

import org.jspecify.annotations.NullMarked;
