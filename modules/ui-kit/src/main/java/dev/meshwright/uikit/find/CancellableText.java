package dev.meshwright.uikit.find;

import dev.meshwright.jobs.Progress;

/// A text that stops who reads it when the job was cancelled: the only way out of a regular
/// expression that goes back and forth for years.
final class CancellableText implements CharSequence {

  private static final int LOOKED_EVERY = 4_096;

  private final CharSequence text;
  private final Progress progress;
  private int reads;

  CancellableText(CharSequence text, Progress progress) {
    this.text = text;
    this.progress = progress;
  }

  @Override
  public char charAt(int index) {
    if (++reads % LOOKED_EVERY == 0) {
      progress.checkCancelled();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
