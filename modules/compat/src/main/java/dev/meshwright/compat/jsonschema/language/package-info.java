/// Regular languages: what patterns match, and a shortest string that some match and others do not.
/// Nothing here is ever determinized as a whole, so no pattern can make it explode.
@NullMarked
package dev.meshwright.compat.jsonschema.language;

import org.jspecify.annotations.NullMarked;
