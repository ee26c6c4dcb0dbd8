package dev.meshwright.app.testing;

import dev.meshwright.model.FileSource;
import dev.meshwright.model.Location;
import dev.meshwright.model.Problem;
import dev.meshwright.model.files.FileVersion;
import dev.meshwright.model.files.FolderChanges;
import dev.meshwright.model.files.ReadOutcome;
import dev.meshwright.model.files.SaveOutcome;
import dev.meshwright.model.files.ScratchFile;
import dev.meshwright.model.files.TextEncoding;
import dev.meshwright.model.files.UnsavedEdit;
import dev.meshwright.usecases.OperationFailedException;
import dev.meshwright.usecases.workspace.Documents;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Files of a workspace, in memory.
public final class MemoryFiles implements Documents {

  private final Map<String, String> texts = new LinkedHashMap<>();
  private final Map<String, UnsavedEdit> kept = new LinkedHashMap<>();
  private final Map<String, TextEncoding> encodings = new LinkedHashMap<>();
  private final Map<String, Problem> obstacles = new LinkedHashMap<>();
  private boolean full;
  private int made;

  /// What another program would write.
  public void put(String path, String text) {
    texts.put(path, text);
  }

  /// What another program would remove.
  public void remove(String path) {
    texts.remove(path);
  }

  /// Makes a file one that cannot be saved, or one that can.
  public void setObstacle(String path, Optional<Problem> obstacle) {
    obstacles.remove(path);
    obstacle.ifPresent(problem -> obstacles.put(path, problem));
  }

  /// Lets the disk be full, for unsaved edits, or have room again.
  public void setFull(boolean full) {
    this.full = full;
  }

  public String get(String path) {
    return texts.getOrDefault(path, "");
  }

  public static FileVersion version(String text) {
    return new FileVersion(Integer.toHexString(text.hashCode()));
  }

  @Override
  public ReadOutcome read(String path) {
    String text = texts.get(path);
    return text == null
        ? new ReadOutcome.Missing(
            path, Problem.error("file-missing", Location.startOf(path), "It is not there.", ""))
        : new ReadOutcome.Read(
            path,
            text,
            version(text),
            Optional.ofNullable(encodings.getOrDefault(path, TextEncoding.UTF_8))
                .filter(encoding -> obstacles(path).isEmpty()),
            obstacles(path));
  }

  private List<Problem> obstacles(String path) {
    return Optional.ofNullable(obstacles.get(path)).stream().toList();
  }

  @Override
  public SaveOutcome save(String path, String text, FileVersion expected) {
    String now = texts.get(path);
    FileVersion there = now == null ? FileVersion.ABSENT : version(now);
    return there.equals(expected)
        ? overwrite(path, text)
        : new SaveOutcome.Conflict(path, read(path));
  }

  /// The encoding that a file was saved in.
  public TextEncoding encoding(String path) {
    return encodings.getOrDefault(path, TextEncoding.UTF_8);
  }

  /// Behind an obstacle stands the same text with its letters "?" read as "ö".
  @Override
  public ReadOutcome readAs(String path, TextEncoding encoding) {
    return read(path) instanceof ReadOutcome.Read read
        ? new ReadOutcome.Read(
            path,
            read.text().replace('?', '\u00F6'),
            read.version(),
            Optional.of(encoding),
            List.of())
        : read(path);
  }

  @Override
  public SaveOutcome saveAs(String path, String text, TextEncoding encoding, FileVersion expected) {
    encodings.put(path, encoding);
    obstacles.remove(path);
    return save(path, text, expected);
  }

  @Override
  public SaveOutcome overwrite(String path, String text) {
    texts.put(path, text);
    kept.remove(path);
    return new SaveOutcome.Saved(path, version(text));
  }

  @Override
  public void keepUnsaved(UnsavedEdit edit) {
    if (full) {
      throw new OperationFailedException(
          "Unsaved edits cannot be kept: no space left.", new IOException("no space left"));
    }
    kept.put(edit.path(), edit);
  }

  @Override
  public void forgetUnsaved(String path) {
    kept.remove(path);
  }

  @Override
  public void keepPending() {}

  @Override
  public List<UnsavedEdit> unsaved() {
    return new ArrayList<>(kept.values());
  }

  @Override
  public AutoCloseable watch(Consumer<FolderChanges> whenChanged) {
    return () -> {};
  }

  @Override
  public FileSource workingCopy(Map<String, String> edited) {
    Map<String, String> all = new LinkedHashMap<>(texts);
    all.putAll(edited);
    return FileSource.of(all);
  }

  @Override
  public List<ScratchFile> scratches() {
    return texts.entrySet().stream()
        .filter(text -> ScratchFile.is(text.getKey()))
        .map(text -> new ScratchFile(text.getKey(), text.getValue(), Instant.EPOCH))
        .toList()
        .reversed();
  }

  @Override
  public String newScratch(String text) {
    String path = ScratchFile.path("query-" + (++made) + ".sql");
    texts.put(path, text);
    return path;
  }

  @Override
  public void deleteScratch(String path) {
    texts.remove(path);
  }

  @Override
  public void close() {}
}
