package dev.meshwright.app.editor;

import dev.meshwright.jobs.Progress;
import dev.meshwright.uikit.editor.SignatureNote;
import dev.meshwright.uikit.editor.SignatureSource;
import dev.meshwright.usecases.complete.SqlCall;
import java.util.List;
import java.util.Optional;

/// Says how the functions of a transformation can be called.
public final class CalledSignatures implements SignatureSource {

  private final SqlCall call = new SqlCall();

  @Override
  public Optional<SignatureNote> at(String text, int offset, Progress progress) {
    List<SignatureNote.Way> ways =
        call.at(text, offset).stream()
            .map(
                way -> new SignatureNote.Way(way.before(), way.current(), way.after(), way.about()))
            .toList();
    return ways.isEmpty() ? Optional.empty() : Optional.of(new SignatureNote(ways));
  }
}
