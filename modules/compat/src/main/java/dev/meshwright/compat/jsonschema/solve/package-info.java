/// Finds a value that is in some terms and not in others, or shows that there is none.
///
/// A question is a goal: a set of terms, each wanted or unwanted. A goal is split by the kind of
/// value, then by the choices its terms leave, until only limits of one kind remain; those of items
/// and members are goals again. A goal that leads back to itself has no value by that way, since
/// values are finite: the answers are a least fixed point, and a "none" that rests on a goal still
/// under way is kept back until that goal is answered.
@NullMarked
package dev.meshwright.compat.jsonschema.solve;

import org.jspecify.annotations.NullMarked;
