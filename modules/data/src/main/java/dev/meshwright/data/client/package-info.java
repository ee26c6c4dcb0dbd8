/// The workbench's side of the preview worker: its process, its limits, its restart.
@NullMarked
package dev.meshwright.data.client;

import org.jspecify.annotations.NullMarked;
