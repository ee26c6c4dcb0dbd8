/// What can be found in a workspace, and how it is asked for: values between the index and who
/// fills and asks it.
@NullMarked
package dev.meshwright.model.search;

import org.jspecify.annotations.NullMarked;
