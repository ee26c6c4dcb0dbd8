/// The commit panel: changed files, what changed in words, message, author, commit.
@NullMarked
package dev.meshwright.app.changes;

import org.jspecify.annotations.NullMarked;
