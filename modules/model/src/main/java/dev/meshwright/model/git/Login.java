package dev.meshwright.model.git;

/// Who somebody is for a server.
///
/// @param password or a token in its place
public record Login(String user, String password) {

  @Override
  public String toString() {
    return user;
  }
}
