package dev.meshwright.workspace.files;

import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.files.FileVersion;
import dev.meshwright.model.files.ReadOutcome;
import dev.meshwright.model.files.SaveOutcome;
import dev.meshwright.model.files.TextEncoding;
import dev.meshwright.text.DecodedText;
import dev.meshwright.text.disk.AtomicWriter;
import dev.meshwright.text.disk.Content;
import dev.meshwright.text.disk.LastLook;
import dev.meshwright.workspace.WorkspaceRoot;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Reads and saves the texts of one workspace. Thread-safe: saves of one process wait for one
/// another.
public final class TextFiles {

  /// Of a longer file only this much is read, and it cannot be saved: 16 MiB.
  public static final int MAX_TEXT_BYTES = 16 << 20;

  /// Puts content into the place of a file; a seam for disks that fail and programs that interfere.
  @FunctionalInterface
  interface Writer {
    boolean replaceIf(Path file, Content content, LastLook look) throws IOException;
  }

  private final Function<String, Optional<Path>> places;
  private final Writer writer;
  private final OwnSaves ownSaves;

  public TextFiles(WorkspaceRoot root, OwnSaves ownSaves) {
    this(root::resolve, ownSaves);
  }

  /// @param places where the file of a path is; empty for a path that is none of ours
  public TextFiles(Function<String, Optional<Path>> places, OwnSaves ownSaves) {
    this(places, ownSaves, new AtomicWriter()::replaceIf);
  }

  TextFiles(WorkspaceRoot root, OwnSaves ownSaves, Writer writer) {
    this(root::resolve, ownSaves, writer);
  }

  private TextFiles(Function<String, Optional<Path>> places, OwnSaves ownSaves, Writer writer) {
    this.places = places;
    this.ownSaves = ownSaves;
    this.writer = writer;
  }

  /// Reads a file as UTF-8 text.
  public ReadOutcome read(String path) {
    return readWith(
        path,
        bytes -> {
          DecodedText decoded = DecodedText.decode(path, bytes);
          return new Decoded(decoded, DecodedText.encoding(bytes, decoded));
        });
  }

  /// Reads a file as text of another encoding.
  public ReadOutcome readAs(String path, TextEncoding encoding) {
    return readWith(
        path,
        bytes ->
            new Decoded(
                DecodedText.decode(bytes, encoding).orElseThrow(CharacterCodingException::new),
                Optional.of(encoding)));
  }

  private record Decoded(DecodedText text, Optional<TextEncoding> encoding) {}

  @FunctionalInterface
  private interface Decoding {
    Decoded decode(byte[] bytes) throws CharacterCodingException;
  }

  private ReadOutcome readWith(String path, Decoding decoding) {
    Optional<Path> file = places.apply(path);
    if (file.isEmpty()) {
      return new ReadOutcome.Unreadable(path, outside(path));
    }
    try {
      return read(path, file.get(), decoding);
    } catch (CharacterCodingException other) {
      return new ReadOutcome.Unreadable(path, FileProblems.otherEncoding(path));
    } catch (NoSuchFileException absent) {
      return new ReadOutcome.Missing(path, FileProblems.missing(path));
    } catch (IOException failure) {
      return new ReadOutcome.Unreadable(path, FileProblems.unreadable(path, failure));
    }
  }

  private static ReadOutcome.Read read(String path, Path file, Decoding decoding)
      throws IOException {
    byte[] start = FileStamp.start(file);
    boolean cut = start.length > MAX_TEXT_BYTES;
    FileVersion version = cut ? LargeFile.version(file) : FileVersion.of(start);
    byte[] bytes = cut ? atLineEnd(start) : start;
    Decoded decoded = decoding.decode(bytes);
    List<Problem> problems = new ArrayList<>(decoded.text().invalid().stream().toList());
    if (cut) {
      problems.add(FileProblems.tooLarge(path, Files.size(file), bytes.length));
    }
    if (!Files.isWritable(file)) {
      problems.add(FileProblems.notWritable(path));
    }
    return new ReadOutcome.Read(path, decoded.text().text(), version, decoded.encoding(), problems);
  }

