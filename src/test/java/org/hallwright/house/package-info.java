/** Tests of the whole house: its layers, its sources, the licences of what it stands on. */
package org.hallwright.house;
