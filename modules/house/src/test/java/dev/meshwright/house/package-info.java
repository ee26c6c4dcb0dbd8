/// The rules of the house as tests: who may see whom, who may do what, how the code is laid out.
///
/// Each rule is a function of the root package, so that it can also be run on the `planted` tree,
/// where something breaks it: a rule that cannot fail would be noticed.
package dev.meshwright.house;
