package dev.meshwright.app.queries;

import dev.meshwright.model.files.ScratchFile;
import dev.meshwright.usecases.queries.QueryRun;
import java.time.Instant;

/// A query that is listed.
sealed interface QueryItem {

  String path();

  String text();

  Instant when();

  record Ran(QueryRun run) implements QueryItem {
    @Override
    public String path() {
      return run.path();
    }

    @Override
    public String text() {
      return run.sql();
    }

    @Override
    public Instant when() {
      return run.when();
    }
  }

  record Scratch(ScratchFile file) implements QueryItem {
    @Override
    public String path() {
      return file.path();
    }

    @Override
    public String text() {
      return file.text();
    }

    @Override
    public Instant when() {
      return file.changed();
    }
  }
}
