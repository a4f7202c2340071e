/** Colours, fonts and style sheets, made from the palette that charts use too. */
@NullMarked
package org.hallwright.ui.theme;

import org.jspecify.annotations.NullMarked;
