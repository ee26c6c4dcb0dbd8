/// Everything that lives as long as a workspace is open. No screen.
@NullMarked
package dev.meshwright.app.session;

import org.jspecify.annotations.NullMarked;
