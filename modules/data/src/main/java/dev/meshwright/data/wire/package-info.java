/// The exchange between the workbench and the preview worker: typed messages, their binary form,
/// and the binary form of rows.
@NullMarked
package dev.meshwright.data.wire;

import org.jspecify.annotations.NullMarked;
