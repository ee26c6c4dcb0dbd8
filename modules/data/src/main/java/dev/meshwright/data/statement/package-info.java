/// A statement as the engine parsed it: which kinds of nodes it has, which functions it calls,
/// which tables it names and what those names mean.
@NullMarked
package dev.meshwright.data.statement;

import org.jspecify.annotations.NullMarked;
