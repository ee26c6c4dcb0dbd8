/// Finding anything in a workspace by an index of it: what files hold, where that is used, and what
/// nobody uses.
@NullMarked
package dev.meshwright.usecases.lookup;

import org.jspecify.annotations.NullMarked;
