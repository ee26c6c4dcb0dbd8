package dev.meshwright.model.git;

/// Who made a commit.
public record Author(String name, String email) {

  @Override
  public String toString() {
    return name + " <" + email + ">";
  }
}
