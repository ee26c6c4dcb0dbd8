/// Schemas of one language written in another, with a list of what is lost on the way.
///
/// A reader turns a document into a [dev.meshwright.schema.convert.NeutralSchema], which has words
/// for what the three languages share; a writer turns that into text. Both report to
/// [dev.meshwright.schema.convert.ConversionReport].
@NullMarked
package dev.meshwright.schema.convert;

import org.jspecify.annotations.NullMarked;
