package org.hallwright.draw;

/** A place on a plan (mm) or in a picture (px); x grows to the right, y downwards. */
public record Point(double x, double y) {}
