/// Edits of JSON Schemas in their structure: operations to minimal edits of the text.
@NullMarked
package dev.meshwright.schema.jsonschema.edit;

import org.jspecify.annotations.NullMarked;
