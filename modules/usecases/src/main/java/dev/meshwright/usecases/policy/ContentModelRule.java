package dev.meshwright.usecases.policy;

/// The content model by which some JSON Schemas are compared.
record ContentModelRule(PathPattern schemas, ContentModel model) {}
