package dev.meshwright.jobs;

enum NoProgress implements Progress {
  INSTANCE;

  @Override
  public void report(String step, double done) {}

  @Override
  public void checkCancelled() {}

  @Override
  public Registration onCancel(Runnable hook) {
    return () -> {};
  }
}
