package vn.camket.schemas.registry;

/** A value and the line of its file. */
record Line<T>(int number, T value) {}
