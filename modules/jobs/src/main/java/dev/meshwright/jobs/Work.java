package dev.meshwright.jobs;

/// A piece of background work. May block, may throw; must not touch the screen.
@FunctionalInterface
public interface Work<T> {

  T run(Progress progress) throws Exception;
}
