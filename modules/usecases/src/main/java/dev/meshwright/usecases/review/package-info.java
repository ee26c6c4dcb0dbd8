/// Reviews of what changed between two states: comments, decisions and sign-offs in the repository.
@NullMarked
package dev.meshwright.usecases.review;

import org.jspecify.annotations.NullMarked;
