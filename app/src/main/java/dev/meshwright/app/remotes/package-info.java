/// Remotes: fetching, pulling, pushing, cloning, what would come and go, the text of a pull
/// request.
@NullMarked
package dev.meshwright.app.remotes;

import org.jspecify.annotations.NullMarked;
