package dev.meshwright.usecases.policy;

import dev.meshwright.model.compat.ContentModel;

/// The content model by which some JSON Schemas are compared.
record ContentModelRule(PathPattern schemas, ContentModel model) {}
