/// Putting engines together for one open workspace.
@NullMarked
package dev.meshwright.usecases.session;

import org.jspecify.annotations.NullMarked;
