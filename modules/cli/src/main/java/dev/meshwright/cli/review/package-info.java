/// Reviews, their comments, decisions and sign-offs.
@NullMarked
package dev.meshwright.cli.review;

import org.jspecify.annotations.NullMarked;
