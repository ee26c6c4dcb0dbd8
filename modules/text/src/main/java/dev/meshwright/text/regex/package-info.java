/// Regular expressions as JSON Schema means them: by ECMA-262, 11th edition, with the flag `u`.
///
/// [Regex#read] says whether a text is one and what it means; [Regex#search] matches it with
/// bounded work. An expression that is valid only without the flag is read by the lenient syntax of
/// Annex B, is marked so, and is matched by whole characters all the same.
@NullMarked
package dev.meshwright.text.regex;

import org.jspecify.annotations.NullMarked;
