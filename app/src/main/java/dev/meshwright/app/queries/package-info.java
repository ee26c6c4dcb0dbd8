/// Scratch files, and the queries that ran.
@NullMarked
package dev.meshwright.app.queries;

import org.jspecify.annotations.NullMarked;
