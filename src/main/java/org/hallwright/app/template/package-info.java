/** Designs to begin with: they are also the samples, the tests' fixtures and the pictures in the README. */
@NullMarked
package org.hallwright.app.template;

import org.jspecify.annotations.NullMarked;
