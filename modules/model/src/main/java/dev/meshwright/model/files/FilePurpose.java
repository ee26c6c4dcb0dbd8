package dev.meshwright.model.files;

/// What a file of a workspace is for, whatever language it is written in.
public enum FilePurpose {
  SCHEMA,
  CONTRACT,
  PRODUCT,
  TRANSFORMATION,
  SAMPLE,
  TEST,
  SETTINGS,
  OTHER
}
