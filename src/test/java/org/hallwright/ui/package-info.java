/** The desk's tests and its screenshots. */
@org.jspecify.annotations.NullMarked
package org.hallwright.ui;
