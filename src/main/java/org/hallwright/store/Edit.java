package org.hallwright.store;

/**
 * One accepted edit, as history shows it.
 *
 * @param author who made it, at most 200 characters
 * @param name what it was, in the planner's words or as a message key, at most 400 characters
 * @param json the edit itself; the audit trail, never needed to open a design
 */
public record Edit(String author, String name, String json) {}
