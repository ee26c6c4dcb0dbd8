/// A new schema from what is there: rows, messages, tables.
@NullMarked
package dev.meshwright.app.draft;

import org.jspecify.annotations.NullMarked;