  /// Cuts behind the last line end, so that no character is torn.
  private static byte[] atLineEnd(byte[] bytes) {
    int end = MAX_TEXT_BYTES;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    if (end > 0) {
      return Arrays.copyOf(bytes, end);
    }
    end = MAX_TEXT_BYTES;
    while (end > 0 && (bytes[end] & 0xC0) == 0x80) {
      end--;
    }
    return Arrays.copyOf(bytes, end);
  }

  /// Writes a text if the file is still as it was when `expected` was read. A byte order mark that
  /// the file has is kept; a file that is no UTF-8 text, or longer than can be read, is not
  /// written.
  public synchronized SaveOutcome save(String path, String text, FileVersion expected) {
    return write(path, text, state -> state.version().equals(expected), keeping(path, text));
  }

  /// Writes a text in an encoding, whatever that of the file was, if the file is still as it was
  /// when `expected` was read.
  ///
  /// @param encoding one that is written
  public synchronized SaveOutcome saveAs(
      String path, String text, TextEncoding encoding, FileVersion expected) {
    return write(
        path,
        text,
        state -> state.version().equals(expected),
        new Form(false, state -> DecodedText.encode(text, encoding)));
  }

  /// Writes a text if the file still holds another one.
  public synchronized SaveOutcome replace(String path, String before, String after) {
    return write(
        path,
        after,
        state -> DecodedText.decode(path, state.start()).text().equals(before),
        keeping(path, after));
  }

  /// Writes a text whatever is there now, if that is a text.
  public synchronized SaveOutcome overwrite(String path, String text) {
    return write(path, text, state -> true, keeping(path, text));
  }

  /// The bytes that a text becomes.
  ///
  /// @param onlyText whether what is there must be a text
  private record Form(boolean onlyText, Function<FileStamp, byte[]> bytes) {}

  /// With a byte order mark if there is one.
  private static Form keeping(String path, String text) {
    return new Form(true, state -> DecodedText.decode(path, state.start()).encode(text));
  }

  /// @param fits whether the file as it is may be replaced; asked again right before it is
  private SaveOutcome write(String path, String text, Predicate<FileStamp> fits, Form form) {
    Optional<Path> file = places.apply(path);
    if (file.isEmpty()) {
      return new SaveOutcome.Refused(path, outside(path));
    }
    try {
      FileStamp state = FileStamp.of(file.get());
      Optional<Problem> reason = notWritable(path, file.get(), text, state, form);
      if (reason.isPresent()) {
        return new SaveOutcome.Refused(path, reason.get());
      }
      if (!fits.test(state)) {
        return new SaveOutcome.Conflict(path, read(path));
      }
      byte[] bytes = form.bytes().apply(state);
      FileVersion version = FileVersion.of(bytes);
      ownSaves.expect(path, version);
      LastLook look = () -> places.apply(path).equals(file) && state.isStill(file.get());
      return writer.replaceIf(file.get(), Content.of(bytes), look)
          ? new SaveOutcome.Saved(path, version)
          : new SaveOutcome.Conflict(path, read(path));
    } catch (IOException failure) {
      return new SaveOutcome.Refused(path, FileProblems.notSaved(path, failure));
    }
  }

  private static Optional<Problem> notWritable(
      String path, Path file, String text, FileStamp state, Form form) {
    if (!isEncodable(text)) {
      return Optional.of(FileProblems.notEncodable(path));
    }
    if (state.start().length > MAX_TEXT_BYTES) {
      return Optional.of(FileProblems.notSavedTooLarge(path));
    }
    Optional<Problem> invalid =
        form.onlyText() ? DecodedText.decode(path, state.start()).invalid() : Optional.empty();
    if (invalid.isPresent()) {
      return Optional.of(FileProblems.notSavedNoText(path, invalid.get()));
    }
    return state.isThere() && !Files.isWritable(file)
        ? Optional.of(FileProblems.notSaved(path, new AccessDeniedException(path)))
        : Optional.empty();
  }

  private static boolean isEncodable(String text) {
    try {
      StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
      return true;
    } catch (CharacterCodingException loneSurrogate) {
      return false;
    }
  }

  private static Problem outside(String path) {
    return Problem.error(
        "file-outside",
        Location.startOf(path),
        path + " is not in the workspace, or is a link that leads out of it.",
        "Open the folder that holds the file.");
  }
}
