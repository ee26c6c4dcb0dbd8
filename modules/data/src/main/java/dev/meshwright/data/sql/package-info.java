/// DuckDB's SQL as text: types, names, tokens, steps, parameters.
@NullMarked
package dev.meshwright.data.sql;

import org.jspecify.annotations.NullMarked;
