/** Inventories in tables: CSV and XLSX, whose columns are mapped to what a plan needs; read row by row and reviewed. */
@NullMarked
package org.hallwright.exchange.table;

import org.jspecify.annotations.NullMarked;
