package dev.meshwright.data.avro;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.file.DataFileConstants;
import org.apache.avro.file.DataFileReader;
import org.apache.avro.file.SeekableFileInput;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;

/// Opens Avro data files, of any codec that Avro knows.
public final class AvroDataFiles {

  private AvroDataFiles() {}

  /// Rows as generic values without conversions: a timestamp is its number.
  public static DataFileReader<Object> open(File file) throws IOException {
    GenericDatumReader<Object> reader = new GenericDatumReader<>(null, null, new GenericData());
    return new DataFileReader<>(new SeekableFileInput(file), reader);
  }

  /// The schema that a data file carries, as it is written there.
  ///
  /// @throws IOException when it is no Avro data file
  public static String schemaText(Path file) throws IOException {
    try (DataFileReader<Object> data = open(file.toFile())) {
      String text = data.getMetaString(DataFileConstants.SCHEMA);
      return text == null ? data.getSchema().toString() : text;
    } catch (AvroRuntimeException unreadable) {
      throw new IOException(unreadable.getMessage(), unreadable);
    }
  }

  /// Rows resolved to another schema, as a reader with that schema gets them.
  public static DataFileReader<Object> open(File file, Schema readerSchema) throws IOException {
    GenericDatumReader<Object> reader =
        new GenericDatumReader<>(null, readerSchema, new GenericData());
    return new DataFileReader<>(new SeekableFileInput(file), reader);
  }
}
