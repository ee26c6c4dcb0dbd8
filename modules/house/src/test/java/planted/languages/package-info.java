/// Ways to ask which language a schema is in.
@NullMarked
package planted.languages;

import org.jspecify.annotations.NullMarked;
