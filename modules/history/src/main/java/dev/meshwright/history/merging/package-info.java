/// How two changes of the same files become one: trees, texts, and the files in which Git keeps how
/// far it has come. Nothing here touches the files of the working copy.
@NullMarked
package dev.meshwright.history.merging;

import org.jspecify.annotations.NullMarked;
