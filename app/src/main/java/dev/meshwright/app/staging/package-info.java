/// The staging panel: what of the changes is in the next commit, part by part, and what is put
/// aside.
@NullMarked
package dev.meshwright.app.staging;

import org.jspecify.annotations.NullMarked;
