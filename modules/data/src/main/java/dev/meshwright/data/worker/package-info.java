/// What runs inside the preview worker's process: DuckDB, and the readers of other people's files.
@NullMarked
package dev.meshwright.data.worker;

import org.jspecify.annotations.NullMarked;
