/// Breaks every rule of the house once, so that each rule is seen to fail. Never shipped.
package planted;
