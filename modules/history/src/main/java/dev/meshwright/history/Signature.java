package dev.meshwright.history;

import dev.meshwright.model.git.Author;
import java.time.OffsetDateTime;

/// Who did something, and when, in the time zone they were in.
public record Signature(Author author, OffsetDateTime when) {}
