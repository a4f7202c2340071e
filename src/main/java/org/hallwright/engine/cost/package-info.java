/** What a design costs to buy and to run, and what its output costs: pure functions of stated inputs. */
@NullMarked
package org.hallwright.engine.cost;

import org.jspecify.annotations.NullMarked;
