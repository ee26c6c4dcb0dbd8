package dev.meshwright.app.preview;

import dev.meshwright.app.document.Document;
import dev.meshwright.usecases.files.NameParts;
import dev.meshwright.usecases.preview.PreviewRequest;
import java.util.Optional;

/// What the rows come from.
sealed interface PreviewSubject {

  /// Relative to the workspace.
  String path();

  /// For people.
  String name();

  /// What is asked; empty for a sample.
  String text();

  /// The transformation whose text gives the rows.
  Optional<Document> document();

  record Transformation(Document file) implements PreviewSubject {
    @Override
    public String path() {
      return file.path();
    }

    @Override
    public String name() {
      return file.name();
    }

    @Override
    public String text() {
      return file.text();
    }

    @Override
    public Optional<Document> document() {
      return Optional.of(file);
    }
  }

  /// What gave rows once, as it was then.
  record Earlier(PreviewRequest request, String text) implements PreviewSubject {
    @Override
    public String path() {
      return request.path();
    }

    @Override
    public String name() {
      return NameParts.of(path()).name();
    }

    @Override
    public Optional<Document> document() {
      return Optional.empty();
    }
  }

  record Sample(String path) implements PreviewSubject {
    @Override
    public String name() {
      return NameParts.of(path).name();
    }

    @Override
    public String text() {
      return "";
    }

    @Override
    public Optional<Document> document() {
      return Optional.empty();
    }
  }
}
