/// Threads of comments and records of reviews as files of events that are only appended to.
@NullMarked
package dev.meshwright.usecases.review.thread;

import org.jspecify.annotations.NullMarked;
